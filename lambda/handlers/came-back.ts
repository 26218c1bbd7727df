import { getRequestType, type RequestHandler } from 'ask-sdk-core';
import { comeBack } from '../dialogue/tell';
import type { Rooms } from '../skill';

/** Alexa is done with something that she did for a skill, and the person is back in the conversation. */
export const cameBackHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: ({ requestEnvelope }) =>
    requestEnvelope.session !== undefined &&
    ['SessionResumedRequest', 'Connections.Response'].includes(getRequestType(requestEnvelope)),
  handle: (input) => respond(input, comeBack),
});
