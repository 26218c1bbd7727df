import type { RequestHandler } from 'ask-sdk-core';
import type { IntentRequest } from 'ask-sdk-model';
import { setUsualLength } from '../dialogue/usual-length';
import { durationSeconds } from '../platform/duration';
import { isIntent } from '../platform/matches';
import { readSlot } from '../platform/turn';
import type { Rooms } from '../skill';

/** "I usually have ten minutes." */
export const usualLengthHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'UsualLengthIntent'),
  handle: (input) => {
    const { heard } = readSlot(input.requestEnvelope.request as IntentRequest, 'duration');
    const seconds = heard === undefined ? undefined : durationSeconds(heard);
    return respond(input, (moment) => setUsualLength(moment, seconds));
  },
});
