import { stopAll } from '../dialogue/heat/stop-heat';
import { byIntent } from './by-intent';

/** "Stop", "cancel", "go home". */
export const stopHandler = byIntent({
  'AMAZON.StopIntent': stopAll,
  'AMAZON.CancelIntent': stopAll,
  'AMAZON.NavigateHomeIntent': stopAll,
});
