import { Household } from './household';

const PATH = '/v1/alerts/timers';
const MINUTE = 60 * 1_000;

const timer = (duration: string, more: object = {}) => ({
  duration,
  timerLabel: `timer ${duration}`,
  creationBehavior: { displayExperience: { visibility: 'HIDDEN' } },
  triggeringBehavior: {
    operation: {
      type: 'ANNOUNCE',
      textToAnnounce: [{ locale: 'en-US', text: 'Time to look at your skin.' }],
    },
    notificationConfig: { playAudible: true },
  },
  ...more,
});

const triggering = (operation: object) => ({
  triggeringBehavior: { operation, notificationConfig: { playAudible: false } },
});

let home: Household;
beforeEach(async () => {
  home = await Household.settle();
});
afterEach(() => home.alexa.close());

describe('a timer', () => {
  it('speaks when its time is over, and is gone', async () => {
    const { status, json } = await home.call('POST', PATH, timer('PT5M'));
    expect({ status, json }).toEqual({
      status: 200,
      json: {
        id: 'timer-00000001',
        status: 'ON',
        duration: 'PT5M',
        timerLabel: 'timer PT5M',
        createdTime: '2026-11-20T19:00:00.000Z',
        updatedTime: '2026-11-20T19:00:00.000Z',
        triggerTime: '2026-11-20T19:05:00.000Z',
      },
    });
    expect((await home.call('GET', `${PATH}/timer-00000001`)).json).toEqual(json);

    expect(home.rings(5 * MINUTE)).toEqual(['2026-11-20T19:05 Time to look at your skin.']);
    expect((await home.call('GET', PATH)).json).toEqual({ totalCount: 0, timers: [], nextToken: null });
    expect((await home.call('DELETE', `${PATH}/timer-00000001`)).status).toBe(404);
  });

  it('stands still while it is paused', async () => {
    await home.call('POST', PATH, timer('PT10M'));
    home.rings(4 * MINUTE);
    expect((await home.call('POST', `${PATH}/timer-00000001/pause`)).status).toBe(200);
    expect((await home.call('POST', `${PATH}/timer-00000001/pause`)).status).toBe(200);
    expect(home.rings(60 * MINUTE)).toEqual([]);
    expect((await home.call('GET', PATH)).json.timers).toMatchObject([
      { status: 'PAUSED', remainingTimeWhenPaused: 'PT360S' },
    ]);

    expect((await home.call('POST', `${PATH}/timer-00000001/resume`)).status).toBe(200);
    expect((await home.call('POST', `${PATH}/timer-00000001/resume`)).status).toBe(200);
    expect(home.rings(6 * MINUTE)).toHaveLength(1);
  });

  it('can be taken away, alone or with all others', async () => {
    for (const duration of ['PT5M', 'PT10M', 'PT15M']) await home.call('POST', PATH, timer(duration));
    expect((await home.call('DELETE', `${PATH}/timer-00000002`)).status).toBe(200);
    expect((await home.call('GET', PATH)).json.totalCount).toBe(2);
    expect((await home.call('DELETE', PATH)).status).toBe(200);

    expect(home.rings(60 * MINUTE)).toEqual([]);
  });

  it('may chime, or ask, as well as speak', async () => {
    await home.call('POST', PATH, timer('PT1M', triggering({ type: 'NOTIFY_ONLY' })));
    await home.call(
      'POST',
      PATH,
      timer('PT2M', { ...triggering({ type: 'NOTIFY_ONLY' }), timerLabel: undefined }),
    );
    const task = { name: 'amzn1.ask.skill.x.Rest', version: '1', input: {} };
    const textToConfirm = [{ locale: 'en-US', text: 'Shall I?' }];
    await home.call('POST', PATH, timer('PT3M', triggering({ type: 'LAUNCH_TASK', textToConfirm, task })));

    expect(home.rings(60 * MINUTE)).toEqual([
      '2026-11-20T19:01 (a chime: timer PT1M)',
      '2026-11-20T19:02 (a chime)',
      '2026-11-20T19:03 Shall I?',
    ]);
  });

  it.each([
    ['without a length', timer('15 minutes')],
    ['of no length', timer('PT0S')],
    ['of nothing', timer('PT')],
    ['of more than a day', timer('PT24H1S')],
    ['with a long label', timer('PT5M', { timerLabel: 'x'.repeat(257) })],
    ['with a label under another name', timer('PT5M', { label: 'heat' })],
    [
      'without a word in the language of the device',
      timer('PT5M', triggering({ type: 'ANNOUNCE', textToAnnounce: [{ locale: 'en-GB', text: 'Now.' }] })),
    ],
    ['that does nothing known', timer('PT5M', triggering({ type: 'SING' }))],
    ['neither seen nor hidden', timer('PT5M', { creationBehavior: {} })],
  ])('is refused %s', async (_, body) => {
    expect((await home.call('POST', PATH, body)).status).toBe(400);
  });

  it('has a label of its own among those that run', async () => {
    await home.call('POST', PATH, timer('PT5M'));
    expect((await home.call('POST', PATH, timer('PT5M'))).status).toBe(400);
    home.rings(5 * MINUTE);
    expect((await home.call('POST', PATH, timer('PT5M'))).status).toBe(200);
  });

  it('is refused when there are ten, without permission and outside of talk', async () => {
    for (let count = 1; count <= 10; count += 1) await home.call('POST', PATH, timer(`PT${count}M`));
    expect((await home.call('POST', PATH, timer('PT11M'))).json.code).toBe('MAX_TIMERS_LIMIT_REACHED');

    home.isInSession = false;
    for (const path of [PATH, `${PATH}/timer-00000001/pause`, `${PATH}/timer-00000001/resume`]) {
      expect((await home.call('POST', path, timer('PT11M'))).json.code).toBe('NOT_IN_SESSION');
    }
    home.decide('timers', 'DENIED');
    for (const method of ['POST', 'GET', 'DELETE']) {
      const body = method === 'POST' ? timer('PT11M') : undefined;
      expect((await home.call(method, PATH, body)).status).toBe(401);
    }
  });
});

describe('a progressive response', () => {
  const directive = (requestId: string, speech = 'One moment.') => ({
    header: { requestId },
    directive: { type: 'VoicePlayer.Speak', speech },
  });

  it('belongs to the request of its token, and is short', async () => {
    expect((await home.call('POST', '/v1/directives', directive('request-1'))).status).toBe(204);
    expect((await home.call('POST', '/v1/directives', directive('request-1'))).status).toBe(403);
    expect((await home.call('POST', '/v1/directives', directive('request-3', 'x'.repeat(601)))).status).toBe(
      400,
    );
  });
});
