import type { RequestHandler } from 'ask-sdk-core';
import { browseMore } from '../dialogue/browse';
import { isIntent } from '../platform/matches';
import type { Rooms } from '../skill';

/** "What else?" */
export const browseMoreHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'BrowseMoreIntent'),
  handle: (input) => respond(input, browseMore),
});
