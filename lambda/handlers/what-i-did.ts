import { getIntentName, type RequestHandler } from 'ask-sdk-core';
import type { IntentRequest } from 'ask-sdk-model';
import { lastTime } from '../dialogue/progress-told/last-time';
import { whatIDid } from '../dialogue/progress-told/what-i-did';
import { isIntent } from '../platform/matches';
import { readSlot } from '../platform/turn';
import type { Rooms } from '../skill';

/** "What did I do last Tuesday", "when did I last do the neck stretch". */
export const whatIDidHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'WhatIDidIntent', 'LastTimeIntent'),
  handle: (input) => {
    const request = input.requestEnvelope.request as IntentRequest;
    if (getIntentName(input.requestEnvelope) === 'LastTimeIntent') {
      const session = readSlot(request, 'session');
      return respond(input, (moment) => lastTime(moment, session));
    }
    const { heard } = readSlot(request, 'date');
    return respond(input, (moment) => whatIDid(moment, heard));
  },
});
