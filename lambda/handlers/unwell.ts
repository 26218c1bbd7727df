import type { RequestHandler } from 'ask-sdk-core';
import { unwell } from '../dialogue/unwell';
import { isIntent } from '../platform/matches';
import type { Rooms } from '../skill';

/** "I feel dizzy." */
export const unwellHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'UnwellIntent'),
  handle: (input) => respond(input, unwell),
});
