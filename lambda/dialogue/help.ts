import { stepStart } from '../session/place';
import { continueRun, nextPage } from './continue';
import type { Decision } from './decision';
import { leaving, standing } from './guide';
import type { Moment } from './moment';
import { whatNext } from './open';

/** "Help": about where the person is. It explains, keeps the place, and asks. */
export const help = (moment: Moment): Decision => {
  const { state } = moment;
  if (state.mode === 'paused') {
    return { say: [{ key: 'help-guiding' }], ask: { key: 'carry-on' }, state, events: [] };
  }
  if (state.mode !== 'guiding') return whatNext(moment, [{ key: 'help' }]);

  const { timeline, atMillis, isDone } = standing(moment, state);
  const events = [leaving(moment, state)];
  if (isDone) return whatNext(moment, [{ key: 'help' }], events);
  return {
    say: [{ key: 'help-guiding' }],
    ask: { key: 'carry-on' },
    state: { mode: 'paused', run: state.run, atMillis: stepStart(timeline, atMillis) },
    events,
  };
};

/** What was heard fits nothing: says so, keeps the place, and goes on by itself where a session was playing. */
export const missedIt = (moment: Moment): Decision => {
  const { state } = moment;
  switch (state.mode) {
    case 'guiding': {
      const { timeline, atMillis, isPageOver } = standing(moment, state);
      if (!isPageOver) return continueRun(moment, state.run, atMillis, [{ key: 'missed-it-guiding' }]);
      return state.toMillis < timeline.totalMillis
        ? nextPage(moment, state.run, state.toMillis)
        : whatNext(moment, [{ key: 'missed-it' }], [leaving(moment, state)]);
    }
    case 'paused':
      return { say: [{ key: 'missed-it' }], ask: { key: 'carry-on' }, state, events: [] };
    case 'idle':
    case 'offering':
    case 'choosing':
      return whatNext(moment, [{ key: 'missed-it' }]);
  }
};
