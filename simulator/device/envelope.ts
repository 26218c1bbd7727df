import type {
  Intent,
  IntentRequest,
  PermissionStatus,
  Permissions,
  Request,
  RequestEnvelope,
  SessionEndedError,
  SessionEndedReason,
  SupportedInterfaces,
} from 'ask-sdk-model';
import type { Ring } from '../alexa-service/rings';
import type { Caller } from '../alexa-service/tokens';
import { accessTokenFor, createIdentity, type Identity } from './identity';

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
  noteToken(token: string, from: Omit<Caller, 'zone'>): void;
  /** What an account has allowed, or not. */
  scopesOf(userId: string): Permissions['scopes'] | undefined;
  /** Told what an account allows, by voice or in the app. */
  decide(userId: string, scope: string, status: PermissionStatus): void;
  /** What a device has to say by itself after one moment of its clock, up to another and at it. */
  ringsOf(
    device: { readonly deviceId: string; readonly locale: string },
    fromMillis: number,
    toMillis: number,
  ): readonly Ring[];
  /** Somebody deletes all reminders of the skill in the app; their tokens. */
  removeReminders(userId: string): readonly string[];
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
  readonly identity: Identity;
  /** The id of the next conversation. */
  nextSessionId(): string;
  /** An envelope of any request type, at a moment in epoch milliseconds; events have no conversation. */
  build(body: RequestBody, session: EnvelopeSession | undefined, epochMillis: number): RequestEnvelope;
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
  const { userId, deviceId, unitId } = identity;
  let sessions = 0;
  let requests = 0;

  const userNow = () => {
    const scopes = owner.alexa?.scopesOf(userId) ?? owner.permissionScopes;
    return { userId, ...(scopes && { permissions: { scopes } }) };
  };

  const tokenFor = (requestId: string, isInSession: boolean, atMillis: number): string => {
    const token = accessTokenFor(requestId);
    owner.alexa?.noteToken(token, {
      deviceId,
      userId,
      locale: owner.locale,
      requestId,
      isInSession,
      atMillis,
    });
    return token;
  };

  const contextFor = (apiAccessToken: string): RequestEnvelope['context'] => ({
    System: {
      application,
      user: userNow(),
      ...(owner.personId && { person: { personId: owner.personId } }),
      device: { deviceId, supportedInterfaces: owner.supportedInterfaces ?? {} },
      unit: { unitId },
      apiEndpoint: owner.alexa?.endpoint ?? 'https://api.amazonalexa.com',
      apiAccessToken,
    },
  });

  return {
    identity,
    nextSessionId() {
      sessions += 1;
      return identity.sessionId(sessions);
    },
    build(body, session, epochMillis) {
      requests += 1;
      const requestId = identity.requestId(requests);
      const { type, ...particulars } = body;
      const isOver = type === 'SessionEndedRequest';
      const envelope = {
        version: '1.0',
        ...(session && {
          session: {
            new: session.isNew && !isOver,
            sessionId: session.sessionId,
            application,
            attributes: session.attributes,
            user: userNow(),
          },
        }),
        context: contextFor(tokenFor(requestId, session !== undefined && !isOver, epochMillis)),
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
