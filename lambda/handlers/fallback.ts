import { getRequestType, type RequestHandler } from 'ask-sdk-core';
import { missedIt } from '../dialogue/missed';
import type { Rooms } from '../skill';

/**
 * What no other handler took: words that fit nothing, and requests that we never heard of.
 * Only an intent is somebody talking; everything else gets an empty answer.
 */
export const fallbackHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: () => true,
  handle: (input) =>
    getRequestType(input.requestEnvelope) === 'IntentRequest'
      ? respond(input, missedIt)
      : input.responseBuilder.getResponse(),
});
