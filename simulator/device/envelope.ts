import type {
  Intent,
  IntentRequest,
  Permissions,
  Request,
  RequestEnvelope,
  SessionEndedError,
  SessionEndedReason,
  SupportedInterfaces,
} from 'ask-sdk-model';
import { accessTokenFor, createIdentity } from './identity';

/** Whose device it is, and what it can do. */
export interface DeviceOwner {
  readonly user: string;
  readonly skillId: string;
  readonly locale: string;
  /** Epoch milliseconds at which the device starts. */
  readonly startsAt: number;
  readonly supportedInterfaces?: SupportedInterfaces | undefined;
  readonly permissionScopes?: Permissions['scopes'] | undefined;
  /** Set when Alexa recognises the speaker. */
  readonly personId?: string | undefined;
  /** Where the skill reaches reminders and settings; Amazon's own unless a run puts a stand-in there. */
  readonly alexa?: AlexaLine | undefined;
}

/** A device's line to Alexa's own services. */
export interface AlexaLine {
  readonly endpoint: string;
  /** Told of the token that goes out with each request. */
  noteToken(
    token: string,
    from: { readonly deviceId: string; readonly userId: string; readonly atMillis: number },
  ): void;
}

/** A conversation as an envelope tells it. */
interface EnvelopeSession {
  readonly sessionId: string;
  readonly isNew: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** What a request says of itself; its id, time and locale are the builder's. */
export type RequestBody = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Builds envelopes, numbering conversations and requests. */
export interface EnvelopeBuilder {
  /** The id of the next conversation. */
  nextSessionId(): string;
  /** An envelope of any request type, at a moment in epoch milliseconds. */
  build(body: RequestBody, session: EnvelopeSession, epochMillis: number): RequestEnvelope;
}

/** "Open gentle back". */
export const launchBody = (): RequestBody => ({ type: 'LaunchRequest' });

/** An utterance understood. No `dialogState`: Alexa sends it only to skills with a dialog model. */
export const intentBody = (intent: Intent): RequestBody => ({
  type: 'IntentRequest',
  intent,
});

/** The end of a conversation, with the error when that was the reason. */
export const sessionEndedBody = (reason: SessionEndedReason, error?: SessionEndedError): RequestBody => ({
  type: 'SessionEndedRequest',
  reason,
  ...(error && { error }),
});

/** The intent's name, or the request's type when it has none. */
export const intentNameOf = (request: Request): string =>
  (request as Partial<IntentRequest>).intent?.name ?? request.type;

/** Alexa's timestamps are in whole seconds, UTC. */
const timestampOf = (epochMillis: number): string => `${new Date(epochMillis).toISOString().slice(0, 19)}Z`;

/**
 * Builds request envelopes as Alexa's JSON reference has them, for a device without a screen (no Viewport).
 * Ids repeat when user, skill, start and the order of requests do.
 */
export const createEnvelopeBuilder = (owner: DeviceOwner): EnvelopeBuilder => {
  const identity = createIdentity(owner.user, owner.skillId, owner.startsAt);
  const application = { applicationId: owner.skillId };
  const user = {
    userId: identity.userId,
    ...(owner.permissionScopes && { permissions: { scopes: owner.permissionScopes } }),
  };
  let sessions = 0;
  let requests = 0;

  const tokenFor = (requestId: string, atMillis: number): string => {
    const token = accessTokenFor(requestId);
    owner.alexa?.noteToken(token, { deviceId: identity.deviceId, userId: identity.userId, atMillis });
    return token;
  };

  const contextFor = (requestId: string, epochMillis: number): RequestEnvelope['context'] => ({
    System: {
      application,
      user,
      ...(owner.personId && { person: { personId: owner.personId } }),
      device: { deviceId: identity.deviceId, supportedInterfaces: owner.supportedInterfaces ?? {} },
      unit: { unitId: identity.unitId },
      apiEndpoint: owner.alexa?.endpoint ?? 'https://api.amazonalexa.com',
      apiAccessToken: tokenFor(requestId, epochMillis),
    },
  });

  return {
    nextSessionId() {
      sessions += 1;
      return identity.sessionId(sessions);
    },
    build(body, { sessionId, isNew, attributes }, epochMillis) {
      requests += 1;
      const requestId = identity.requestId(requests);
      const { type, ...particulars } = body;
      const envelope = {
        version: '1.0',
        session: {
          new: isNew && type !== 'SessionEndedRequest',
          sessionId,
          application,
          attributes,
          user,
        },
        context: contextFor(requestId, epochMillis),
        request: {
          type,
          requestId,
          timestamp: timestampOf(epochMillis),
          locale: owner.locale,
          ...particulars,
        },
      };
      // What the skill does with an envelope must not reach the device, nor the next envelope.
      return structuredClone(envelope) as unknown as RequestEnvelope;
    },
  };
};
