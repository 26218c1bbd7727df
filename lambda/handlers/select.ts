import type { RequestHandler } from 'ask-sdk-core';
import type { IntentRequest } from 'ask-sdk-model';
import { choose } from '../dialogue/choose';
import { isIntent } from '../platform/matches';
import { readSlot } from '../platform/turn';
import type { Rooms } from '../skill';

/** Places as Alexa counts them: by number, and from the end. */
const PLACES: Readonly<Record<string, string>> = {
  1: 'first',
  first: 'first',
  2: 'second',
  second: 'second',
  3: 'third',
  third: 'third',
  last: 'third',
  '-1': 'third',
};

/** "Select the second one", as devices with a screen tell it. */
export const selectHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'AMAZON.SelectIntent'),
  handle: (input) => {
    const { id, heard = '' } = readSlot(input.requestEnvelope.request as IntentRequest, 'ListPosition');
    const place = new Map(Object.entries(PLACES)).get(id ?? heard);
    return respond(input, (moment) => choose(moment, place));
  },
});
