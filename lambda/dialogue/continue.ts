import type { Run } from '../progress/progress';
import { stepStart } from '../session/place';
import type { Decision, SaidLine } from './decision';
import { leaving, play, standing } from './guide';
import type { Moment } from './moment';
import { openPlace, whatNext } from './open';
import type { Guiding } from './state';

/**
 * Goes on with a run from the start of the step at a position. The position is snapped again, because
 * the content may have changed since it was kept.
 */
export const continueRun = (moment: Moment, run: Run, atMillis: number, say: readonly SaidLine[]): Decision =>
  play(moment, run, stepStart(moment.stage.timeline(run), atMillis), say);

/** The next page of a run whose page has been spoken to its end. */
export const nextPage = (moment: Moment, run: Run, fromMillis: number): Decision =>
  play(moment, run, fromMillis, [{ key: 'picking-up' }]);

const continueGuiding = (moment: Moment, state: Guiding): Decision => {
  const { atMillis, isPageOver, isDone } = standing(moment, state);
  if (isDone) return whatNext(moment, [{ key: 'nothing-to-pick-up' }], [leaving(moment, state)]);
  return isPageOver
    ? nextPage(moment, state.run, state.toMillis)
    : continueRun(moment, state.run, atMillis, [{ key: 'picking-up' }]);
};

/** "Resume", "continue where I left off": now, after a pause, or another day. */
export const continueSession = (moment: Moment): Decision => {
  const { state } = moment;
  if (state.mode === 'guiding') return continueGuiding(moment, state);
  if (state.mode === 'paused') return continueRun(moment, state.run, state.atMillis, [{ key: 'picking-up' }]);

  const open = openPlace(moment);
  if (open === undefined) return whatNext(moment, [{ key: 'nothing-to-pick-up' }]);
  const { place, values } = open;
  return continueRun(moment, place.run, place.atMillis, [{ key: 'picking-up-later', values }]);
};
