import type { Decision } from '../decision';
import { missedIt } from '../missed';
import type { Moment } from '../moment';
import { scoreReply } from './replies';

/** "Mild", "six out of ten": where nobody asked for it, it means nothing here, and is not kept. */
export const sayScore = (moment: Moment, score: number | undefined): Decision =>
  scoreReply(moment, score) ?? missedIt(moment);
