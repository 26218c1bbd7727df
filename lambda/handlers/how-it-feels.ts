import { getIntentName, type RequestHandler } from 'ask-sdk-core';
import { hurts } from '../dialogue/hurts';
import { tooEasy } from '../dialogue/shorter-longer';
import { tooHard } from '../dialogue/too-hard';
import { isIntent } from '../platform/matches';
import type { Decide, Rooms } from '../skill';

const FEELINGS: Readonly<Record<string, Decide>> = {
  HurtsIntent: hurts,
  TooHardIntent: tooHard,
  TooEasyIntent: tooEasy,
};

/** "That hurts", "too hard", "too easy". */
export const howItFeelsHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, ...Object.keys(FEELINGS)),
  handle: (input) => respond(input, FEELINGS[getIntentName(input.requestEnvelope)] as Decide),
});
