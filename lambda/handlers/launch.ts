import { getRequestType, type RequestHandler } from 'ask-sdk-core';
import { launch } from '../dialogue/launch';
import type { Rooms } from '../skill';

/** "Alexa, open Gentle Back." */
export const launchHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: ({ requestEnvelope }) => getRequestType(requestEnvelope) === 'LaunchRequest',
  handle: (input) => respond(input, launch),
});
