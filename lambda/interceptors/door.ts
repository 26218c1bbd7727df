import type { RequestEnvelope } from 'ask-sdk-model';
import * as z from 'zod/mini';

const id = z.string().check(z.minLength(1));
const application = z.looseObject({ applicationId: id });
const person = z.looseObject({ userId: id });

/** Latest moment that a JavaScript date can hold. */
const END_OF_TIME = 8.64e15;
const timestamp = z.string().check(
  z.refine((text) => {
    const millis = Date.parse(text);
    return millis >= 0 && millis < END_OF_TIME;
  }),
);

const resolution = z.looseObject({
  status: z.optional(z.looseObject({ code: z.optional(z.string()) })),
  values: z.optional(
    z.array(
      z.looseObject({ value: z.looseObject({ name: z.optional(z.string()), id: z.optional(z.string()) }) }),
    ),
  ),
});
const slot = z.looseObject({
  value: z.optional(z.nullable(z.string())),
  resolutions: z.optional(z.looseObject({ resolutionsPerAuthority: z.optional(z.array(resolution)) })),
});
const intent = z.looseObject({ name: id, slots: z.optional(z.nullable(z.record(z.string(), slot))) });

const INTENTS = ['IntentRequest', 'CanFulfillIntentRequest'] as const;
const common = { requestId: id, timestamp, locale: z.optional(z.string()) };
const request = z.union([
  z.looseObject({ ...common, type: z.enum(INTENTS), intent }),
  z.looseObject({
    ...common,
    type: z.literal('SessionEndedRequest'),
    reason: z.string(),
    error: z.optional(z.looseObject({ type: z.optional(z.string()) })),
  }),
  z.looseObject({
    ...common,
    type: z.string().check(z.refine((type) => ![...INTENTS, 'SessionEndedRequest'].includes(type))),
  }),
]);

/** Strict on the keys that we read, loose on all others: Alexa adds new ones without telling. */
const envelopeSchema = z.looseObject({
  session: z.optional(
    z.looseObject({
      new: z.optional(z.boolean()),
      sessionId: z.optional(z.string()),
      application,
      user: person,
      attributes: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
    }),
  ),
  context: z.looseObject({
    System: z.looseObject({
      application,
      user: person,
      person: z.optional(z.looseObject({ personId: z.optional(z.string()) })),
    }),
  }),
  request,
});

export type Admission =
  | { readonly outcome: 'admitted'; readonly envelope: RequestEnvelope }
  /** Not for this skill, or for no skill at all: it gets no word. */
  | { readonly outcome: 'stranger' }
  /** Ours, but broken: the person hears that something went wrong, where a word may be said. */
  | { readonly outcome: 'malformed'; readonly maySpeak: boolean };

// Made once: a schema takes longer to make than to use.
const skillIdsSchema = z.looseObject({
  session: z.optional(z.looseObject({ application })),
  context: z.looseObject({ System: z.looseObject({ application }) }),
});

const skillIds = (value: unknown): string[] => {
  const ids = z.safeParse(skillIdsSchema, value);
  if (!ids.success) return [];
  const { session, context } = ids.data;
  return [
    context.System.application.applicationId,
    ...(session === undefined ? [] : [session.application.applicationId]),
  ];
};

const SPOKEN_TO = [
  'LaunchRequest',
  'IntentRequest',
  'SessionResumedRequest',
  'Connections.Response',
] as const;
const conversationSchema = z.looseObject({ request: z.looseObject({ type: z.enum(SPOKEN_TO) }) });

const isConversation = (value: unknown): boolean => z.safeParse(conversationSchema, value).success;

/** Requests that are part of a conversation and make no sense outside of one. */
const needsSession = (type: string): boolean =>
  ['LaunchRequest', 'IntentRequest', 'SessionEndedRequest'].includes(type);

/**
 * Looks at everything that comes in before the SDK does: is it for this skill, and is it whole?
 * Outside the SDK, because the SDK throws past its own error handler on what it cannot read.
 */
export const admit = (value: unknown, skillId: string): Admission => {
  const ids = skillIds(value);
  if (ids.length === 0 || ids.some((one) => one !== skillId)) return { outcome: 'stranger' };
  const parsed = z.safeParse(envelopeSchema, value);
  return parsed.success && (parsed.data.session !== undefined || !needsSession(parsed.data.request.type))
    ? { outcome: 'admitted', envelope: parsed.data as unknown as RequestEnvelope }
    : { outcome: 'malformed', maySpeak: isConversation(value) };
};
