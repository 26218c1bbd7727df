import type { Language } from '../../session/language';
import { TELLINGS, type Telling } from '../../session/words';
import { createRepertoire } from '../../speech/repertoire';
import { createStage } from '../../speech/stage';
import type { Catalogue } from '../catalogue';
import { nearest } from './nearest';

const clock = (millis: number): string => {
  const seconds = Math.floor(millis / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`.padStart(6);
};

/** A session, a variant or a way to perform it that is not there. */
export class NothingToShowError extends Error {
  constructor(what: string, name: string, known: readonly string[]) {
    // One number looks as much like another as a slip of the finger does.
    const meant = /^\d+$/.test(name) ? undefined : nearest(name, known);
    super(
      `There is no ${what} ${name}${meant === undefined ? `: there is ${known.join(', ')}.` : `. Did you mean ${meant}?`}`,
    );
    this.name = 'NothingToShowError';
  }
}

/** What is to be shown, as it was asked for. */
export interface Shown {
  readonly session: string;
  readonly variant: string;
  /** How much is told: "full", "brief", "cues" or "quiet". */
  readonly words: string;
  /** Time that everything takes, in percent. */
  readonly pace: string;
}

const FULL = 'full';
const tellingOf = (words: string): Telling | undefined => {
  const known = TELLINGS.map((telling) => telling ?? FULL);
  const index = known.indexOf(words as Telling);
  if (index < 0) throw new NothingToShowError('way of telling called', words, known);
  return TELLINGS[index];
};

/**
 * A variant as a person hears it: each line with the time at which it is said, an empty line between steps.
 *
 * @throws NothingToShowError with the nearest name, or all there are
 */
export const showVariant = (catalogue: Catalogue, { session, variant, words, pace }: Shown): string[] => {
  const score = catalogue.scores[session];
  if (score === undefined) throw new NothingToShowError('session', session, Object.keys(catalogue.scores));
  if (score.variants[variant] === undefined) {
    throw new NothingToShowError(`variant of ${session} called`, variant, Object.keys(score.variants));
  }
  const telling = tellingOf(words);
  const stage = createStage(createRepertoire(catalogue.scores, catalogue.languages.en as Language), 0);
  const run = { session, variant, completionId: 'show' };
  const paces = stage.paces(run).map(String);
  if (!paces.includes(pace)) throw new NothingToShowError(`pace of ${session} ${variant}`, pace, paces);
  const timeline = stage.timeline({ ...run, manner: { words: telling, pacePercent: Number(pace) } });
  const steps = timeline.steps.map(({ atoms }) =>
    atoms.flatMap(({ cues }) => cues.map(({ atMillis, text }) => `${clock(atMillis)}  ${text}`)),
  );
  return [...steps.flatMap((lines) => [...lines, '']), `${clock(timeline.totalMillis)}  the end`];
};
