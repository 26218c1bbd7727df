import type { RequestEnvelope, ResponseEnvelope, SessionEndedErrorType } from 'ask-sdk-model';
import { refusalOf } from './response-rules';
import { asResponseEnvelope } from './response-shape';

/** Delivers a request to the skill; rejects when the skill throws or does not answer. */
export type Invoke = (envelope: RequestEnvelope) => Promise<unknown>;

/** Why Alexa will not play an answer. */
interface Refusal {
  readonly sentence: string;
  readonly errorType: SessionEndedErrorType;
}

/** What came back: the response when it has the shape of one, and the refusal when it may not be played. */
export interface Answer {
  readonly response?: ResponseEnvelope | undefined;
  readonly refusal?: Refusal;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Alexa gets JSON, not objects: what JSON cannot carry is not part of the response. */
const overTheWire = (response: unknown): unknown => {
  const json = JSON.stringify(response);
  return json === undefined ? undefined : JSON.parse(json);
};

/** Sends one request and judges the answer as Alexa would. Never rejects: failures are refusals. */
export const exchange = async (invoke: Invoke, envelope: RequestEnvelope): Promise<Answer> => {
  try {
    const response = overTheWire(await invoke(envelope));
    const sentence = refusalOf(response, envelope.request.type);
    return {
      response: asResponseEnvelope(response),
      ...(sentence && { refusal: { sentence, errorType: 'INVALID_RESPONSE' } }),
    };
  } catch (error) {
    const sentence = `The skill did not answer: ${messageOf(error)}`;
    return { refusal: { sentence, errorType: 'INTERNAL_SERVICE_ERROR' } };
  }
};
