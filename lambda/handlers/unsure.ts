import type { RequestHandler } from 'ask-sdk-core';
import { unsure } from '../dialogue/cautions-answered';
import { isIntent } from '../platform/matches';
import type { Rooms } from '../skill';

/** "I'm not sure", to whatever was asked. */
export const unsureHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'UnsureIntent'),
  handle: (input) => respond(input, unsure),
});
