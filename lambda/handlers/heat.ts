import { withReason } from '../dialogue/heat/heard';
import { heatLeft } from '../dialogue/heat/left';
import { remindThen } from '../dialogue/heat/remind-then';
import { chooseWay } from '../dialogue/heat/replies';
import { stopHeat } from '../dialogue/heat/stop-heat';
import { burning, noddedOff, tooHot } from '../dialogue/heat/too-hot';
import { wantHeat } from '../dialogue/heat/want';
import { byIntent } from './by-intent';

/** "Stop the heat", "is it still on?", "too hot", "it burns", and how to spend it: in quiet, or in company. */
export const heatHandler = byIntent({
  StopHeatIntent: stopHeat,
  HeatLeftIntent: heatLeft,
  WantHeatIntent: wantHeat,
  HeatReasonIntent: withReason,
  TooHotIntent: tooHot,
  NoddedOffIntent: noddedOff,
  BurningIntent: burning,
  RemindThenIntent: remindThen,
  HeatQuietIntent: (moment) => chooseWay(moment, 'quiet'),
  HeatCompanyIntent: (moment) => chooseWay(moment, 'company'),
});
