import type { PhaseSpan } from '../../lambda/session/cues';
import type { Phase } from '../../lambda/session/score';
import type { Timeline } from '../../lambda/session/timeline';

/** One moment of a breath, as a bar of so many cells. */
export interface BreathMoment {
  readonly phase: Phase;
  /** The second being counted in this phase, from 1. */
  readonly second: number;
  /** Length of the phase in seconds, rounded up. */
  readonly seconds: number;
  /** Cells that are full: none before the in-breath, all at its end. */
  readonly filled: number;
}

/** A moment of a guided session, for whoever draws it. */
export interface BreathingBar {
  /** Undefined where no breath is paced: openings, body work, closing words. */
  readonly breath: BreathMoment | undefined;
  /** Milliseconds until the end of the whole session. */
  readonly leftMillis: number;
}

const isAir = ({ phase }: PhaseSpan): boolean => phase === 'in' || phase === 'more';
const lengthOf = ({ startMillis, endMillis }: PhaseSpan): number => endMillis - startMillis;
const sumOf = (spans: readonly PhaseSpan[]): number => spans.reduce((sum, span) => sum + lengthOf(span), 0);

const phasesAt = ({ steps }: Timeline, atMillis: number): readonly PhaseSpan[] => {
  const step = steps.find(({ startMillis, endMillis }) => atMillis >= startMillis && atMillis < endMillis);
  return step?.atoms.find(({ endMillis }) => atMillis < endMillis)?.phases ?? [];
};

/** The phases from one "in" to the next around the phase of that index: an atom may hold several breaths. */
const breathAround = (phases: readonly PhaseSpan[], index: number): readonly PhaseSpan[] => {
  const isStart = ({ phase }: PhaseSpan): boolean => phase === 'in';
  const start = phases.slice(0, index + 1).findLastIndex(isStart);
  const after = phases.slice(index + 1).findIndex(isStart);
  return phases.slice(Math.max(0, start), after < 0 ? phases.length : index + 1 + after);
};

/** How full the lungs are, from 0 to 1, that far into a phase. */
const levelIn = (span: PhaseSpan, intoMillis: number, breath: readonly PhaseSpan[]): number => {
  if (span.phase === 'rest') return 0;
  if (span.phase === 'out') return 1 - intoMillis / lengthOf(span);
  const air = breath.filter(isAir);
  const taken = sumOf(air.filter(({ endMillis }) => endMillis <= span.startMillis));
  return (taken + (isAir(span) ? intoMillis : 0)) / sumOf(air);
};

const breathAt = (
  phases: readonly PhaseSpan[],
  atMillis: number,
  width: number,
): BreathMoment | undefined => {
  const index = phases.findIndex(
    ({ startMillis, endMillis }) => atMillis >= startMillis && atMillis < endMillis,
  );
  const span = phases[index];
  if (span === undefined) return undefined;
  const intoMillis = atMillis - span.startMillis;
  return {
    phase: span.phase,
    second: Math.floor(intoMillis / 1_000) + 1,
    seconds: Math.ceil(lengthOf(span) / 1_000),
    filled: Math.round(width * levelIn(span, intoMillis, breathAround(phases, index))),
  };
};

/**
 * Finds where a session stands: the breath as a bar that fills on `in` and `more`, stays on `hold`, empties
 * on `out` and stays empty on `rest`, and the time left.
 *
 * @param positionMillis on the session's timeline
 * @param width of the bar, in cells
 */
export const barAt = (timeline: Timeline, positionMillis: number, width: number): BreathingBar => ({
  breath: breathAt(phasesAt(timeline, positionMillis), positionMillis, width),
  leftMillis: Math.max(0, timeline.totalMillis - positionMillis),
});
