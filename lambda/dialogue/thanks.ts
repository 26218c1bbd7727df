import { carryOn } from './continue';
import type { Decision } from './decision';
import { standing } from './guide';
import type { Moment } from './moment';
import { stop } from './stop';

/** "Thank you": a goodbye, but not in the middle of a breath. */
export const thanks = (moment: Moment): Decision => {
  const { state } = moment;
  if (state.mode !== 'guiding') return stop(moment);
  const { isPageOver, isDone } = standing(moment, state);
  return isDone || isPageOver ? stop(moment) : carryOn(moment, state);
};
