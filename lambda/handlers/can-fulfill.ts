import { getRequestType, type RequestHandler } from 'ask-sdk-core';
import type { canfulfill, IntentRequest } from 'ask-sdk-model';
import { durationSeconds } from '../platform/duration';
import { readSlot } from '../platform/turn';

/** Intents that somebody may mean who has not named us: they ask for a session, and one begins. */
const WISHES: readonly string[] = ['BeginSessionIntent', 'FindSessionIntent', 'BrowseIntent'];

const isUnderstood = (request: IntentRequest, name: string): boolean => {
  const { id, heard = '' } = readSlot(request, name);
  return id !== undefined || (name === 'duration' && Number.isFinite(durationSeconds(heard)));
};

const YES = { canUnderstand: 'YES', canFulfill: 'YES' } as const;
const NO = { canUnderstand: 'NO', canFulfill: 'NO' } as const;

/** Whether we could do it: in full, or after a question about what was not understood, or not at all. */
const judge = (request: IntentRequest): canfulfill.CanFulfillIntent => {
  const { name, slots } = request.intent;
  const filled = Object.keys(slots ?? {}).filter((slot) => readSlot(request, slot).heard !== undefined);
  const judged = Object.fromEntries(filled.map((slot) => [slot, isUnderstood(request, slot) ? YES : NO]));
  if (!WISHES.includes(name)) return { canFulfill: 'NO', slots: judged };
  const isClear = Object.values(judged).every((slot) => slot === YES);
  return { canFulfill: isClear ? 'YES' : 'MAYBE', slots: judged };
};

/** Alexa asks whether we could, for somebody who has not named a skill: nothing is done and nothing said. */
export const canFulfillHandler = (): RequestHandler => ({
  canHandle: ({ requestEnvelope }) => getRequestType(requestEnvelope) === 'CanFulfillIntentRequest',
  handle: ({ requestEnvelope, responseBuilder }) =>
    responseBuilder
      .withCanFulfillIntent(judge(requestEnvelope.request as unknown as IntentRequest))
      .getResponse(),
});
