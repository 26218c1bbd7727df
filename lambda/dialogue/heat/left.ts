import { midway } from '../aside';
import { askAgain } from '../ask-again';
import type { Decision, SaidLine } from '../decision';
import type { Moment } from '../moment';
import { IDLE } from '../state';
import { tellPresence, tellTimeLeft } from '../tell';
import { isHeatSession } from './ask';
import { heatOf, runningTimers } from './kept-from';

const MINUTE_MILLIS = 60_000;

/** Says it; whoever asked in one sentence with the skill's name wanted to know just that. */
export const told = (moment: Moment, say: readonly SaidLine[]): Decision =>
  moment.talk.isNew ? { say, state: IDLE, events: [] } : askAgain(moment, say);

/** How long the heat stays on that timers ring for; undefined where there is none, or something plays. */
const quietLeft = (moment: Moment): Decision | undefined => {
  const { used } = heatOf(moment);
  if (used === undefined || midway(moment) !== undefined || runningTimers(moment).length === 0)
    return undefined;
  const minutes = Math.ceil((used.endsAt - moment.atMillis) / MINUTE_MILLIS);
  return told(moment, [{ key: 'heat-left', values: { minutes } }]);
};

/** "How long is left?": of the heat, where that is all that is on. */
export const timeLeft = (moment: Moment): Decision => quietLeft(moment) ?? tellTimeLeft(moment);

/** "Is it still on?": the heat, where that is all that is on. */
export const stillOn = (moment: Moment): Decision => quietLeft(moment) ?? tellPresence(moment);

/** "Is the heat still on?" */
export const heatLeft = (moment: Moment): Decision => {
  const now = midway(moment);
  if (now !== undefined && isHeatSession(moment, now.run.session)) return tellTimeLeft(moment);
  return quietLeft(moment) ?? told(moment, [{ key: 'heat-not-on' }]);
};
