import { getIntentName, type RequestHandler } from 'ask-sdk-core';
import {
  countsOff,
  countsOn,
  explainStep,
  faster,
  lessTalking,
  moreTalking,
  slower,
} from '../dialogue/slower-quieter';
import { isIntent } from '../platform/matches';
import type { Decide, Rooms } from '../skill';

const MANNERS: Readonly<Record<string, Decide>> = {
  SlowerIntent: slower,
  FasterIntent: faster,
  LessTalkingIntent: lessTalking,
  MoreTalkingIntent: moreTalking,
  CountsOffIntent: countsOff,
  CountsOnIntent: countsOn,
  ExplainIntent: explainStep,
};

/** "Slower", "less talking", "don't count", "how do I do that again?" */
export const mannerHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, ...Object.keys(MANNERS)),
  handle: (input) => respond(input, MANNERS[getIntentName(input.requestEnvelope)] as Decide),
});
