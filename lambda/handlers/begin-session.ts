import type { RequestHandler } from 'ask-sdk-core';
import type { IntentRequest } from 'ask-sdk-model';
import { beginSession, type Wish } from '../dialogue/begin-session';
import { durationSeconds } from '../platform/duration';
import { isIntent } from '../platform/matches';
import { readSlot, type SlotReading } from '../platform/turn';
import type { Rooms } from '../skill';

/** A name that is none of ours, also where it was taken for a length: "the belly one". */
const unknownName = (...slots: readonly SlotReading[]): Pick<Wish, 'unknownName'> => {
  const heard = slots.find(({ id, heard }) => id === undefined && heard !== undefined)?.heard;
  return heard === undefined ? {} : { unknownName: heard };
};

const readWish = (request: IntentRequest): Wish => {
  const session = readSlot(request, 'session');
  const kind = readSlot(request, 'kind');
  const length = readSlot(request, 'length');
  const duration = readSlot(request, 'duration');
  return {
    ...(session.id !== undefined && { session: session.id }),
    ...unknownName(session, length),
    ...(kind.id !== undefined && { kind: kind.id }),
    ...(length.id !== undefined && { length: length.id }),
    ...(duration.heard !== undefined && { seconds: durationSeconds(duration.heard) }),
  };
};

/** "Alexa, ask Gentle Back to start my breathing session", "five minutes of box breathing". */
export const beginSessionHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'BeginSessionIntent'),
  handle: (input) => {
    const wish = readWish(input.requestEnvelope.request as IntentRequest);
    return respond(input, (moment) => beginSession(moment, wish));
  },
});
