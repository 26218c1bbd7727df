import type { RequestEnvelope } from 'ask-sdk-model';
import { type AlexaService, startAlexaService } from '../../../simulator/alexa-service/service';
import type { DeviceOptions } from '../../../simulator/device/device';
import { refusalOf } from '../../../simulator/device/response-rules';
import { enterBedroom, STARTS_AT } from './bedroom';
import { asking, closing } from './responses';

const REMINDERS = 'alexa::alerts:reminders:skill:readwrite';
const TIMERS = 'alexa::alerts:timers:skill:readwrite';
const QUESTION = 'Do you give Gentle Back permission to update your reminders? You can say I approve or no.';

const request = (scopes: readonly string[]) => ({
  '@type': 'AskForPermissionsConsentRequest',
  '@version': '2',
  permissionScopes: scopes.map((permissionScope) => ({ permissionScope, consentLevel: 'ACCOUNT' })),
});

const task = (more: object = {}, scopes = [REMINDERS]) => ({
  type: 'Connections.StartConnection',
  uri: 'connection://AMAZON.AskForPermissionsConsent/2',
  onCompletion: 'RESUME_SESSION',
  input: request(scopes),
  token: 'what it is for',
  ...more,
});

const sent = (more: object = {}) => ({
  type: 'Connections.SendRequest',
  name: 'AskFor',
  payload: request([REMINDERS]),
  token: 'what it is for',
  ...more,
});

const handingOver = (directive: object, response: object = {}) => ({
  version: '1.0',
  sessionAttributes: { draft: 'water' },
  response: {
    ...asking('For that I need to be allowed.').response,
    reprompt: undefined,
    shouldEndSession: undefined,
    directives: [directive],
    ...response,
  },
});

let alexa: AlexaService;
beforeEach(async () => {
  alexa = await startAlexaService();
});
afterEach(() => alexa.close());

const enter = (directive: object, options: Partial<DeviceOptions> = {}, then: () => unknown = asking) =>
  enterBedroom(
    ({ request: { type } }: RequestEnvelope) => (type === 'LaunchRequest' ? handingOver(directive) : then()),
    {
      alexa: alexa.connect('Europe/London'),
      ...options,
    },
  );

const permissions = ({ context }: RequestEnvelope) => context.System.user.permissions?.scopes;

describe('a skill that has Alexa ask for a permission', () => {
  it.each([
    ['I approve.', 'ACCEPTED', 'GRANTED'],
    ['yes', 'ACCEPTED', 'GRANTED'],
    ['Alexa, no', 'DENIED', 'DENIED'],
    ['I don’t approve', 'DENIED', 'DENIED'],
  ])('hears of "%s" that it is %s', async (answer, status, scope) => {
    const { device, requests } = enter(task());
    const [asked] = await device.say('open gentle back');
    expect(asked).toMatchObject({ prompt: QUESTION, spoken: [{ text: 'For that I need to be allowed.' }] });
    expect(device.performance?.lines.map(({ text }) => text)).toEqual([
      'For that I need to be allowed.',
      QUESTION,
    ]);
    expect(device.isOpen).toBe(true);

    await device.listen();
    const [resumed] = await device.say(answer);
    expect(resumed).toMatchObject({ utterance: answer, intent: 'SessionResumedRequest' });
    expect(requests[1]?.request).toMatchObject({
      type: 'SessionResumedRequest',
      cause: {
        type: 'ConnectionCompleted',
        token: 'what it is for',
        status: { code: '200' },
        result: { status },
      },
    });
    expect(requests[1]?.session).toMatchObject({ new: false, attributes: { draft: 'water' } });
    expect(permissions(requests[0] as RequestEnvelope)).toBeUndefined();
    expect(permissions(requests[1] as RequestEnvelope)).toEqual({ [REMINDERS]: { status: scope } });
    expect(device.isOpen).toBe(true);
  });

  it('hears of it by the other way, too', async () => {
    const { device, requests } = enter(sent());
    await device.say('open gentle back');
    await device.say('i approve');

    expect(requests[1]?.request).toMatchObject({
      type: 'Connections.Response',
      name: 'AskFor',
      token: 'what it is for',
      status: { code: '200' },
      payload: { status: 'ACCEPTED' },
    });
  });

  it('hears of silence, after Alexa has asked twice, and goes on', async () => {
    const { device, requests } = enter(task());
    await device.say('open gentle back');
    const asked = device.performance?.endsAt as number;
    await device.advance(asked - device.now + 8_500);
    expect(device.performance).toMatchObject({ isReprompt: true, lines: [{ text: QUESTION }] });
    const turns = await device.staySilent();

    expect(turns.map(({ intent }) => intent)).toEqual(['SessionResumedRequest', 'SessionEndedRequest']);
    expect(requests[1]?.request).toMatchObject({ cause: { result: { status: 'NOT_ANSWERED' } } });
    expect(permissions(requests[1] as RequestEnvelope)).toBeUndefined();
  });

  it('hears of what is neither yes nor no when it was said twice', async () => {
    const { device, requests } = enter(task());
    await device.say('open gentle back');
    expect(await device.say('box breathing')).toEqual([]);
    expect(device.performance?.lines).toMatchObject([{ text: QUESTION }]);
    await device.say('box breathing');

    expect(requests[1]?.request).toMatchObject({ cause: { result: { status: 'NOT_ANSWERED' } } });
  });

  it('may have lost its session attributes, and is not told where it wanted to hear of errors only', async () => {
    const forgetful = enter(task(), { isForgetful: true });
    await forgetful.device.say('open gentle back');
    await forgetful.device.say('yes');
    expect(forgetful.requests[1]?.session?.attributes).toEqual({});

    const errorsOnly = enter(task({ onCompletion: 'SEND_ERRORS_ONLY' }));
    await errorsOnly.device.say('open gentle back');
    expect(await errorsOnly.device.say('yes')).toEqual([]);
    expect(errorsOnly.device.isOpen).toBe(false);
  });

  it('hears of an error where it does not declare what it asks for, and nothing is allowed', async () => {
    const { device, requests } = enter(task({}, [REMINDERS, TIMERS]), { declaredScopes: [REMINDERS] });
    const [asked] = await device.say('open gentle back');
    expect(asked?.prompt).toMatch(/your reminders and timers/);
    await device.say('yes');

    expect(requests[1]?.request).toMatchObject({ cause: { status: { code: '400' } } });
    expect(permissions(requests[1] as RequestEnvelope)).toBeUndefined();
  });

  it('loses the conversation to whoever calls it by name instead', async () => {
    const { device } = enter(task());
    await device.say('open gentle back');
    const turns = await device.say('open gentle back');

    expect(turns.map(({ intent }) => intent)).toEqual(['SessionEndedRequest', 'LaunchRequest']);
  });

  it('asks for nothing else meanwhile', () => {
    const refused = (directive: object, response: object = {}) => refusalOf(handingOver(directive, response));

    expect(refused(task())).toBeUndefined();
    expect(refused(sent())).toBeUndefined();
    expect(refused(task(), { reprompt: asking().response.reprompt })).toMatch(/has a reprompt/);
    expect(refused(task(), { shouldEndSession: true })).toMatch(/says whether it ends/);
    expect(refused(task(), { shouldEndSession: false })).toMatch(/says whether it ends|question/);
    expect(refused(task(), { directives: [task(), sent()] })).toMatch(/twice/);
    expect(refused(task({ uri: 'connection://AMAZON.Print/1' }))).toMatch(/uri/);
    expect(refused(task({}, []))).toMatch(/permissionScopes/);
    expect(refused(sent({ token: undefined }))).toMatch(/token/);
  });
});

describe('somebody in the Alexa app', () => {
  it('allows and refuses, and is believed at the next request', async () => {
    const { device, requests } = enter(task(), {}, closing);
    await device.inApp('allow reminders');
    await device.inApp('allow timers');
    await device.inApp('refuse timers');
    await device.say('open gentle back');

    expect(permissions(requests[0] as RequestEnvelope)).toEqual({
      [REMINDERS]: { status: 'GRANTED' },
      [TIMERS]: { status: 'DENIED' },
    });
  });

  it('deletes reminders, of which the skill is told without a conversation, and only where there were some', async () => {
    const line = alexa.connect('Europe/London');
    const removed = [['token-1', 'token-2'], []];
    const { device, requests } = enterBedroom(() => ({ version: '1.0', response: {} }), {
      alexa: { ...line, removeReminders: () => removed.shift() ?? [] },
    });
    const [turn] = await device.inApp('delete reminders');
    expect(turn?.refusal).toBeUndefined();
    expect(await device.inApp('delete reminders')).toEqual([]);

    expect(requests).toHaveLength(1);
    expect(requests[0]?.session).toBeUndefined();
    expect(requests[0]?.request).toMatchObject({
      type: 'Reminders.ReminderDeleted',
      body: { alertTokens: ['token-1', 'token-2'] },
    });
    expect(refusalOf(closing(), 'Reminders.ReminderDeleted')).toMatch(/in answer to an event/);
  });
});

describe('a device on which something is due', () => {
  it('says so when its clock passes it, whatever else goes on, and once', async () => {
    const rings = [
      {
        kind: 'reminder' as const,
        atMillis: STARTS_AT + 20_000,
        clock: '2026-11-20T21:00:20',
        text: 'Water.',
      },
    ];
    const { device } = enterBedroom(() => asking(), {
      alexa: {
        ...alexa.connect('Europe/London'),
        ringsOf: (_, from, to) => rings.filter(({ atMillis }) => atMillis > from && atMillis <= to),
      },
    });
    await device.say('open gentle back');
    await device.advance(19_999);
    expect(device.rings).toEqual([]);
    await device.staySilent();
    await device.advance(60_000);

    expect(device.rings).toEqual(rings);
  });
});
