import { repeatStep, skipStep, startOver, stepBack } from '../dialogue/steer';
import { byIntent } from './by-intent';

/** "Repeat", "skip this one", "go back", "start over". */
export const steerHandler = byIntent({
  'AMAZON.RepeatIntent': repeatStep,
  'AMAZON.NextIntent': skipStep,
  'AMAZON.PreviousIntent': stepBack,
  'AMAZON.StartOverIntent': startOver,
});
