import { choose } from './choose';
import { continueRun, nextPage } from './continue';
import type { Decision } from './decision';
import { begin, leaving, standing } from './guide';
import type { Moment } from './moment';
import { openConversation, whatNext } from './open';
import type { Guiding } from './state';
import { stop } from './stop';

const yesWhileGuiding = (moment: Moment, state: Guiding): Decision => {
  const { timeline, atMillis, isPageOver } = standing(moment, state);
  if (!isPageOver) return continueRun(moment, state.run, atMillis, [{ key: 'picking-up' }]);
  return state.toMillis < timeline.totalMillis
    ? nextPage(moment, state.run, state.toMillis)
    : whatNext(moment, [], [leaving(moment, state)]);
};

/** "Yes", to whatever was asked last. */
export const yes = (moment: Moment): Decision => {
  const { state } = moment;
  switch (state.mode) {
    case 'guiding':
      return yesWhileGuiding(moment, state);
    case 'paused':
      return continueRun(moment, state.run, state.atMillis, [{ key: 'picking-up' }]);
    case 'offering':
      return begin(moment, state.session, state.variant);
    case 'choosing':
      return choose(moment, 'first');
    case 'idle':
      return openConversation(moment);
  }
};

/** "No", to whatever was asked last. To a second offer it means: enough for now. */
export const no = (moment: Moment): Decision => {
  const { state } = moment;
  switch (state.mode) {
    case 'guiding': {
      const { atMillis, isPageOver } = standing(moment, state);
      // A stray "no" in the middle of a breath is no reason to end it.
      return isPageOver ? stop(moment) : continueRun(moment, state.run, atMillis, [{ key: 'picking-up' }]);
    }
    case 'paused':
      return whatNext(moment, []);
    case 'offering':
      return whatNext(moment, [], [], state.session);
    case 'choosing':
    case 'idle':
      return stop(moment);
  }
};
