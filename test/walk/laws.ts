import type { ResponseEnvelope } from 'ask-sdk-model';
import type { DialogueState } from '../../lambda/dialogue/state';
import { sentencesOf } from '../../lambda/speech/pace';
import type { Turn } from '../../simulator/device/contract';
import { readPlainSpeech, readSpeech, type SpokenLine } from '../../simulator/device/spoken';

type Speech = ResponseEnvelope['response']['outputSpeech'];

/** Bytes of a response at most, and characters of what is said besides a page. */
const MAX_BYTES = 24_000;
const MAX_CHARACTERS = 300;
const MAX_CHARACTERS_OF_HELP = 600;

/** What tells, rather than answers: help, lists, questions, tips, and what is alarming; a yes may be to hearing an answer. */
const TELLS: ReadonlySet<string> = new Set([
  'AMAZON.HelpIntent',
  'BrowseIntent',
  'BrowseMoreIntent',
  'MySettingsIntent',
  'CareSummaryIntent',
  'QuestionIntent',
  'AskIntent',
  'HearIntent',
  'TellMoreIntent',
  'SourceIntent',
  'TipIntent',
  'RedFlagIntent',
  'PainMeantIntent',
  'AMAZON.YesIntent',
]);

const linesOf = (speech: Speech): readonly SpokenLine[] => {
  if (speech === undefined) return [];
  return speech.type === 'SSML'
    ? readSpeech(speech.ssml, () => 0).lines
    : readPlainSpeech(speech.text, () => 0).lines;
};

const textOf = (lines: readonly { readonly text: string }[]): string =>
  lines.map(({ text }) => text).join(' ');

const PAGE = /<prosody.*<\/prosody>/s;

const NEVER: SpokenLine = { atMillis: Number.POSITIVE_INFINITY, millis: 0, text: '' };

/** Something said, and when it is over; it counts from the start of the answer. */
interface Said {
  readonly text: string;
  readonly endMillis: number;
}

const endOf = ({ atMillis, millis }: SpokenLine): number => atMillis + millis;

/** What a turn says besides the page of a session: pages repeat themselves on purpose, and are long. */
const talkOf = ({ response, spoken }: Turn): readonly Said[] => {
  const speech = response?.response.outputSpeech;
  if (speech?.type !== 'SSML' || !PAGE.test(speech.ssml))
    return spoken.map((line) => ({ text: line.text, endMillis: endOf(line) }));
  const [head = '', tail = ''] = speech.ssml.split(PAGE);
  const before = linesOf({ type: 'SSML', ssml: `${head}</speak>` });
  const after = linesOf({ type: 'SSML', ssml: `<speak>${tail}` });
  // A voice runs words on where no pause parts them, so the lines at the edges of a page may be one with it.
  const said = (lines: readonly SpokenLine[], heard: readonly SpokenLine[]): Said[] =>
    lines.map(({ text }, index) => ({ text, endMillis: endOf(heard[index] ?? NEVER) }));
  return [...said(before, spoken), ...said(after, spoken.slice(-after.length || spoken.length))];
};

/** The sentences of a turn's talk that were over when the next turn began. */
const heardBefore = (turn: Turn, next: Turn): ReadonlySet<string> => {
  const millis = (next.atSeconds - turn.atSeconds) * 1_000;
  return new Set(sentencesOf(textOf(talkOf(turn).filter(({ endMillis }) => endMillis <= millis))));
};

/** Where a turn left the conversation. */
export const stateOf = (turn: Turn | undefined): DialogueState | undefined =>
  turn?.response?.sessionAttributes?.state as DialogueState | undefined;

/** A law of single turns: one plain sentence when it is broken. `before` are the conversation's turns so far. */
export type Law = (turn: Turn, before: readonly Turn[]) => string | undefined;

const isLegal: Law = ({ refusal }) => refusal;

const isLight: Law = ({ response }) => {
  const bytes = Buffer.byteLength(JSON.stringify(response ?? {}));
  return bytes > MAX_BYTES ? `the response has ${bytes} bytes` : undefined;
};

/** A session that waited for an answer is played after silence: it is as long as it is. */
const withoutPage = (speech: Speech): Speech =>
  speech?.type === 'SSML' ? { ...speech, ssml: speech.ssml.replace(PAGE, '') } : speech;

const isBrief: Law = (turn) => {
  const limit = TELLS.has(turn.intent) ? MAX_CHARACTERS_OF_HELP : MAX_CHARACTERS;
  const reprompt = linesOf(withoutPage(turn.response?.response.reprompt?.outputSpeech));
  const long = [talkOf(turn), reprompt].map(textOf).find((text) => text.length > limit);
  return long === undefined ? undefined : `${long.length} characters: ${long}`;
};

/** A caution is said in the same words as often as its question is asked again (content specification 7.6). */
const isCaution = (sentence: string): boolean => / better left out /.test(sentence);

const isNoParrot: Law = (turn, before) => {
  const [first, second] = before.slice(-2);
  if (first === undefined || second === undefined) return undefined;
  const heard = [heardBefore(first, second), heardBefore(second, turn)];
  const again = sentencesOf(textOf(talkOf(turn))).find(
    (said) => !isCaution(said) && heard.every((set) => set.has(said)),
  );
  return again === undefined ? undefined : `heard three turns running: ${again}`;
};

/** Whatever is said, by whom and when, holds to these. */
export const LAWS = { isLegal, isLight, isBrief, isNoParrot } as const satisfies Record<string, Law>;
