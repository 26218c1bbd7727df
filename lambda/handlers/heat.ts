import { chooseWay } from '../dialogue/heat/replies';
import { stopHeat } from '../dialogue/heat/stop-heat';
import { byIntent } from './by-intent';

/** "Stop the heat", and how to spend it: in quiet, or in company. */
export const heatHandler = byIntent({
  StopHeatIntent: stopHeat,
  HeatQuietIntent: (moment) => chooseWay(moment, 'quiet'),
  HeatCompanyIntent: (moment) => chooseWay(moment, 'company'),
});
