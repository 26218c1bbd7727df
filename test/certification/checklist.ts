import type { Response, ResponseEnvelope } from 'ask-sdk-model';
import type { TurnLine } from '../../lambda/platform/log';
import { sentencesOf } from '../../lambda/speech/pace';
import { refusalOf } from '../../simulator/device/response-rules';
import { readSpeech } from '../../simulator/device/spoken';

/** One turn as Amazon's certification sees it. */
export interface CertifiedTurn {
  /** Type of the request, or the name of its intent. */
  readonly asked: string;
  readonly answer: ResponseEnvelope;
  /** What went into the log with it. */
  readonly lines: readonly TurnLine[];
}

/** A point of the checklist: what is wrong with a turn, or nothing. */
type Point = (turn: CertifiedTurn) => string | undefined;

/** What of a request is somebody's own: none of it may stand in the log. */
export const CANARY = 'canary';

const LEAVES: ReadonlySet<string> = new Set([
  'AMAZON.StopIntent',
  'AMAZON.CancelIntent',
  'AMAZON.NavigateHomeIntent',
]);

const heardAlready = new Map<string, string>();

/** What is heard of an answer; in another locale the same words are mostly heard again. */
const heard = (speech: Response['outputSpeech']): string => {
  if (speech?.type !== 'SSML') return '';
  const known = heardAlready.get(speech.ssml);
  if (known !== undefined) return known;
  const { lines } = readSpeech(speech.ssml, () => 0);
  const text = lines.map((line) => line.text).join(' ');
  heardAlready.set(speech.ssml, text);
  return text;
};

const isOver = ({ asked }: CertifiedTurn): boolean => asked === 'SessionEndedRequest';

const refusals = new Map<string, string | undefined>();

const isLegal: Point = ({ asked, answer }) => {
  const key = `${asked} ${JSON.stringify(answer)}`;
  if (!refusals.has(key)) refusals.set(key, refusalOf(answer, asked));
  return refusals.get(key);
};

const repromptAsks: Point = ({ answer: { response } }) => {
  const { reprompt, shouldEndSession } = response;
  if (reprompt === undefined) return undefined;
  if (shouldEndSession !== false) return 'a closed answer has a reprompt';
  return /\?["'’”)]*$/.test(heard(reprompt.outputSpeech)) ? undefined : 'the reprompt asks nothing';
};

const closesWithoutQuestion: Point = ({ answer: { response } }) =>
  response.shouldEndSession === true && heard(response.outputSpeech).includes('?')
    ? `closes on a question: ${heard(response.outputSpeech)}`
    : undefined;

const speaks: Point = (turn) =>
  isOver(turn) || heard(turn.answer.response.outputSpeech) !== '' ? undefined : 'nothing is said';

const launchPrompts: Point = ({ asked, answer }) =>
  asked === 'LaunchRequest' && answer.response.shouldEndSession !== false
    ? 'the launch does not stay open'
    : undefined;

const helpExplains: Point = ({ asked, answer: { response } }) => {
  if (asked !== 'AMAZON.HelpIntent') return undefined;
  if (response.shouldEndSession !== false) return 'help does not stay open';
  const told = sentencesOf(heard(response.outputSpeech)).filter((sentence) => !sentence.endsWith('?'));
  return told.length > 0 ? undefined : 'help explains nothing';
};

const leavingCloses: Point = ({ asked, answer }) =>
  LEAVES.has(asked) && answer.response.shouldEndSession !== true ? `${asked} does not close` : undefined;

const endsInSilence: Point = (turn) =>
  isOver(turn) && Object.keys(turn.answer.response).length > 0
    ? 'the end of a conversation is answered'
    : undefined;

const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Speech as a card would write it: numbers are spoken digit by digit, and "N H S" by its letters. */
const asWritten = (text: string): string =>
  text
    .replace(/\beight hundred\b/g, '800')
    .replace(new RegExp(`\\b(?:${DIGITS.join('|')})\\b`, 'g'), (word) => `${DIGITS.indexOf(word)}`)
    .replace(/(?<=\d)[\s,-]+(?=\d)/g, '')
    .replace(/\bN H S\b/g, 'NHS')
    .replace(/\bthe poison line,/g, 'Poison Help')
    .replace(/\s+/g, ' ')
    .trim();

const cardRepeats: Point = ({ answer: { response } }) => {
  const { card } = response;
  if (card === undefined) return undefined;
  if (card.type !== 'Simple') return `a card of type ${card.type}`;
  if (!card.title?.trim() || !card.content?.trim()) return 'an empty card';
  // A list of numbers to call is no repetition: its numbers are looked at by themselves.
  if (card.content.includes('\n')) return undefined;
  const speech = asWritten(heard(response.outputSpeech));
  const sentences = sentencesOf(asWritten(card.content));
  const unsaid = sentences.filter((sentence) => !speech.includes(sentence));
  return unsaid.length > 0 && unsaid.length < sentences.length
    ? `the card says what was not spoken: ${unsaid.join(' ')}`
    : undefined;
};

/** What sends a card of books and years, which nobody wants read out. */
const SOURCES: ReadonlySet<string> = new Set(['SourceIntent', 'TellMoreIntent']);

/** Who hears whom to call hears the same numbers as stand on the card. */
const numbersAreSpoken: Point = ({ asked, answer: { response } }) => {
  const { card, outputSpeech } = response;
  if (card?.type !== 'Simple' || SOURCES.has(asked)) return undefined;
  const speech = asWritten(heard(outputSpeech));
  const numbers = asWritten(card.content ?? '').match(/\d{3,}/g) ?? [];
  const unsaid = numbers.filter((number) => !speech.includes(number));
  return unsaid.length > 0 ? `not spoken: ${unsaid.join(', ')}` : undefined;
};

/** What somebody says who wants Alexa to ask them for a permission, and knows it: nothing else does. */
const AGREED: readonly string[] = ['AMAZON.YesIntent', 'SetItIntent', 'AllowRemindersIntent'];

const asksNoPermission: Point = ({ asked, answer: { response } }) =>
  (response.directives ?? []).length > 0 && !AGREED.includes(asked)
    ? 'a directive that nobody said yes to'
    : undefined;

/** All that a line of the log may hold. */
export const LOGGED: ReadonlySet<string> = new Set([
  'request',
  'intent',
  'locale',
  'millis',
  'outcome',
  'error',
  'kept',
  'alerts',
  'tier',
  'begun',
  'finished',
  'coldMillis',
] satisfies (keyof TurnLine)[]);

const logsNobody: Point = ({ lines }) => {
  const [line, ...more] = lines;
  if (line === undefined || more.length > 0) return `${lines.length} lines in the log`;
  if (line.outcome !== 'answered') return `the turn ${line.outcome}: ${line.error}`;
  const strange = Object.keys(line).filter((key) => !LOGGED.has(key));
  if (strange.length > 0) return `in the log: ${strange.join(', ')}`;
  return JSON.stringify(line).includes(CANARY) ? 'somebody in the log' : undefined;
};

/** Amazon's checklist, as far as one turn can tell. */
export const CHECKLIST = {
  isLegal,
  repromptAsks,
  closesWithoutQuestion,
  speaks,
  launchPrompts,
  helpExplains,
  leavingCloses,
  endsInSilence,
  cardRepeats,
  numbersAreSpoken,
  asksNoPermission,
  logsNobody,
} as const satisfies Record<string, Point>;

/** What the checklist finds in a turn: the name of the point, and a sentence. */
export const findingsIn = (turn: CertifiedTurn): string[] =>
  Object.entries(CHECKLIST).flatMap(([name, point]) => {
    const finding = point(turn);
    return finding === undefined ? [] : [`${name}: ${finding}`];
  });
