import { getIntentName, type RequestHandler } from 'ask-sdk-core';
import { isIntent } from '../platform/matches';
import type { Decide, Rooms } from '../skill';

/** Makes a handler for intents whose names say all there is to know: each has its decision. */
export const byIntent =
  (decisions: Readonly<Record<string, Decide>>) =>
  ({ respond }: Rooms): RequestHandler => ({
    canHandle: (input) => isIntent(input, ...Object.keys(decisions)),
    handle: (input) => respond(input, decisions[getIntentName(input.requestEnvelope)] as Decide),
  });
