import type { HandlerInput } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import type { Decision } from './dialogue/decision';
import { IDLE } from './dialogue/state';
import { localeOf } from './platform/turn';
import type { Ensemble } from './respond';
import { responseWith } from './response';
import { seedOf } from './session/rotation';
import type { Repertoire } from './speech/repertoire';
import { type Answer, speak } from './speech/speak';
import { createStage } from './speech/stage';

const TROUBLE: Decision = { state: IDLE, say: [{ key: 'trouble' }], events: [] };

/** The words for a turn that went wrong. */
export const trouble = (repertoire: Repertoire, requestId: string): Answer => {
  const seed = seedOf(requestId);
  return speak(TROUBLE, repertoire, createStage(repertoire, seed), seed);
};

/** Says that something went wrong on our side, and closes. */
export const apologiseWith =
  ({ repertoireOf }: Pick<Ensemble, 'repertoireOf'>) =>
  (input: HandlerInput): Response => {
    const { requestEnvelope } = input;
    const repertoire = repertoireOf(localeOf(requestEnvelope));
    return responseWith(input, trouble(repertoire, requestEnvelope.request.requestId));
  };
