import { getIntentName, type RequestHandler } from 'ask-sdk-core';
import { noneOfThat, somethingElse, unsure } from '../dialogue/to-a-caution';
import { isIntent } from '../platform/matches';
import type { Decide, Rooms } from '../skill';

const REPLIES: Readonly<Record<string, Decide>> = {
  UnsureIntent: unsure,
  NoneOfThatIntent: noneOfThat,
  SomethingElseIntent: somethingElse,
};

/** "I'm not sure", "none of that", "I'd rather not": what to a caution is neither a plain yes nor a plain no. */
export const toACautionHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, ...Object.keys(REPLIES)),
  handle: (input) => respond(input, REPLIES[getIntentName(input.requestEnvelope)] as Decide),
});
