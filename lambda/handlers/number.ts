import type { RequestHandler } from 'ask-sdk-core';
import type { IntentRequest } from 'ask-sdk-model';
import { sayNumber } from '../dialogue/number';
import { isIntent } from '../platform/matches';
import { readSlot } from '../platform/turn';
import type { Rooms } from '../skill';

/** "Five." */
export const numberHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'NumberIntent'),
  handle: (input) => {
    const { heard } = readSlot(input.requestEnvelope.request as IntentRequest, 'number');
    return respond(input, (moment) => sayNumber(moment, Number(heard ?? Number.NaN)));
  },
});
