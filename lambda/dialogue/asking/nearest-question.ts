import type { Library, QuestionIndex } from '../../session/library';
import { shareOf, stemsOf } from './stems';

/** What a text asks, as far as it can be told. */
interface Heard {
  /** Id of the answer that comes nearest. */
  readonly answer: string;
  /** How alike it is, 0 to 1. */
  readonly likeness: number;
}

/** From here on it is that question; see test/dialogue/asking/questions.test.ts for what lies on either side. */
const SURE = 0.52;

/** From here on it may be near; below, nothing is. */
const NEAR = 0.4;

/** Nobody asks in more words than these, and nothing longer is compared. */
const MOST_STEMS = 40;

const weightOf = ({ weights, unknownWeight }: QuestionIndex, stem: string): number =>
  (Object.hasOwn(weights, stem) ? (weights[stem] as number) : unknownWeight) * shareOf(stem);

const sumOf = (index: QuestionIndex, stems: Iterable<string>): number =>
  [...stems].reduce((sum, stem) => sum + weightOf(index, stem), 0);

/** The share of what two texts tell that both tell (Dice's coefficient, by weight). */
const likeness = (index: QuestionIndex, asked: ReadonlySet<string>, stems: readonly string[]): number => {
  const shared = stems.filter((stem) => asked.has(stem));
  return (2 * sumOf(index, shared)) / (sumOf(index, asked) + sumOf(index, stems));
};

/** The way to ask that is most like a text; undefined where they have no word in common. */
const nearestQuestion = ({ index }: Library, text: string): Heard | undefined => {
  const asked = new Set(stemsOf(text).slice(0, MOST_STEMS));
  let best: Heard | undefined;
  for (const [answer, stems] of index.phrases) {
    const alike = likeness(index, asked, stems);
    if (alike > (best?.likeness ?? 0)) best = { answer, likeness: alike };
  }
  return best;
};

/** What is known of a text: the answer to it, or one that is near; undefined where nothing is. */
export interface Finding {
  readonly answer: string;
  readonly isSure: boolean;
}

/** True where a text is about what nothing is said about: a medicine, a dose, a scan. */
const isNotOurs = ({ index }: Library, text: string): boolean =>
  stemsOf(text).some((stem) => index.notOurs.includes(stem));

/** A question about medicines has to be nearly word for word one that has an answer. */
const SURE_OF_NOT_OURS = 0.75;

/**
 * Finds the answer to a question in anybody's words.
 *
 * @returns what it asks or comes near to; undefined where there is nothing to say
 */
export const answerFor = (library: Library, text: string): Finding | undefined => {
  const heard = nearestQuestion(library, text);
  if (heard === undefined || heard.likeness < NEAR) return undefined;
  const { answer } = heard;
  if (isNotOurs(library, text))
    return heard.likeness >= SURE_OF_NOT_OURS ? { answer, isSure: true } : undefined;
  return { answer, isSure: heard.likeness >= SURE };
};
