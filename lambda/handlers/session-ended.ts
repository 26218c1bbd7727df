import { getRequestType, type RequestHandler } from 'ask-sdk-core';
import type { SessionEndedRequest } from 'ask-sdk-model';
import { conversationEnded } from '../dialogue/stop';
import type { Rooms } from '../skill';

/** The conversation is over without a word to us: by silence, by "exit", or because an answer was refused. */
export const sessionEndedHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: ({ requestEnvelope }) => getRequestType(requestEnvelope) === 'SessionEndedRequest',
  handle: (input) => {
    const { error } = input.requestEnvelope.request as SessionEndedRequest;
    return respond(input, (moment) => conversationEnded(moment, error?.type === 'INVALID_RESPONSE'));
  },
});
