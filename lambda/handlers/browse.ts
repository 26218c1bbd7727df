import type { RequestHandler } from 'ask-sdk-core';
import type { IntentRequest } from 'ask-sdk-model';
import { browse } from '../dialogue/browse';
import { hurts } from '../dialogue/hurts';
import { isIntent } from '../platform/matches';
import type { Rooms } from '../skill';
import { isUnwell, readSearch } from './search';

/** "What stretches do you have?" "Something lying down." "What can you do?" */
export const browseHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'BrowseIntent'),
  handle: (input) => {
    const request = input.requestEnvelope.request as IntentRequest;
    if (isUnwell(request)) return respond(input, hurts);
    const search = readSearch(request);
    return respond(input, (moment) => browse(moment, search));
  },
});
