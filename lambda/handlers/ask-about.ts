import { tellNext, tellPresence, tellPurpose, tellTimeLeft } from '../dialogue/tell';
import { byIntent } from './by-intent';

/** "How long is left?", "what's next?", "what is this for?", "are you still there?" */
export const askAboutHandler = byIntent({
  HowLongLeftIntent: tellTimeLeft,
  WhatNextIntent: tellNext,
  WhatForIntent: tellPurpose,
  StillThereIntent: tellPresence,
});
