import type { Run } from '../progress/progress';
import type { Timeline } from '../session/timeline';
import type { SaidLine } from './decision';
import { standing } from './guide';
import type { Moment, SessionCard } from './moment';
import { cardOf } from './shelf';

/** A run that is under way: it plays, it has just ended, or it is paused. */
export interface Playing {
  readonly run: Run;
  readonly timeline: Timeline;
  readonly atMillis: number;
  /** True once only closing words are left, or none. */
  readonly isDone: boolean;
  readonly isPaused: boolean;
}

/** The run that is under way at this moment; undefined where there is none. */
export const playing = (moment: Moment): Playing | undefined => {
  const { state } = moment;
  if (state.mode === 'guiding') return { run: state.run, isPaused: false, ...standing(moment, state) };
  if (state.mode !== 'paused') return undefined;
  const { run, atMillis } = state;
  return { run, timeline: moment.stage.timeline(run), atMillis, isDone: false, isPaused: true };
};

/** The kind of session that a run is of, for words that differ by it. */
export const kindOf = (moment: Moment, { session }: Run): string =>
  (cardOf(moment, session) as SessionCard).kind;

/** What is said before a run goes on: who breathes by the count needs an out-breath first. */
export const goingOn = (moment: Moment, run: Run): SaidLine => {
  const kind = kindOf(moment, run);
  // Heat that was not taken off is not put back.
  const isOn = kind === 'heat' && moment.state.mode === 'guiding';
  return { key: 'picking-up', values: { kind: isOn ? 'other' : kind } };
};
