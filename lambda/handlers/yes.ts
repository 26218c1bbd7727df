import type { RequestHandler } from 'ask-sdk-core';
import { yes } from '../dialogue/answer';
import { isIntent } from '../platform/matches';
import type { Rooms } from '../skill';

/** "Yes", to whatever was asked last. */
export const yesHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'AMAZON.YesIntent'),
  handle: (input) => respond(input, yes),
});
