import { getIntentName, type RequestHandler } from 'ask-sdk-core';
import { tellNext, tellPresence, tellPurpose, tellTimeLeft } from '../dialogue/tell';
import { isIntent } from '../platform/matches';
import type { Decide, Rooms } from '../skill';

const ANSWERS: Readonly<Record<string, Decide>> = {
  HowLongLeftIntent: tellTimeLeft,
  WhatNextIntent: tellNext,
  WhatForIntent: tellPurpose,
  StillThereIntent: tellPresence,
};

/** "How long is left?", "what's next?", "what is this for?", "are you still there?" */
export const askAboutHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, ...Object.keys(ANSWERS)),
  handle: (input) => respond(input, ANSWERS[getIntentName(input.requestEnvelope)] as Decide),
});
