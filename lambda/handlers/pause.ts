import { pauseSession } from '../dialogue/pause';
import { byIntent } from './by-intent';

/** "Alexa, pause." */
export const pauseHandler = byIntent({ 'AMAZON.PauseIntent': pauseSession });
