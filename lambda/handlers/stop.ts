import type { RequestHandler } from 'ask-sdk-core';
import { stop } from '../dialogue/stop';
import { isIntent } from '../platform/matches';
import type { Rooms } from '../skill';

/** "Stop", "cancel", "go home". */
export const stopHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) =>
    isIntent(input, 'AMAZON.StopIntent', 'AMAZON.CancelIntent', 'AMAZON.NavigateHomeIntent'),
  handle: (input) => respond(input, stop),
});
