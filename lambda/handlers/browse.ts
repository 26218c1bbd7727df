import type { RequestHandler } from 'ask-sdk-core';
import type { IntentRequest } from 'ask-sdk-model';
import { browse, type Search } from '../dialogue/browse';
import { isIntent } from '../platform/matches';
import { readSlot } from '../platform/turn';
import type { Rooms } from '../skill';

const readSearch = (request: IntentRequest): Search => {
  const kind = readSlot(request, 'kind').id;
  const position = readSlot(request, 'position').id;
  return {
    ...(kind !== undefined && { kind }),
    ...(position !== undefined && { position }),
    isWithoutEquipment: readSlot(request, 'without').id === 'equipment',
  };
};

/** "What stretches do you have?" "Something lying down." "What can you do?" */
export const browseHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'BrowseIntent'),
  handle: (input) => {
    const search = readSearch(input.requestEnvelope.request as IntentRequest);
    return respond(input, (moment) => browse(moment, search));
  },
});
