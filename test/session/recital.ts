import type { Cue, Recital } from '../../lambda/session/cues';
import type { Frame, Score, ScoreItem } from '../../lambda/session/score';
import { layTimeline, type Timeline } from '../../lambda/session/timeline';
import type { WordBook } from '../../lambda/session/words';

/** Ten seconds, nothing and five: round numbers to count with. */
const FRAME: Frame = { open: 10, settle: 0, close: 5 };

/** Where the body begins under that frame. */
export const BODY_MILLIS = 10_000;

const FRAME_WORDS: WordBook = { open: [['Welcome.']], close: [['That was it.']] };

/** Words for all that paced breaths may say; nothing takes turns. */
export const BREATH_WORDS: WordBook = {
  in: [['In.']],
  more: [['More.']],
  hold: [['Hold.']],
  out: [['Out.']],
  rest: [['Rest.']],
  two: [['Two.']],
  three: [['Three.']],
  four: [['Four.']],
  five: [['Five.']],
  six: [['Six.']],
  seven: [['Seven.']],
  eight: [['Eight.']],
  line: [['Good.']],
  quiet: [['Now in silence.']],
};

/** A voice that takes a tenth of a second a character: "Hold." half a second. */
export const tenthACharacter = (text: string): number => text.length * 100;

/** A recital of these books, spoken by that voice. */
export const recitalOf = (books: readonly WordBook[], more: Partial<Recital> = {}): Recital => ({
  variant: 'standard',
  books: [...books, FRAME_WORDS],
  values: {},
  seed: 0,
  millisOf: tenthACharacter,
  ...more,
});

/** A score of one variant, "standard", with this body. */
export const scoreOf = (body: readonly ScoreItem[], blocks: Score['blocks'] = {}): Score => ({
  id: 'rest',
  kind: 'trial',
  blocks,
  variants: { standard: { frameName: 'short', frame: FRAME, seconds: 0, body } },
});

/** Lays a variant of a score out in time. @throws Error when the score has no such variant */
export const perform = (score: Score, recital: Recital, variant = 'standard'): Timeline => {
  const played = score.variants[variant];
  if (played === undefined) throw new Error(`No variant ${variant} in this trial score`);
  return layTimeline(score, played, recital);
};

/** All cues of a timeline in the order in which they are laid. */
export const cuesOf = ({ steps }: Timeline): Cue[] =>
  steps.flatMap(({ atoms }) => atoms.flatMap(({ cues }) => cues));

const inSeconds = (millis: number): string =>
  millis % 100 === 0 ? (millis / 1_000).toFixed(1) : String(millis / 1_000);

/** What is said between the opening and the closing, as "10.0 In." a line, in seconds of the session. */
export const spokenBody = (timeline: Timeline): string[] =>
  cuesOf(timeline)
    .filter(({ key }) => key !== 'open' && key !== 'settle' && key !== 'close')
    .map(({ atMillis, text }) => `${inSeconds(atMillis)} ${text}`);

/** What is said, without when. */
export const textsOf = (timeline: Timeline): string[] => cuesOf(timeline).map(({ text }) => text);
