import type { RequestHandler } from 'ask-sdk-core';
import { help } from '../dialogue/help';
import { isIntent } from '../platform/matches';
import type { Rooms } from '../skill';

/** "Help." */
export const helpHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'AMAZON.HelpIntent'),
  handle: (input) => respond(input, help),
});
