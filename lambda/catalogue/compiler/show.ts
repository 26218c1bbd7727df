import type { Language } from '../../session/language';
import { createRepertoire } from '../../speech/repertoire';
import { createStage } from '../../speech/stage';
import type { Catalogue } from '../catalogue';
import { nearest } from './nearest';

const clock = (millis: number): string => {
  const seconds = Math.floor(millis / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`.padStart(6);
};

/** A session or variant that is not there. */
export class NothingToShowError extends Error {
  constructor(what: string, name: string, known: readonly string[]) {
    const meant = nearest(name, known);
    super(
      `There is no ${what} ${name}${meant === undefined ? `: there is ${known.join(', ')}.` : `. Did you mean ${meant}?`}`,
    );
    this.name = 'NothingToShowError';
  }
}

/**
 * A variant as a person hears it: each line with the time at which it is said, an empty line between steps.
 *
 * @throws NothingToShowError with the nearest name, or all there are
 */
export const showVariant = (catalogue: Catalogue, session: string, variant: string): string[] => {
  const score = catalogue.scores[session];
  if (score === undefined) throw new NothingToShowError('session', session, Object.keys(catalogue.scores));
  if (score.variants[variant] === undefined) {
    throw new NothingToShowError(`variant of ${session} called`, variant, Object.keys(score.variants));
  }
  const repertoire = createRepertoire(catalogue.scores, catalogue.languages.en as Language);
  const timeline = createStage(repertoire, 0).timeline({ session, variant, completionId: 'show' });
  const steps = timeline.steps.map(({ atoms }) =>
    atoms.flatMap(({ cues }) => cues.map(({ atMillis, text }) => `${clock(atMillis)}  ${text}`)),
  );
  return [...steps.flatMap((lines) => [...lines, '']), `${clock(timeline.totalMillis)}  the end`];
};
