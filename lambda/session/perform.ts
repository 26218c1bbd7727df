import type { Atom, Recital, Step } from './cues';
import { WRITTEN_PACE } from './paces';
import type { Score, Variant } from './score';
import { layTimeline, type Timeline } from './timeline';
import type { Telling } from './words';

/** A part of the body that is left out, from the start of one step to the start of another, as the score has them. */
export interface Cut {
  readonly fromMillis: number;
  readonly toMillis: number;
}

/** How a variant is performed. What is absent is as the score has it. Milliseconds are those of the score. */
export interface Performance {
  readonly words?: Telling | undefined;
  readonly counts?: 'off' | undefined;
  /** One of the paces that the variant may have. */
  readonly pacePercent?: number | undefined;
  /** Start of a step that is told in all its words. */
  readonly explainedMillis?: number | undefined;
  readonly cut?: Cut | undefined;
}

/** Who performs: what a recital needs besides the way of telling, for a session that takes so long. */
export type Reciter = (totalMillis: number) => Omit<Recital, 'telling' | 'counts'>;

const retimed = ({ startMillis, endMillis, atoms, ...step }: Step, to: (millis: number) => number): Step => ({
  ...step,
  startMillis: to(startMillis),
  endMillis: to(endMillis),
  atoms: atoms.map(
    (atom): Atom => ({
      startMillis: to(atom.startMillis),
      endMillis: to(atom.endMillis),
      cues: atom.cues.map((cue) => ({ ...cue, atMillis: to(cue.atMillis) })),
      ...(atom.phases && {
        phases: atom.phases.map((span) => ({
          ...span,
          startMillis: to(span.startMillis),
          endMillis: to(span.endMillis),
        })),
      }),
    }),
  ),
});

/** Every step at its place in another time, and the marks of the timeline with them. */
const inTime = (timeline: Timeline, steps: readonly Step[], to: (millis: number) => number): Timeline => ({
  ...timeline,
  steps: steps.map((step) => retimed(step, to)),
  bodyEndMillis: to(timeline.bodyEndMillis),
  totalMillis: to(timeline.totalMillis),
});

/** The cut, if it still begins and ends where steps of the body do: the content may have changed since it was made. */
const cutIn = ({ steps, bodyEndMillis }: Timeline, cut: Cut | undefined): Cut | undefined => {
  const begins = (millis: number): boolean => steps.some(({ startMillis }) => startMillis === millis);
  return cut !== undefined &&
    cut.fromMillis > 0 &&
    begins(cut.fromMillis) &&
    cut.fromMillis < cut.toMillis &&
    (cut.toMillis === bodyEndMillis || (cut.toMillis < bodyEndMillis && begins(cut.toMillis)))
    ? cut
    : undefined;
};

/** Leaves the part out, and moves what comes after it forward. */
const withCut = (timeline: Timeline, cut: Cut): Timeline => {
  const { fromMillis, toMillis } = cut;
  const steps = timeline.steps.filter(
    ({ startMillis }) => startMillis < fromMillis || startMillis >= toMillis,
  );
  const forward = (millis: number): number => (millis < toMillis ? millis : millis - (toMillis - fromMillis));
  return { ...inTime(timeline, steps, forward), cut };
};

const atPace = (timeline: Timeline, pacePercent: number): Timeline =>
  pacePercent === WRITTEN_PACE
    ? timeline
    : {
        ...inTime(timeline, timeline.steps, (millis) => Math.round((millis * pacePercent) / WRITTEN_PACE)),
        pacePercent,
      };

/**
 * Performs a variant: with fewer words or all of them, slower or faster, whole or in part. Steps join without gap,
 * and each is where it would be with other words, because silence fills what is not said.
 *
 * @throws MissingWordsError when a key of the score has no words
 */
export const perform = (
  score: Score,
  variant: Variant,
  { words, counts, pacePercent = WRITTEN_PACE, explainedMillis, cut }: Performance,
  reciter: Reciter,
): Timeline => {
  const lay = (telling: Telling | undefined, without = 0): Timeline => {
    const totalMillis = ((variant.seconds * 1_000 - without) * pacePercent) / WRITTEN_PACE;
    return layTimeline(score, variant, { ...reciter(totalMillis), telling, counts });
  };

  let whole = lay(words);
  const left = cutIn(whole, cut);
  // The opening says how long it takes, and what is left out is known only once all of it has been laid.
  const without = left === undefined ? 0 : left.toMillis - left.fromMillis;
  if (without > 0) whole = lay(words, without);
  if (explainedMillis !== undefined && words !== undefined) {
    const told = lay(undefined, without).steps;
    whole = {
      ...whole,
      steps: whole.steps.map((step, index) =>
        step.scoreMillis === explainedMillis ? (told[index] as Step) : step,
      ),
    };
  }
  return atPace(left === undefined ? whole : withCut(whole, left), pacePercent);
};
