import { REHEARSALS } from '../../../lambda/catalogue/compiler/rehearse';
import { clausesOf, sentencesOf } from '../../../lambda/speech/pace';
import { type Repertoire, rateOf } from '../../../lambda/speech/repertoire';
import { allPlayed, type PlannedCue, perform } from '../performance';

/** A text at a rate of the voice, in percent. */
export interface Spoken {
  readonly text: string;
  readonly ratePercent: number;
}

/** What is said on one page, in order. */
export interface SpokenPage {
  readonly ratePercent: number;
  readonly cues: readonly PlannedCue[];
}

/** All that is said in guided sessions, with every turn of the lines. */
export const gatherPages = (repertoire: Repertoire): SpokenPage[] =>
  Array.from({ length: REHEARSALS }, (_, turn) =>
    allPlayed(repertoire).flatMap((played) =>
      perform(repertoire, played, String(turn)).map(({ cues }) => ({
        ratePercent: rateOf(repertoire, played.session),
        cues,
      })),
    ),
  ).flat();

/** One name for a text at a rate. */
export const keyOf = ({ text, ratePercent }: Spoken): string => `${ratePercent} ${text}`;

const distinct = (spoken: readonly Spoken[]): Spoken[] => [
  ...new Map(spoken.map((one) => [keyOf(one), one])).values(),
];

/** Each text of the pages once for each rate at which it is said. */
export const textsOf = (pages: readonly SpokenPage[]): Spoken[] =>
  distinct(pages.flatMap(({ ratePercent, cues }) => cues.map(({ text }) => ({ text, ratePercent }))));

const partsOf = (texts: readonly Spoken[], divide: (text: string) => readonly string[]): Spoken[] =>
  distinct(
    texts.flatMap(({ text, ratePercent }) => divide(text).map((part) => ({ text: part, ratePercent }))),
  );

/** Each sentence of the texts once for each rate. */
export const sentencesIn = (texts: readonly Spoken[]): Spoken[] => partsOf(texts, sentencesOf);

/** Each clause of the sentences once for each rate. */
export const clausesIn = (sentences: readonly Spoken[]): Spoken[] => partsOf(sentences, clausesOf);
