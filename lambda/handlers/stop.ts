import { stopFromAfar } from '../dialogue/heat/stop-heat';
import { byIntent } from './by-intent';

/** "Stop", "cancel", "go home". */
export const stopHandler = byIntent({
  'AMAZON.StopIntent': stopFromAfar,
  'AMAZON.CancelIntent': stopFromAfar,
  'AMAZON.NavigateHomeIntent': stopFromAfar,
});
