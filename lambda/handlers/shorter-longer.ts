import { getIntentName, type RequestHandler } from 'ask-sdk-core';
import type { IntentRequest } from 'ask-sdk-model';
import { beginSession, type Wish } from '../dialogue/begin-session';
import { durationSeconds } from '../platform/duration';
import { isIntent } from '../platform/matches';
import { readSlot } from '../platform/turn';
import type { Rooms } from '../skill';

/** "Five minutes", or the number in "two more minutes". */
const readWish = (request: IntentRequest): Wish => {
  const { heard: duration } = readSlot(request, 'duration');
  const { heard: minutes } = readSlot(request, 'minutes');
  if (minutes !== undefined) return { seconds: Number(minutes) * 60 };
  return duration === undefined ? { length: 'short' } : { seconds: durationSeconds(duration) };
};

/** "Make it shorter", "let's make it five minutes", "longer": a wish for a length, of whatever plays or is offered. */
export const shorterLongerHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'ShorterIntent', 'LongerIntent'),
  handle: (input) => {
    const { requestEnvelope } = input;
    const wish =
      getIntentName(requestEnvelope) === 'LongerIntent'
        ? { length: 'long' }
        : readWish(requestEnvelope.request as IntentRequest);
    return respond(input, (moment) => beginSession(moment, wish));
  },
});
