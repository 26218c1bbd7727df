import { help } from '../dialogue/help';
import { byIntent } from './by-intent';

/** "Help." */
export const helpHandler = byIntent({ 'AMAZON.HelpIntent': help });
