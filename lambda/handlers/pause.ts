import type { RequestHandler } from 'ask-sdk-core';
import { pauseSession } from '../dialogue/pause';
import { isIntent } from '../platform/matches';
import type { Rooms } from '../skill';

/** "Alexa, pause." */
export const pauseHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'AMAZON.PauseIntent'),
  handle: (input) => respond(input, pauseSession),
});
