import type { RequestHandler } from 'ask-sdk-core';
import { continueSession } from '../dialogue/continue';
import { isIntent } from '../platform/matches';
import type { Rooms } from '../skill';

/** "Resume", "continue where I left off". */
export const continueSessionHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'ContinueSessionIntent', 'AMAZON.ResumeIntent'),
  handle: (input) => respond(input, continueSession),
});
