import type { RequestHandler } from 'ask-sdk-core';
import type { IntentRequest } from 'ask-sdk-model';
import { findSession } from '../dialogue/find-session';
import { hurts } from '../dialogue/hurts';
import { isIntent } from '../platform/matches';
import type { Rooms } from '../skill';
import { isUnwell, readSearch } from './search';

/** "My neck hurts today, I have ten minutes and I'm lying down." "Something for a headache." */
export const findSessionHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'FindSessionIntent'),
  handle: (input) => {
    const request = input.requestEnvelope.request as IntentRequest;
    if (isUnwell(request)) return respond(input, hurts);
    const search = readSearch(request);
    return respond(input, (moment) => findSession(moment, search));
  },
});
