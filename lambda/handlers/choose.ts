import type { RequestHandler } from 'ask-sdk-core';
import type { IntentRequest } from 'ask-sdk-model';
import { theOther } from '../dialogue/answer';
import { choose } from '../dialogue/choose';
import { isIntent } from '../platform/matches';
import { readSlot } from '../platform/turn';
import type { Rooms } from '../skill';

/** "The second one", "the other one". */
export const chooseHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'ChooseIntent'),
  handle: (input) => {
    const { id } = readSlot(input.requestEnvelope.request as IntentRequest, 'which');
    return respond(input, (moment) => (id === 'other' ? theOther(moment) : choose(moment, id)));
  },
});
