import { continueSession } from '../dialogue/continue';
import { byIntent } from './by-intent';

/** "Resume", "continue where I left off". */
export const continueSessionHandler = byIntent({
  ContinueSessionIntent: continueSession,
  'AMAZON.ResumeIntent': continueSession,
});
