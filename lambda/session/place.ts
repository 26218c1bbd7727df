import type { Step } from './cues';
import type { Page } from './pages';
import type { Timeline } from './timeline';

/**
 * Where the voice was when the person spoke. Alexa never tells, so the clock does: the time since the
 * page began, kept within the page.
 *
 * @param elapsedMillis from the start of the page's first step to the request
 */
export const positionIn = (page: Page, elapsedMillis: number): number =>
  Math.min(page.toMillis, page.fromMillis + Math.max(0, elapsedMillis));

/** Index of the step that plays at a position; the last one at the very end. */
export const stepIndexAt = (timeline: Timeline, atMillis: number): number => {
  const index = timeline.steps.findIndex((step) => atMillis < step.endMillis);
  return index < 0 ? timeline.steps.length - 1 : index;
};

const stepAt = (timeline: Timeline, index: number): Step =>
  timeline.steps[Math.max(0, Math.min(timeline.steps.length - 1, index))] as Step;

/** Start of the step that plays at a position: what pause comes back to and repeat says again. */
export const stepStart = (timeline: Timeline, atMillis: number): number =>
  stepAt(timeline, stepIndexAt(timeline, atMillis)).startMillis;

/** Start of the step after the one that plays; the closing words after the last. */
export const nextStepStart = (timeline: Timeline, atMillis: number): number =>
  stepAt(timeline, stepIndexAt(timeline, atMillis) + 1).startMillis;

/** Start of the step before the one that plays; the first has none before it. */
export const previousStepStart = (timeline: Timeline, atMillis: number): number =>
  stepAt(timeline, stepIndexAt(timeline, atMillis) - 1).startMillis;

/**
 * A position in one performance of a run as a position in another: the start of the same step, or of the one that
 * comes instead where it was left out.
 */
export const movedTo = (from: Timeline, to: Timeline, atMillis: number): number => {
  const { scoreMillis } = stepAt(from, stepIndexAt(from, atMillis));
  const same = to.steps.find((step) => step.scoreMillis >= scoreMillis);
  return (same ?? (to.steps.at(-1) as Step)).startMillis;
};
