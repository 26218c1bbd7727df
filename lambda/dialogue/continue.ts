import type { ProgressEvent, Run } from '../progress/progress';
import { stepStart } from '../session/place';
import type { Decision, SaidLine } from './decision';
import { leaving, play, standing } from './guide';
import type { Moment } from './moment';
import { openPlace, whatNext } from './open';
import { goingOn, kindOf } from './playing';
import type { Guiding } from './state';

/**
 * Goes on with a run from the start of the step at a position. The position is snapped again, because
 * the content may have changed since it was kept.
 */
export const continueRun = (
  moment: Moment,
  run: Run,
  atMillis: number,
  say: readonly SaidLine[],
  events: readonly ProgressEvent[] = [],
): Decision => play(moment, run, stepStart(moment.stage.timeline(run), atMillis), say, events);

/** Goes on with a run, after a breath. */
export const goOn = (moment: Moment, run: Run, atMillis: number): Decision =>
  continueRun(moment, run, atMillis, [goingOn(moment, run)]);

/**
 * Goes on with what plays, after a few words: with the step that they came into, or with the next page
 * where one had been spoken to its end.
 */
export const carryOn = (moment: Moment, state: Guiding, say: readonly SaidLine[] = []): Decision => {
  const { run, toMillis } = state;
  const { atMillis, isPageOver } = standing(moment, state);
  const words = [...say, goingOn(moment, run)];
  return isPageOver ? play(moment, run, toMillis, words) : continueRun(moment, run, atMillis, words);
};

/** "Resume", "continue where I left off": now, after a pause, or another day. */
export const continueSession = (moment: Moment): Decision => {
  const { state } = moment;
  if (state.mode === 'guiding') {
    return standing(moment, state).isDone
      ? whatNext(moment, [{ key: 'nothing-to-pick-up' }], [leaving(moment, state)])
      : carryOn(moment, state);
  }
  if (state.mode === 'paused') return goOn(moment, state.run, state.atMillis);

  const open = openPlace(moment);
  if (open === undefined) return whatNext(moment, [{ key: 'nothing-to-pick-up' }]);
  const { place, values } = open;
  const kind = kindOf(moment, place.run);
  return continueRun(moment, place.run, place.atMillis, [
    { key: 'picking-up-later', values: { ...values, kind } },
  ]);
};
