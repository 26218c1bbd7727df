import { midway } from '../aside';
import type { Decision } from '../decision';
import type { Moment } from '../moment';
import { IDLE } from '../state';
import { stop } from '../stop';
import { isHeatSession } from './ask';
import { runningTimers } from './kept-from';

/** What is decided once the timers that ring for heat are stopped; at once where none does. */
export const afterTimers = (
  moment: Moment,
  decide: (rings: 'none' | 'gone' | 'still') => Decision,
): Decision => {
  const ids = runningTimers(moment);
  if (ids.length === 0) return decide('none');
  return {
    say: [],
    state: IDLE,
    events: [],
    errand: {
      kind: 'alerts',
      call: { do: 'stop-timers', ids },
      decide: (outcome) =>
        decide(outcome.is === 'done' && ids.every((id) => outcome.value.includes(id)) ? 'gone' : 'still'),
    },
  };
};

/** "Stop the heat": it comes off, and nothing rings for it any more. */
export const stopHeat = (moment: Moment): Decision => {
  const now = midway(moment);
  if (now !== undefined && isHeatSession(moment, now.run.session)) return stop(moment);
  return afterTimers(moment, (rings) => {
    const { events } = stop(moment);
    return rings === 'none'
      ? { say: [{ key: 'heat-not-on' }], state: IDLE, events }
      : {
          say: [{ key: 'heat-off', values: { what: rings } }],
          state: IDLE,
          events: [...events, { kind: 'heat', step: { do: 'off', at: moment.atMillis } }],
        };
  });
};

/** Where something is talked about that a stop would end, or plays, it is not the heat that is meant. */
const isAboutHeat = (moment: Moment): boolean =>
  midway(moment) === undefined && moment.state.mode !== 'reminding' && runningTimers(moment).length > 0;

/** "Off", "stop", where nothing but heat is on: that is what is meant. */
export const stopAll = (moment: Moment): Decision => (isAboutHeat(moment) ? stopHeat(moment) : stop(moment));
