import { getIntentName, type RequestHandler } from 'ask-sdk-core';
import { tellMore, tellSource } from '../dialogue/asking/tell-more';
import { isIntent } from '../platform/matches';
import type { Decide, Rooms } from '../skill';

const ANSWERS: Readonly<Record<string, Decide>> = {
  TellMoreIntent: tellMore,
  SourceIntent: tellSource,
};

/** "Tell me more", "what's the source?" */
export const moreAndSourceHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, ...Object.keys(ANSWERS)),
  handle: (input) => respond(input, ANSWERS[getIntentName(input.requestEnvelope)] as Decide),
});
