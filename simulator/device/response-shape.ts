import type { ResponseEnvelope } from 'ask-sdk-model';
import { z } from 'zod';

const speechShape = z.union([
  z.looseObject({ type: z.literal('SSML'), ssml: z.string() }),
  z.looseObject({ type: z.literal('PlainText'), text: z.string() }),
]);

const cardShape = z.looseObject({
  type: z.enum(['Simple', 'Standard', 'LinkAccount', 'AskForPermissionsConsent']),
});

const envelopeShape = z.looseObject({
  version: z.string(),
  sessionAttributes: z.record(z.string(), z.unknown()).nullish(),
  response: z.looseObject({
    outputSpeech: speechShape.optional(),
    reprompt: z.looseObject({ outputSpeech: speechShape.optional() }).optional(),
    card: cardShape.optional(),
    directives: z.array(z.looseObject({ type: z.string() })).optional(),
    shouldEndSession: z.boolean().nullish(),
  }),
});

/** A response as far as a device reads it. */
export type ReadResponse = z.infer<typeof envelopeShape>;
/** Speech in either of Alexa's two forms. */
export type ReadSpeech = z.infer<typeof speechShape>;

/** Checks the shape of a response envelope: the response, or where and how it differs. */
export const readResponse = (response: unknown): { read: ReadResponse } | { fault: string } => {
  const result = envelopeShape.safeParse(response);
  if (result.success) return { read: result.data };
  const [issue] = result.error.issues;
  const place = issue?.path.join('.') || 'the response';
  return { fault: `The response is not a response envelope: ${place}: ${issue?.message ?? 'unreadable'}.` };
};

/** The response for a report of the turn, when it has the shape of one. */
export const asResponseEnvelope = (response: unknown): ResponseEnvelope | undefined =>
  'read' in readResponse(response) ? (response as ResponseEnvelope) : undefined;
