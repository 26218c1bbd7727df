import { midway } from '../aside';
import type { Decision } from '../decision';
import { hurts, sorry } from '../hurts';
import type { Moment } from '../moment';
import { comeOff } from '../red-flags/answer-flag';
import { repeatStep } from '../steer';
import { isHeatOn } from './heard';

/** True where something else plays that it may be about, or a question is open that it answers. */
const isOfAnother = (moment: Moment): boolean =>
  midway(moment) !== undefined || moment.talk.asked === 'pain-or-crisis';

/** "Too hot": off it comes, whether we know of it or not. Nobody said that it burned. */
export const tooHot = (moment: Moment): Decision => {
  if (isHeatOn(moment)) return comeOff(moment);
  return isOfAnother(moment) ? hurts(moment) : comeOff(moment, 'unknown');
};

/** "It burns": under heat that is a burn, and in a stretch it hurts; where nothing is on it may be either. */
export const burning = (moment: Moment): Decision =>
  isHeatOn(moment) || isOfAnother(moment) ? hurts(moment) : sorry(moment, 'heat-not-on');

/** "I fell asleep": with heat on it comes off, and the skin is looked at; else whatever was missed is said again. */
export const noddedOff = (moment: Moment): Decision =>
  isHeatOn(moment) ? comeOff(moment) : repeatStep(moment);
