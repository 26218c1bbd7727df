import type { RequestHandler } from 'ask-sdk-core';
import type { IntentRequest } from 'ask-sdk-model';
import { banter, tellVolume } from '../dialogue/small-talk';
import { isIntent } from '../platform/matches';
import { readSlot } from '../platform/turn';
import type { Rooms } from '../skill';
import { byIntent } from './by-intent';

/** "Tell me a joke", "sing me a song", "are you human?" */
export const banterHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'BanterIntent'),
  handle: (input) => {
    const { id = 'other' } = readSlot(input.requestEnvelope.request as IntentRequest, 'banter');
    return respond(input, (moment) => banter(moment, id));
  },
});

/** "Louder", "volume five", "I can't hear you." */
export const volumeHandler = byIntent({ VolumeIntent: tellVolume });
