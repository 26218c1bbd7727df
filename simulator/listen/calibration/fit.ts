import { clausesOf, type Pace, sentencesOf, wordsOf } from '../../../lambda/speech/pace';
import { keyOf, type Spoken } from './corpus';
import type { Lengths } from './lengths';

/** What a formula can say of a voice. */
export type Formula = Omit<Pace, 'measured'>;

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

/** The middle one of some numbers; zero of none. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

const round = (number: number): number => Math.round(number * 10) / 10;

const heard = (spoken: Spoken, lengths: Lengths): number => lengths.get(keyOf(spoken)) ?? 0;

/** A length as it is at the voice's own rate. */
const own = (spoken: Spoken, lengths: Lengths): number => (heard(spoken, lengths) * spoken.ratePercent) / 100;

/** Least squares of length over characters: for each clause, and for each character. */
const fitClauses = (clauses: readonly Spoken[], lengths: Lengths): [number, number] => {
  const meanCharacters = sum(clauses.map(({ text }) => text.length)) / clauses.length;
  const meanMillis = sum(clauses.map((clause) => own(clause, lengths))) / clauses.length;
  const off = clauses.map((clause) => clause.text.length - meanCharacters);
  const slope =
    sum(clauses.map((clause, index) => (off[index] ?? 0) * (own(clause, lengths) - meanMillis))) /
    sum(off.map((one) => one * one));
  return [meanMillis - slope * meanCharacters, slope];
};

/** Times that all words are gone over; after these nothing changes by a millisecond. */
const SWEEPS = 40;

/** How strongly a word that is rarely heard is drawn towards what its letters tell: as by that many clauses. */
const DRAWN = 0.5;

/** Words whose own length differs less than this from what their letters tell are not kept. */
const KEPT_MILLIS = 25;

/** What each word adds to the rest of its clauses, found by going over the words until all agree (ridge regression). */
const fitWords = (clauses: readonly string[], rest: readonly number[]): Map<string, number> => {
  const places = new Map<string, number[]>();
  for (const [index, clause] of clauses.entries()) {
    for (const word of wordsOf(clause)) places.set(word, [...(places.get(word) ?? []), index]);
  }
  const left = [...rest];
  const words = new Map<string, number>();
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const [word, at] of places) {
      const before = words.get(word) ?? 0;
      const change = (sum(at.map((index) => left[index] ?? 0)) - DRAWN * before) / (at.length + DRAWN);
      for (const index of at) left[index] = (left[index] ?? 0) - change;
      words.set(word, before + change);
    }
  }
  return new Map(
    [...words]
      .map(([word, millis]) => [word, Math.round(millis)] as const)
      .filter(([, millis]) => Math.abs(millis) >= KEPT_MILLIS),
  );
};

/** The usual pause in what consists of two parts. */
const pauseIn = (
  wholes: readonly Spoken[],
  divide: (text: string) => readonly string[],
  lengths: Lengths,
): number =>
  median(
    wholes.flatMap((whole) => {
      const [first, second, third] = divide(whole.text);
      if (first === undefined || second === undefined || third !== undefined) return [];
      const { ratePercent } = whole;
      const parts = own({ text: first, ratePercent }, lengths) + own({ text: second, ratePercent }, lengths);
      return [own(whole, lengths) - parts];
    }),
  );

/** What a formula is fitted to: texts, and what they consist of. */
export interface Heard {
  readonly texts: readonly Spoken[];
  readonly sentences: readonly Spoken[];
  readonly clauses: readonly Spoken[];
}

/** Fits the formula to what was heard: a line through the clauses, and the usual pause between two of them. */
export const fitFormula = ({ texts, sentences, clauses }: Heard, lengths: Lengths): Formula => {
  const [clauseMillis, characterMillis] = fitClauses(clauses, lengths).map(round) as [number, number];
  const rest = clauses.map(
    (clause) => own(clause, lengths) - clauseMillis - clause.text.length * characterMillis,
  );
  return {
    clauseMillis,
    characterMillis,
    words: fitWords(
      clauses.map(({ text }) => text),
      rest,
    ),
    commaMillis: round(pauseIn(sentences, clausesOf, lengths)),
    sentenceMillis: round(pauseIn(texts, sentencesOf, lengths)),
  };
};
