import { getIntentName, getRequestType, type HandlerInput } from 'ask-sdk-core';

/** True for an intent request of one of these names. */
export const isIntent = ({ requestEnvelope }: HandlerInput, ...names: readonly string[]): boolean =>
  getRequestType(requestEnvelope) === 'IntentRequest' && names.includes(getIntentName(requestEnvelope));
