import type { RequestHandler } from 'ask-sdk-core';
import type { IntentRequest } from 'ask-sdk-model';
import { agree, decline, offerCheckIns, whereThereAre } from '../dialogue/comfort/consent';
import { askToForgetCheckIns } from '../dialogue/comfort/forget';
import { sayScore } from '../dialogue/comfort/say-score';
import { tellTrend, tellWhatHelps } from '../dialogue/comfort/told';
import { isIntent } from '../platform/matches';
import { readSlot } from '../platform/turn';
import type { Rooms } from '../skill';
import { byIntent } from './by-intent';

/** "Check in with me", "stop asking", "what helps me", "how is my trend", "forget my check-ins". */
export const checkInsHandler = byIntent({
  CheckInIntent: whereThereAre(offerCheckIns),
  AskHowIntent: whereThereAre(agree),
  StopAskingIntent: whereThereAre(decline),
  WhatHelpsIntent: whereThereAre(tellWhatHelps),
  TrendIntent: whereThereAre(tellTrend),
  ForgetCheckInsIntent: whereThereAre(askToForgetCheckIns),
});

/** Words for scores (content specification 6.5); a score in figures is its own. */
const scoreIn = (request: IntentRequest): number | undefined => {
  const { heard: number } = readSlot(request, 'number');
  const { id: word } = readSlot(request, 'score');
  const said = word ?? number;
  return said === undefined ? undefined : Number(said);
};

/** "Moderate", "six out of ten." */
export const scoreHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'ScoreIntent'),
  handle: (input) => {
    const score = scoreIn(input.requestEnvelope.request as IntentRequest);
    return respond(input, (moment) => sayScore(moment, score));
  },
});
