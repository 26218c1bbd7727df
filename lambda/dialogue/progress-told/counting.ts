import { midway } from '../aside';
import type { Decision } from '../decision';
import type { Moment } from '../moment';
import { afterChange, makeChange } from '../settings';
import { countsOff, countsOn } from '../slower-quieter';
import { isUntold } from './sums';

/** "Stop counting my sessions": nothing is told in numbers from now on; what was done stays written down. */
export const tallyOff = (moment: Moment): Decision =>
  afterChange(makeChange(moment, { tally: 'off' }), [{ key: 'counting-off' }]);

/** "Count my sessions again." */
export const tallyOn = (moment: Moment): Decision =>
  afterChange(makeChange(moment, { tally: null }), [{ key: 'counting-on' }]);

/** "Stop counting": in the middle of a session the breaths, elsewhere what was done. */
export const stopCounting = (moment: Moment): Decision =>
  midway(moment) === undefined ? tallyOff(moment) : countsOff(moment);

/** "Count again." */
export const countAgain = (moment: Moment): Decision =>
  midway(moment) === undefined && isUntold(moment) ? tallyOn(moment) : countsOn(moment);
