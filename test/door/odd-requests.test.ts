import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { refusalOf } from '../../simulator/device/response-rules';
import { MemoryStore } from './memory-store';
import { recordedRequest, skillOver } from './skill-in-hand';

type Json = Record<string, unknown>;

const store = new MemoryStore();
const { handler, lines } = skillOver(store);

/** A request of any type, in the conversation of a recorded one, or of none. */
const send = async (request: Json, state?: Json, isInConversation = true): Promise<ResponseEnvelope> => {
  const { session, ...rest } = recordedRequest('pause');
  const envelope = {
    ...rest,
    ...(isInConversation && session && { session: { ...session, attributes: { state } } }),
    request: {
      requestId: 'amzn1.echo-api.request.odd',
      timestamp: '2026-11-20T19:04:00Z',
      locale: 'en-US',
      ...request,
    },
  };
  return handler(envelope as unknown as RequestEnvelope);
};

const intent = (name: string, slots: Json = {}): Json => ({
  type: 'IntentRequest',
  dialogState: 'COMPLETED',
  intent: { name, confirmationStatus: 'NONE', slots },
});

const slot = (name: string, value: string, id?: string): Json => ({
  [name]: {
    name,
    value,
    confirmationStatus: 'NONE',
    ...(id !== undefined && {
      resolutions: {
        resolutionsPerAuthority: [
          {
            authority: 'ours',
            status: { code: 'ER_SUCCESS_MATCH' },
            values: [{ value: { name: value, id } }],
          },
        ],
      },
    }),
  },
});

const run = { session: 'br-belly', variant: 'standard', completionId: 'odd' };
const STATES: Readonly<Record<string, Json>> = {
  idle: { mode: 'idle' },
  choosing: { mode: 'choosing', offered: ['br-belly', 'br-box', 'br-sigh'] },
  offering: { mode: 'offering', session: 'br-belly', variant: 'standard' },
  guiding: {
    mode: 'guiding',
    run,
    fromMillis: 0,
    toMillis: 312_000,
    beganAtMillis: Date.parse('2026-11-20T19:02:00Z'),
  },
  'at the end': {
    mode: 'guiding',
    run,
    fromMillis: 0,
    toMillis: 312_000,
    beganAtMillis: Date.parse('2026-11-20T18:58:00Z'),
  },
  paused: { mode: 'paused', run, atMillis: 107_000 },
  'asked for the gentle one': {
    mode: 'paused',
    run,
    atMillis: 107_000,
    instead: { key: 'gentle-one', session: 'br-belly', variant: 'flare', ifNot: 'stop' },
  },
};

const BUILT_INS = [
  ...['Yes', 'No', 'Help', 'Stop', 'Cancel', 'Fallback', 'Repeat', 'Next', 'Previous', 'StartOver'],
  ...['Pause', 'Resume', 'NavigateHome', 'Select', 'More', 'ScrollUp', 'ScrollDown', 'ScrollLeft'],
  ...['ScrollRight', 'PageUp', 'PageDown', 'LoopOn', 'LoopOff', 'ShuffleOn', 'ShuffleOff'],
].map((name) => `AMAZON.${name}Intent`);

/** Turns in a row that were not understood, after this one. */
const missed = async (name: string, state?: Json): Promise<number> => {
  const { sessionAttributes } = await send(intent(name), state);
  return (sessionAttributes as { talk: { misses: number } }).talk.misses;
};

describe.each(BUILT_INS)('%s', (name) => {
  it.each(Object.keys(STATES))('is answered in every state: %s', async (state) => {
    const response = await send(intent(name), STATES[state]);

    expect(refusalOf(response)).toBeUndefined();
    expect(lines.at(-1)?.outcome).toBe('answered');
    expect(response.response.outputSpeech).toBeDefined();
  });
});

describe('what devices with a screen send', () => {
  it('"select the second one" takes it', async () => {
    const response = await send(intent('AMAZON.SelectIntent', slot('ListPosition', '2')), STATES.choosing);

    expect(response.sessionAttributes?.state).toMatchObject({
      session: 'br-box',
      cautions: ['breath-holds'],
    });
  });

  it('"more" goes on with a list, and nothing else does', async () => {
    expect(await missed('AMAZON.MoreIntent', STATES.choosing)).toBe(0);
    expect(await missed('AMAZON.MoreIntent', STATES.guiding)).toBe(1);
    expect(await missed('AMAZON.PageUpIntent', STATES.choosing)).toBe(1);
  });
});

describe('slots', () => {
  it.each([
    ['a number that was none', intent('NumberIntent', slot('number', '?'))],
    ['no number', intent('NumberIntent')],
    ['a length that was none', intent('ShorterIntent', slot('duration', '?'))],
    ['a length of years', intent('ShorterIntent', slot('duration', 'P3Y'))],
    ['no length', intent('ShorterIntent')],
    ['a place that is none', intent('AMAZON.SelectIntent', slot('ListPosition', 'constructor'))],
    ['a word that is no place', intent('ChooseIntent', slot('which', 'purple'))],
  ])('have an answer in every state: %s', async (_, request) => {
    for (const state of Object.values(STATES)) {
      const response = await send(request, state);
      expect(refusalOf(response)).toBeUndefined();
      expect(lines.at(-1)?.outcome).toBe('answered');
    }
  });
});

describe('coming back', () => {
  it.each(['SessionResumedRequest', 'Connections.Response'])(
    'from what Alexa did in between goes on where the person was: %s',
    async (type) => {
      for (const state of Object.values(STATES)) {
        expect(refusalOf(await send({ type, name: 'AskFor', token: '' }, state))).toBeUndefined();
      }
      const response = await send({ type }, STATES.guiding);
      expect(response.sessionAttributes?.state).toMatchObject({ mode: 'guiding', fromMillis: 107_000 });
    },
  );

  it('after the conversation was lost needs no answer', async () => {
    expect((await send({ type: 'SessionResumedRequest' }, undefined, false)).response).toEqual({});
  });
});

describe('the end of a conversation', () => {
  it.each(['USER_INITIATED', 'ERROR', 'EXCEEDED_MAX_REPROMPTS', 'SOMETHING_NEW'])(
    'is answered without a word: %s',
    async (reason) => {
      for (const type of [
        'INVALID_RESPONSE',
        'DEVICE_COMMUNICATION_ERROR',
        'INTERNAL_SERVICE_ERROR',
        'ENDPOINT_TIMEOUT',
      ]) {
        const request = { type: 'SessionEndedRequest', reason, error: { type, message: '' } };
        const { response } = await send(request, STATES.guiding);
        expect(response).toEqual({});
        expect(lines.at(-1)?.outcome).toBe('answered');
      }
    },
  );
});

describe('requests that nobody speaks', () => {
  it.each([
    'System.ExceptionEncountered',
    'AlexaSkillEvent.SkillEnabled',
    'AlexaSkillEvent.SkillDisabled',
    'AlexaSkillEvent.SkillPermissionAccepted',
    'AlexaSkillEvent.SkillPermissionChanged',
    'AlexaSkillEvent.SkillAccountLinked',
    'Reminders.ReminderStarted',
    'AudioPlayer.PlaybackStopped',
    'Something.NobodyHasHeardOf',
  ])('get an empty answer, in a conversation and outside: %s', async (type) => {
    const error = { type: 'INVALID_RESPONSE', message: 'no' };
    for (const isInConversation of [true, false]) {
      const { response } = await send(
        { type, error, cause: { requestId: 'x' } },
        STATES.guiding,
        isInConversation,
      );
      expect(response).toEqual({});
      expect(lines.at(-1)?.outcome).toBe('answered');
    }
  });
});

describe('whether we could do something', () => {
  const ask = async (name: string, slots: Json = {}) =>
    (await send({ type: 'CanFulfillIntentRequest', intent: { name, confirmationStatus: 'NONE', slots } }))
      .response;

  it('is yes for a session that we know, at a length that is one', async () => {
    const slots = { ...slot('session', 'box breathing', 'br-box'), ...slot('duration', 'PT5M') };

    expect(await ask('BeginSessionIntent', slots)).toEqual({
      canFulfillIntent: {
        canFulfill: 'YES',
        slots: {
          session: { canUnderstand: 'YES', canFulfill: 'YES' },
          duration: { canUnderstand: 'YES', canFulfill: 'YES' },
        },
      },
    });
  });

  it('is maybe for a name that we do not know: we would offer the nearest', async () => {
    const slots = {
      ...slot('session', 'quantum breathing'),
      kind: { name: 'kind', confirmationStatus: 'NONE' },
    };

    expect(await ask('BeginSessionIntent', slots)).toEqual({
      canFulfillIntent: {
        canFulfill: 'MAYBE',
        slots: { session: { canUnderstand: 'NO', canFulfill: 'NO' } },
      },
    });
  });

  it('is no for whatever begins nothing, and for what was never asked properly', async () => {
    expect((await ask('HowLongLeftIntent')).canFulfillIntent?.canFulfill).toBe('NO');
    expect((await ask('OrderPizzaIntent')).canFulfillIntent?.canFulfill).toBe('NO');
    expect((await send({ type: 'CanFulfillIntentRequest' })).response.canFulfillIntent).toBeUndefined();
  });

  it('is answered without a look at what anybody did', async () => {
    const before = store.calls;
    const { session, ...rest } = recordedRequest('launch');
    const request = {
      ...rest.request,
      type: 'CanFulfillIntentRequest',
      intent: { name: 'BrowseIntent', confirmationStatus: 'NONE' },
    };
    const { response } = await handler({ ...rest, session, request } as unknown as RequestEnvelope);

    expect(response.canFulfillIntent?.canFulfill).toBe('YES');
    expect(store.calls).toBe(before);
  });
});
