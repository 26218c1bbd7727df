import { thanks } from '../dialogue/thanks';
import { byIntent } from './by-intent';

/** "Thank you." */
export const thanksHandler = byIntent({ ThanksIntent: thanks });
