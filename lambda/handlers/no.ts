import type { RequestHandler } from 'ask-sdk-core';
import { no } from '../dialogue/answer';
import { isIntent } from '../platform/matches';
import type { Rooms } from '../skill';

/** "No", to whatever was asked last. */
export const noHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'AMAZON.NoIntent'),
  handle: (input) => respond(input, no),
});
