import type { RequestHandler } from 'ask-sdk-core';
import type { IntentRequest } from 'ask-sdk-model';
import { findSession } from '../dialogue/find-session';
import { hurts } from '../dialogue/hurts';
import { flareToday } from '../dialogue/plan/day-plan';
import type { Search } from '../dialogue/search';
import { isIntent } from '../platform/matches';
import type { Rooms } from '../skill';
import { isUnwell, readSearch } from './search';

const FLARE = 'flare';

/** True where somebody said more than that it is a bad day. */
const asksForMore = (search: Search): boolean => Object.keys(search).length > 1 || search.needs?.length !== 1;

/** "My neck hurts today, I have ten minutes and I'm lying down." "Something for a headache." */
export const findSessionHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'FindSessionIntent'),
  handle: (input) => {
    const request = input.requestEnvelope.request as IntentRequest;
    if (isUnwell(request)) return respond(input, hurts);
    const search = readSearch(request);
    if (search.needs?.includes(FLARE) !== true)
      return respond(input, (moment) => findSession(moment, search));
    return respond(input, (moment) =>
      flareToday(moment, asksForMore(search), (after) => findSession(after, search)),
    );
  },
});
