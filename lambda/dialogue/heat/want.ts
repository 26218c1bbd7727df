import { naming } from '../../progress/settings';
import { isTooMuchNow, leftOutFor } from '../allowed';
import { aside, midway } from '../aside';
import type { Decision } from '../decision';
import { settled } from '../guide';
import { offerInPlace } from '../in-place-of';
import type { Moment } from '../moment';
import { inPassing, makeChange } from '../settings';
import { heatCard, isHeatSession } from './ask';
import { isHeatOn } from './heard';
import { HEAT, runningTimers } from './kept-from';
import { told } from './left';
import { startHeat } from './start';

/**
 * What else heat is left out for, once it is put back itself: that is said, and not promised away.
 *
 * @returns undefined where nothing else is
 */
export const stillOut = (moment: Moment): Decision | undefined => {
  const group = leftOutFor({ ...moment, talk: { ...moment.talk, calm: undefined } }, heatCard(moment));
  if (group === undefined || group === HEAT) return undefined;
  return inPassing(moment, [{ key: 'heat-still-out', values: { what: moment.stage.nameOfLeftOut(group) } }]);
};

/** Longer than it is to be: no, and why. Undefined where no heat is on, or where something else is meant. */
export const noLonger = (
  moment: Moment,
  wish: { length?: string; seconds?: number },
): Decision | undefined => {
  const now = midway(moment);
  const say = [{ key: 'heat-no-longer' as const }];
  if (now === undefined) {
    const isMeant = wish.seconds !== undefined && moment.state.mode === 'idle';
    return isMeant && runningTimers(moment).length > 0 ? told(moment, say) : undefined;
  }
  if (!isHeatSession(moment, now.run.session)) return undefined;
  const left = (now.timeline.totalMillis - now.atMillis) / 1_000;
  const isLonger = wish.length === 'long' || (wish.seconds !== undefined && wish.seconds > left);
  return isLonger ? aside(moment, () => ({ say })) : undefined;
};

/**
 * "More heat", "my hot water bottle", "I'd like heat again", said of no length: with its check and its limits. Who had
 * left heat out takes that back by it.
 */
export const wantHeat = (asked: Moment): Decision => {
  if (isHeatOn(asked)) return noLonger(asked, { length: 'long' }) ?? told(asked, [{ key: 'heat-no-longer' }]);
  const { moment, events } = settled(asked);
  const card = heatCard(moment);
  if (isTooMuchNow(moment, card)) return offerInPlace(moment, card);
  const back = makeChange(moment, naming(moment.settings, 'leftOut', HEAT, false));
  const decision = stillOut(back.moment) ?? startHeat(back.moment);
  return { ...decision, events: [...events, ...back.events, ...decision.events] };
};
