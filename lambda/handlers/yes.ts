import { yes } from '../dialogue/answer';
import { byIntent } from './by-intent';

/** "Yes", to whatever was asked last. */
export const yesHandler = byIntent({ 'AMAZON.YesIntent': yes });
