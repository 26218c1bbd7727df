import type { RequestHandler } from 'ask-sdk-core';
import type { IntentRequest } from 'ask-sdk-model';
import { giveTip } from '../dialogue/asking/tips';
import { isIntent } from '../platform/matches';
import { readSlot } from '../platform/turn';
import type { Rooms } from '../skill';

/** "Tip of the day", "a tip for my desk". */
export const tipHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'TipIntent'),
  handle: (input) => {
    const { id: topic, heard } = readSlot(input.requestEnvelope.request as IntentRequest, 'topic');
    return respond(input, (moment) =>
      giveTip(moment, { topic, isUnknown: topic === undefined && heard !== undefined }),
    );
  },
});
