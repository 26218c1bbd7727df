import { no } from '../dialogue/answer';
import { byIntent } from './by-intent';

/** "No", to whatever was asked last. */
export const noHandler = byIntent({ 'AMAZON.NoIntent': no });
