import type { Step } from './cues';
import { WRITTEN_PACE } from './paces';
import type { Cut } from './perform';
import { stepIndexAt } from './place';
import type { Timeline } from './timeline';

/** A way to end sooner: what is left out, and how long it takes from the start of the step that plays. */
export interface Ending {
  readonly cut: Cut;
  readonly remainingMillis: number;
}

const SIDE = /^(right|left)(?:-(.+))?$/;

/** What a step is one half of, and which: "right-arm" of the arms, the right side of a tilt. */
const halfOf = ({ names }: Step): { readonly pair: string; readonly side: string } | undefined => {
  let side: string | undefined;
  const pair = names.map((name) => {
    const [, named, rest = ''] = SIDE.exec(name) ?? [];
    side ??= named;
    return named === undefined ? name : rest;
  });
  return side === undefined ? undefined : { pair: pair.join(' '), side };
};

/** How many more of the right than of the left have been done, by what they are halves of. */
type Balance = Map<string, number>;

const addTo = (balance: Balance, step: Step): void => {
  const half = halfOf(step);
  if (half === undefined) return;
  const more = (balance.get(half.pair) ?? 0) + (half.side === 'right' ? 1 : -1);
  if (more === 0) balance.delete(half.pair);
  else balance.set(half.pair, more);
};

/** Indices after which nothing is left half done: both sides have had their turn, and nothing was only announced. */
const completeAfter = (steps: readonly Step[]): boolean[] => {
  const balance: Balance = new Map();
  return steps.map((step) => {
    addTo(balance, step);
    return balance.size === 0 && step.leadsOn !== true;
  });
};

/** The first step from an index on that has to stay, or where the body ends. */
const resumesAt = (steps: readonly Step[], from: number, bodyEnd: number): number => {
  const kept = steps.findIndex((step, index) => index >= from && index < bodyEnd && step.isKept === true);
  return kept < 0 ? bodyEnd : kept;
};

/** A part that has been left out already can only grow: a run leaves out one part. */
const keepsEarlier = (cut: Cut, earlier: Cut | undefined): boolean =>
  earlier === undefined || (cut.fromMillis <= earlier.fromMillis && cut.toMillis >= earlier.toMillis);

/**
 * Every complete ending after the step that plays, soonest first: what was begun is finished, what brings people
 * back stays, and so do the closing words.
 *
 * @param atMillis position in the timeline
 */
export const endings = (timeline: Timeline, atMillis: number): Ending[] => {
  const { steps, bodyEndMillis, totalMillis, pacePercent } = timeline;
  const current = stepIndexAt(timeline, atMillis);
  const { startMillis } = steps[current] as Step;
  const bodyEnd = steps.filter((step) => step.endMillis <= bodyEndMillis).length;
  const isComplete = completeAfter(steps);
  const last = steps[bodyEnd - 1] as Step;
  const lastMillis = Math.round(((last.endMillis - last.startMillis) * WRITTEN_PACE) / pacePercent);
  const bodyEndInScore = Math.max(last.scoreMillis + lastMillis, timeline.cut?.toMillis ?? 0);
  const found: Ending[] = [];
  for (let from = current + 1; from < bodyEnd; from += 1) {
    const to = resumesAt(steps, from, bodyEnd);
    if (to === from || !isComplete[from - 1]) continue;
    const resumes = to < bodyEnd ? (steps[to] as Step).startMillis : bodyEndMillis;
    const toMillis = to < bodyEnd ? (steps[to] as Step).scoreMillis : bodyEndInScore;
    const cut = { fromMillis: (steps[from] as Step).scoreMillis, toMillis };
    if (!keepsEarlier(cut, timeline.cut)) continue;
    const remainingMillis = (steps[from] as Step).startMillis - startMillis + totalMillis - resumes;
    found.push({ cut, remainingMillis });
  }
  return found.toSorted((one, other) => one.remainingMillis - other.remainingMillis);
};

/**
 * The complete ending that comes nearest to what is left of somebody's time.
 *
 * @param atMillis position in the timeline
 * @param wantedMillis time that it should still take, from the start of the step that plays
 * @returns undefined where nothing can be left out, or where the whole of it comes as near
 */
export const shortenTo = (timeline: Timeline, atMillis: number, wantedMillis: number): Ending | undefined => {
  const { startMillis } = timeline.steps[stepIndexAt(timeline, atMillis)] as Step;
  const misses = (remainingMillis: number): number => Math.abs(remainingMillis - wantedMillis);
  const [best] = endings(timeline, atMillis).toSorted(
    (one, other) => misses(one.remainingMillis) - misses(other.remainingMillis),
  );
  const whole = misses(timeline.totalMillis - startMillis);
  return best !== undefined && misses(best.remainingMillis) < whole ? best : undefined;
};
