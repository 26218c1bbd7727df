import { getIntentName, type RequestHandler } from 'ask-sdk-core';
import { repeatStep, skipStep, startOver, stepBack } from '../dialogue/steer';
import { isIntent } from '../platform/matches';
import type { Decide, Rooms } from '../skill';

const STEERING: Readonly<Record<string, Decide>> = {
  'AMAZON.RepeatIntent': repeatStep,
  'AMAZON.NextIntent': skipStep,
  'AMAZON.PreviousIntent': stepBack,
  'AMAZON.StartOverIntent': startOver,
};

/** "Repeat", "skip this one", "go back", "start over". */
export const steerHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, ...Object.keys(STEERING)),
  handle: (input) => respond(input, STEERING[getIntentName(input.requestEnvelope)] as Decide),
});
