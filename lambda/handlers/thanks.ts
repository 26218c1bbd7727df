import type { RequestHandler } from 'ask-sdk-core';
import { thanks } from '../dialogue/thanks';
import { isIntent } from '../platform/matches';
import type { Rooms } from '../skill';

/** "Thank you." */
export const thanksHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'ThanksIntent'),
  handle: (input) => respond(input, thanks),
});
