import { stop } from '../dialogue/stop';
import { byIntent } from './by-intent';

/** "Stop", "cancel", "go home". */
export const stopHandler = byIntent({
  'AMAZON.StopIntent': stop,
  'AMAZON.CancelIntent': stop,
  'AMAZON.NavigateHomeIntent': stop,
});
