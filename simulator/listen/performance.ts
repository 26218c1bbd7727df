import { NothingToShowError } from '../../lambda/catalogue/compiler/show';
import { IDLE } from '../../lambda/dialogue/state';
import type { Step } from '../../lambda/session/cues';
import { seedOf } from '../../lambda/session/rotation';
import type { Phase } from '../../lambda/session/score';
import type { Repertoire } from '../../lambda/speech/repertoire';
import { speak } from '../../lambda/speech/speak';
import { createStage } from '../../lambda/speech/stage';

/** A session in one of its variants. */
export interface Played {
  readonly session: string;
  readonly variant: string;
}

/** A text and where it is planned, in milliseconds from the start of its page. */
export interface PlannedCue {
  readonly atMillis: number;
  readonly text: string;
  /** The phase of a breath that begins with it. */
  readonly phase?: Phase;
}

/** One answer of Alexa as she would speak it, and what is planned to be heard in it. */
export interface PerformedPage {
  readonly ssml: string;
  readonly plannedMillis: number;
  readonly cues: readonly PlannedCue[];
}

const cuesOf = (steps: readonly Step[], fromMillis: number, toMillis: number): PlannedCue[] =>
  steps
    .flatMap((step) => step.atoms)
    .filter(({ startMillis }) => startMillis >= fromMillis && startMillis < toMillis)
    .flatMap(({ cues, phases = [] }) =>
      cues.map(({ atMillis, text }) => {
        const span = phases.find(({ startMillis }) => startMillis === atMillis);
        return { atMillis: atMillis - fromMillis, text, ...(span !== undefined && { phase: span.phase }) };
      }),
    );

/** Every variant there is. */
export const allPlayed = ({ scores }: Repertoire): Played[] =>
  Object.values(scores).flatMap(({ id, variants }) =>
    Object.keys(variants).map((variant) => ({ session: id, variant })),
  );

/** @throws NothingToShowError with the nearest name, or all there are */
export const requirePlayed = ({ scores }: Repertoire, { session, variant }: Played): void => {
  const score = scores[session];
  if (score === undefined) throw new NothingToShowError('session', session, Object.keys(scores));
  if (score.variants[variant] === undefined) {
    throw new NothingToShowError(`variant of ${session} called`, variant, Object.keys(score.variants));
  }
};

/** The same repertoire, every kind of session at another rate, in percent. */
export const atOneRate = (repertoire: Repertoire, ratePercent: number): Repertoire => ({
  ...repertoire,
  language: {
    ...repertoire.language,
    kinds: Object.fromEntries(
      Object.entries(repertoire.language.kinds).map(([kind, words]) => [kind, { ...words, ratePercent }]),
    ),
  },
});

/**
 * Performs a variant: its pages, as the skill would send them.
 *
 * @param completionId decides which of several lines are taken
 */
export const perform = (repertoire: Repertoire, played: Played, completionId = 'listen'): PerformedPage[] => {
  const stage = createStage(repertoire, seedOf(completionId));
  const run = { ...played, completionId };
  const timeline = stage.timeline(run);
  const pages: PerformedPage[] = [];
  for (let at = 0; at < timeline.totalMillis; ) {
    const { fromMillis, toMillis } = stage.nextPage(timeline, run, at, undefined);
    const decision = { state: IDLE, say: [], page: { run, fromMillis, toMillis }, events: [] };
    pages.push({
      ssml: speak(decision, repertoire, stage, seedOf(completionId)).ssml,
      plannedMillis: toMillis - fromMillis,
      cues: cuesOf(timeline.steps, fromMillis, toMillis),
    });
    at = toMillis;
  }
  return pages;
};
