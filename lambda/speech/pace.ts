import { ESPEAK_EN_US } from './voices/espeak-en-us';

/** How long a voice takes at its own rate, and what was measured of it. */
export interface Pace {
  /** For a clause, what lies between two marks of punctuation: so much for each, and for each character. */
  readonly clauseMillis: number;
  readonly characterMillis: number;
  /** What a word takes more, or less, than its letters tell; words that are not here take what they tell. */
  readonly words: ReadonlyMap<string, number>;
  /** Pause at a comma, and between two sentences. After the last sentence there is none: a break takes its place. */
  readonly commaMillis: number;
  readonly sentenceMillis: number;
  /**
   * Sentences that are said so often that no formula is near enough: milliseconds by the rate at which they
   * were measured, in percent.
   */
  readonly measured: ReadonlyMap<number, ReadonlyMap<string, number>>;
}

/** A pace as `npm run calibrate` writes it into voices/. */
export interface WrittenPace extends Omit<Pace, 'measured' | 'words'> {
  /** Words, each followed by what it takes more or less. */
  readonly words: string;
  readonly measured: Readonly<Record<number, Readonly<Record<string, number>>>>;
}

/** Makes a written pace ready to be asked. */
export const readPace = ({ measured, words, ...figures }: WrittenPace): Pace => ({
  ...figures,
  words: new Map(
    [...words.matchAll(/(\S+) (-?\d+)/g)].map(([, word, millis]) => [word as string, Number(millis)]),
  ),
  measured: new Map(
    Object.entries(measured).map(([rate, clauses]) => [Number(rate), new Map(Object.entries(clauses))]),
  ),
});

/**
 * espeak-ng, en-us. It stands in for Alexa's own voice, whose rate cannot be measured without a device: this
 * one constant is what a measurement there has to replace.
 */
export const ENGLISH_PACE: Pace = readPace(ESPEAK_EN_US);

const SENTENCES = /[^.?!…]+[.?!…]*/g;
const CLAUSES = /[^,;:]+[,;:]*/g;

const trimmed = (parts: readonly string[] | null): string[] =>
  (parts ?? []).map((part) => part.trim()).filter((part) => part !== '');

/** The sentences of a text, each with the marks that end it. */
export const sentencesOf = (text: string): string[] => trimmed(text.match(SENTENCES));

/** The stretches of a sentence that a voice says in one go, each with the mark that ends it. */
export const clausesOf = (sentence: string): string[] => trimmed(sentence.match(CLAUSES));

/** The words of a text as a pace knows them. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z']+/g) ?? [];

const clauseMillis = (clause: string, pace: Pace): number =>
  wordsOf(clause).reduce(
    (millis, word) => millis + (pace.words.get(word) ?? 0),
    pace.clauseMillis + clause.length * pace.characterMillis,
  );

/** How long a sentence takes by the formula alone, at the voice's own rate. */
export const formulaMillis = (sentence: string, pace: Pace): number => {
  const clauses = clausesOf(sentence);
  const pauses = Math.max(0, clauses.length - 1) * pace.commaMillis;
  return clauses.reduce((millis, clause) => millis + clauseMillis(clause, pace), pauses);
};

/** An estimate of how long the voice takes for a text at a rate, in whole milliseconds. */
export type Estimate = (text: string, ratePercent: number) => number;

/**
 * Estimates how long the voice takes for a text that silence follows, in whole milliseconds.
 *
 * @param ratePercent rate of the voice: 100 is its own, 85 is slower
 */
export const spokenMillis = (text: string, ratePercent: number, pace: Pace = ENGLISH_PACE): number => {
  const measured = pace.measured.get(ratePercent);
  const sentences = sentencesOf(text);
  const pauses = Math.max(0, sentences.length - 1) * pace.sentenceMillis;
  const millis = sentences.reduce(
    (sum, sentence) => sum + (measured?.get(sentence) ?? (formulaMillis(sentence, pace) * 100) / ratePercent),
    (pauses * 100) / ratePercent,
  );
  return Math.round(millis);
};

/** An estimate that is made once for each text: for whoever performs everything many times over. */
export const remembered = (estimate: Estimate): Estimate => {
  const byRate = new Map<number, Map<string, number>>();
  return (text, ratePercent) => {
    const known = byRate.get(ratePercent) ?? new Map<string, number>();
    byRate.set(ratePercent, known);
    const millis = known.get(text) ?? estimate(text, ratePercent);
    known.set(text, millis);
    return millis;
  };
};
