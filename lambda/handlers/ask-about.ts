import { stillOn, timeLeft } from '../dialogue/heat/left';
import { tellNext, tellPurpose } from '../dialogue/tell';
import { byIntent } from './by-intent';

/** "How long is left?", "what's next?", "what is this for?", "are you still there?" */
export const askAboutHandler = byIntent({
  HowLongLeftIntent: timeLeft,
  WhatNextIntent: tellNext,
  WhatForIntent: tellPurpose,
  StillThereIntent: stillOn,
});
