import type { Intent } from 'ask-sdk-model';
import {
  createEnvelopeBuilder,
  type DeviceOwner,
  intentBody,
  launchBody,
  type RequestBody,
  sessionEndedBody,
} from '../../../simulator/device/envelope';
import { NO_LINE } from '../../../simulator/device/no-line';

const STARTS_AT = Date.UTC(2026, 10, 20, 9, 30, 15, 750);
const owner: DeviceOwner = {
  user: 'ann',
  skillId: 'amzn1.ask.skill.11111111-2222-4333-8444-555555555555',
  locale: 'en-US',
  startsAt: STARTS_AT,
};
const session = { sessionId: 'amzn1.echo-api.session.x', isNew: true, attributes: { kind: 'idle' } };
const intent: Intent = { name: 'AMAZON.HelpIntent', confirmationStatus: 'NONE' };

const build = (body: RequestBody, changes: Partial<DeviceOwner> = {}) =>
  createEnvelopeBuilder({ ...owner, ...changes }).build(body, session, STARTS_AT);

describe('a request envelope', () => {
  it('has the parts of Alexa’s JSON reference', () => {
    const application = { applicationId: owner.skillId };
    const user = { userId: expect.stringMatching(/^amzn1\.ask\.account\.[A-Z2-7]{60,}$/) };
    expect(build(launchBody())).toEqual({
      version: '1.0',
      session: { new: true, sessionId: session.sessionId, application, attributes: { kind: 'idle' }, user },
      context: {
        System: {
          application,
          user,
          device: {
            deviceId: expect.stringMatching(/^amzn1\.ask\.device\.[A-Z2-7]+$/),
            supportedInterfaces: {},
          },
          unit: { unitId: expect.stringMatching(/^amzn1\.ask\.unit\.[A-Z2-7]+$/) },
          apiEndpoint: 'https://api.amazonalexa.com',
          apiAccessToken: expect.any(String),
        },
      },
      request: {
        type: 'LaunchRequest',
        requestId: expect.stringMatching(
          /^amzn1\.echo-api\.request\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
        ),
        timestamp: '2026-11-20T09:30:15Z',
        locale: 'en-US',
      },
    });
  });

  it('carries an intent', () => {
    expect(build(intentBody(intent)).request).toMatchObject({ type: 'IntentRequest', intent });
  });

  it('carries the reason and the error of an end, in a session that is not new', () => {
    const error = { type: 'INVALID_RESPONSE' as const, message: 'too long' };
    const envelope = build(sessionEndedBody('ERROR', error));
    expect(envelope.request).toMatchObject({ type: 'SessionEndedRequest', reason: 'ERROR', error });
    expect(envelope.session?.new).toBe(false);
    expect(build(sessionEndedBody('USER_INITIATED')).request).not.toHaveProperty('error');
  });

  it('carries any other request as it is', () => {
    const body = { type: 'AlexaSkillEvent.SkillDisabled', eventCreationTime: '2026-11-20T09:30:15Z' };
    expect(build(body).request).toMatchObject(body);
  });

  it('tells permissions, speaker, interfaces and endpoint when the owner has them', () => {
    const permissionScopes = { 'alexa::alerts:reminders:skill:readwrite': { status: 'GRANTED' as const } };
    const noted: object[] = [];
    const { System } = build(launchBody(), {
      permissionScopes,
      personId: 'amzn1.ask.person.A',
      supportedInterfaces: { AudioPlayer: {} },
      alexa: { ...NO_LINE, noteToken: (token, from) => noted.push({ token, ...from }) },
    }).context;
    expect(System.user.permissions).toEqual({ scopes: permissionScopes });
    expect(System.person).toEqual({ personId: 'amzn1.ask.person.A' });
    expect(System.device?.supportedInterfaces).toEqual({ AudioPlayer: {} });
    expect(System.apiEndpoint).toBe('http://127.0.0.1:9');
    expect(noted).toMatchObject([
      {
        token: System.apiAccessToken,
        deviceId: System.device?.deviceId,
        userId: System.user.userId,
        atMillis: STARTS_AT,
        isInSession: true,
      },
    ]);
  });

  it('is the skill’s to change without the next one changing', () => {
    const builder = createEnvelopeBuilder(owner);
    const first = builder.build(launchBody(), session, STARTS_AT);
    Object.assign(first.session?.attributes ?? {}, { kind: 'spoilt' });
    expect(builder.build(launchBody(), session, STARTS_AT).session?.attributes).toEqual({ kind: 'idle' });
  });
});

describe('ids', () => {
  const idsOf = (changes: Partial<DeviceOwner> = {}) => {
    const builder = createEnvelopeBuilder({ ...owner, ...changes });
    const { context, request } = builder.build(launchBody(), session, STARTS_AT);
    return { user: context.System.user.userId, request: request.requestId, session: builder.nextSessionId() };
  };

  it('repeat in a repeated run', () => {
    expect(idsOf()).toEqual(idsOf());
  });

  it('keep the person and renew the rest in a run that starts later', () => {
    const later = idsOf({ startsAt: STARTS_AT + 1 });
    expect(later.user).toBe(idsOf().user);
    expect(later.request).not.toBe(idsOf().request);
    expect(later.session).not.toBe(idsOf().session);
  });

  it('differ between people', () => {
    expect(idsOf({ user: 'ben' }).user).not.toBe(idsOf().user);
  });

  it('differ from one request, and one conversation, to the next', () => {
    const builder = createEnvelopeBuilder(owner);
    const requestId = () => builder.build(launchBody(), session, STARTS_AT).request.requestId;
    expect(requestId()).not.toBe(requestId());
    expect(builder.nextSessionId()).not.toBe(builder.nextSessionId());
  });
});
