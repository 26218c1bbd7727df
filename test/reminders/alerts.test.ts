import type { ReminderWish } from '../../lambda/progress/reminders';
import { createAlerts } from '../../lambda/reminders/alexa-alerts';
import type { Fault } from '../../simulator/alexa-service/faults';
import { EVENING, Home } from './home';

/** Long enough for this machine on a bad day. */
const alerts = createAlerts(10_000);
const LONDON = 'Europe/London';
const DAY = 24 * 60 * 60 * 1_000;

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const WARMTH: ReminderWish = {
  when: { weekdays: EVERY_DAY, times: ['20:00'] },
  text: 'Your fifteen minutes of warmth.',
};
const WATER: ReminderWish = {
  when: { weekdays: [0, 2, 4], times: ['09:00', '13:00'] },
  text: 'A few sips of water.',
};
const TOMORROW: ReminderWish = {
  when: { on: '2026-11-21', at: '08:00' },
  text: 'Your breathing break is ready.',
};

let home: Home;
beforeEach(async () => {
  home = await Home.open();
});
afterEach(() => home.close());

/** Sets a reminder; its tokens. */
const set = async (wish: ReminderWish, turn = home.turn()): Promise<readonly string[]> => {
  const outcome = await alerts.set(turn, wish, LONDON);
  if (outcome.is === 'refused') throw new Error(outcome.why);
  return outcome.value;
};

/** Hours and minutes at which it rings in a zone, from one day on. */
const clocksOf = (from: string, days: number, zone = LONDON): string[] => {
  const start = Date.parse(from);
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return home.rings(start, start + days * DAY).map(({ atMillis }) => format.format(atMillis));
};

describe('a reminder that is set', () => {
  it('rings, day after day', async () => {
    await set(WARMTH);

    expect(clocksOf('2026-11-20T19:00:00Z', 3)).toEqual([
      '2026-11-20 20:00',
      '2026-11-21 20:00',
      '2026-11-22 20:00',
    ]);
    expect(home.rings(EVENING, EVENING + DAY)[0]?.text).toContain('Your fifteen minutes of warmth.');
  });

  it('rings on its weekdays, several times a day', async () => {
    await set(WATER);

    // The Friday that it is set on is almost over.
    expect(clocksOf('2026-11-20T19:00:00Z', 6)).toEqual([
      '2026-11-23 09:00',
      '2026-11-23 13:00',
      '2026-11-25 09:00',
      '2026-11-25 13:00',
    ]);
  });

  it('rings once', async () => {
    await set(TOMORROW);

    expect(clocksOf('2026-11-20T19:00:00Z', 40)).toEqual(['2026-11-21 08:00']);
  });

  it.each([
    ['Europe/London', '2026-10-20', '2026-10-25'],
    ['Europe/London', '2026-03-24', '2026-03-29'],
    ['America/New_York', '2026-03-03', '2026-03-08'],
    ['Australia/Lord_Howe', '2026-09-29', '2026-10-04'],
  ])('at eight stays at eight when the clocks of %s change', async (zone, from) => {
    const start = Date.parse(`${from}T00:00:00Z`);
    const wish = { ...WARMTH, when: { weekdays: EVERY_DAY, times: ['08:00'] } };
    const outcome = await alerts.set(home.turn(start), wish, zone);

    expect(outcome.is).toBe('done');
    const clocks = clocksOf(`${from}T16:00:00Z`, 10, zone);
    expect(clocks).toHaveLength(10);
    expect(clocks.filter((clock) => !clock.endsWith('08:00'))).toEqual([]);
  });

  it('costs a look and a call', async () => {
    const calls = await home.callsDuring(() => set(WARMTH));

    expect(calls).toEqual(['GET /v1/alerts/reminders', 'POST /v1/alerts/reminders']);
  });

  it('is the same one when it is set again, however often and on whatever day', async () => {
    const first = await set(WARMTH);
    const again = await set(WARMTH);
    const nextDay = await set(WARMTH, home.turn(EVENING + DAY));

    expect([again, nextDay]).toEqual([first, first]);
    expect(clocksOf('2026-11-22T00:00:00Z', 1)).toHaveLength(1);
  });

  it('is another one at another time, with other words, or somewhere else', async () => {
    const tokens = [
      await set(WARMTH),
      await set({ ...WARMTH, text: 'Wind-down is ready.' }),
      await set({ ...WARMTH, when: { weekdays: EVERY_DAY, times: ['21:00'] } }),
      await set({ ...WARMTH, when: { weekdays: [0, 1, 2, 3, 4], times: ['20:00'] } }),
    ].flat();

    expect(new Set(tokens).size).toBe(4);
  });

  it('that has rung is over, and may be set anew', async () => {
    const first = await set(TOMORROW);
    const later = home.turn(EVENING + 2 * DAY);

    expect(await alerts.list(later)).toEqual({ is: 'done', value: [] });
    expect(await set({ ...TOMORROW, when: { on: '2026-11-23', at: '08:00' } }, later)).not.toEqual(first);
  });
});

describe('a reminder that is changed', () => {
  it('rings at the new time only', async () => {
    const tokens = await set(WARMTH);
    const earlier = { ...WARMTH, when: { weekdays: EVERY_DAY, times: ['19:30'] } };

    expect(await alerts.change(home.turn(), tokens, earlier, LONDON)).toEqual({ is: 'done', value: tokens });
    expect(clocksOf('2026-11-21T00:00:00Z', 2)).toEqual(['2026-11-21 19:30', '2026-11-22 19:30']);
  });

  it('and waits for a week rings again after it, and sooner where somebody wishes', async () => {
    const tokens = await set(WARMTH);
    await alerts.change(home.turn(), tokens, { ...WARMTH, from: '2026-11-27' }, LONDON);
    expect(clocksOf('2026-11-20T19:00:00Z', 8)).toEqual(['2026-11-27 20:00']);

    await alerts.change(home.turn(), tokens, WARMTH, LONDON);
    expect(clocksOf('2026-11-20T19:00:00Z', 2)).toEqual(['2026-11-20 20:00', '2026-11-21 20:00']);
  });

  it('and is set while it waits stays one', async () => {
    const tokens = await set(WARMTH);
    await alerts.change(home.turn(), tokens, { ...WARMTH, from: '2026-11-27' }, LONDON);

    expect(await set(WARMTH)).toEqual(tokens);
    expect(clocksOf('2026-11-28T00:00:00Z', 1)).toEqual(['2026-11-28 20:00']);
  });

  it('into one that there is becomes that one', async () => {
    const [water, warmth] = [await set(WATER), await set(WARMTH)];

    expect(await alerts.change(home.turn(), water, WARMTH, LONDON)).toEqual({ is: 'done', value: warmth });
    expect(await alerts.list(home.turn())).toEqual({ is: 'done', value: warmth });
  });

  it('is gone where somebody deleted it in the app', async () => {
    const tokens = await set(WATER);
    home.deleteInApp();

    expect(await alerts.change(home.turn(), tokens, WARMTH, LONDON)).toEqual({ is: 'refused', why: 'gone' });
    expect(await alerts.list(home.turn())).toEqual({ is: 'done', value: [] });
  });
});

describe('a reminder that is removed', () => {
  it('rings no more, and may be removed twice', async () => {
    const tokens = await set(WARMTH);
    await set(WATER);

    expect(await alerts.remove(home.turn(), tokens)).toEqual({ is: 'done', value: tokens });
    expect(await alerts.remove(home.turn(), tokens)).toEqual({ is: 'done', value: tokens });
    expect(clocksOf('2026-11-21T00:00:00Z', 2)).toEqual([]);
    expect(await alerts.list(home.turn())).toMatchObject({ value: [expect.any(String)] });
  });

  it('is nothing to call about where there is none', async () => {
    expect(await home.callsDuring(() => alerts.remove(home.turn(), []))).toEqual([]);
  });

  it('goes with all the others, known here or not, and with the timers', async () => {
    const tokens = [...(await set(WARMTH)), ...(await set(WATER))];
    await alerts.startTimers(home.turn(), [{ label: 'warmth', seconds: 900, text: 'Off now.' }]);

    expect(await alerts.removeAll(home.turn())).toEqual({ is: 'done', value: tokens });
    expect(home.rings(EVENING, EVENING + 30 * DAY)).toEqual([]);
  });

  it('goes also where timers were never allowed: then there are none', async () => {
    const tokens = await set(WARMTH);
    home.allow('timers', 'DENIED');

    expect(await alerts.removeAll(home.turn())).toEqual({ is: 'done', value: tokens });
  });
});

describe('what Alexa refuses', () => {
  const answer = (status: number, body?: object): Fault => ({
    kind: 'answer',
    status,
    ...(body && { text: JSON.stringify(body) }),
  });

  it.each<[string, Fault, string]>([
    ['400', answer(400, { code: 'UNSUPPORTED_TRIGGER_RECURRENCE' }), 'not-like-that'],
    ['401', answer(401, { code: 'INVALID_BEARER_TOKEN' }), 'not-allowed'],
    ['401 without a word', answer(401), 'not-allowed'],
    ['403', answer(403, { code: 'DEVICE_NOT_SUPPORTED' }), 'not-here'],
    ['403 without a word', answer(403), 'not-here'],
    ['403 for too many', answer(403, { code: 'MAX_REMINDERS_LIMIT_REACHED' }), 'too-many'],
    ['400 for too many', answer(400, { code: 'MAX_LIMIT' }), 'too-many'],
    ['403 for want of consent', answer(403, { code: 'ACCESS_DENIED' }), 'not-allowed'],
    ['404', answer(404, { code: 'ALERT_NOT_FOUND' }), 'gone'],
    ['409', answer(409), 'conflict'],
    ['429', answer(429, { code: 'RATE_EXCEEDED' }), 'busy'],
    ['500', answer(500, { code: 'INTERNAL_ERROR' }), 'unavailable'],
    ['503', answer(503), 'unavailable'],
    ['504', answer(504), 'unavailable'],
    ['a status that nobody knows', answer(418), 'unavailable'],
    ['a redirect', answer(302), 'unavailable'],
    ['half a reply', { kind: 'answer', status: 200, text: '{"alerts":[' }, 'unavailable'],
    ['a reply about something else', answer(200, { alerts: 'none' }), 'unavailable'],
    ['an alert without a token', answer(200, { alerts: [{ status: 'ON' }] }), 'unavailable'],
    ['no reply', answer(200), 'unavailable'],
    ['a refusal in no language', { kind: 'answer', status: 403, text: '<html>' }, 'unavailable'],
    ['a line that is cut', { kind: 'reset' }, 'unavailable'],
  ])('by %s is an outcome, and nothing else', async (_, fault, why) => {
    const refused = { is: 'refused', why };
    const wishes = home.turn();
    home.alexa.fail('reminders', fault);

    expect(await alerts.set(wishes, WARMTH, LONDON)).toEqual(refused);
    expect(await alerts.change(home.turn(), ['token'], WARMTH, LONDON)).toEqual(refused);
    expect(await alerts.list(home.turn())).toEqual(refused);
    expect(await alerts.removeAll(home.turn())).toEqual(refused);
    home.alexa.fail('reminders', undefined);
    expect(await alerts.list(home.turn())).toEqual({ is: 'done', value: [] });
  });

  it('because it is not allowed any more is told as that, and found out by any call', async () => {
    const tokens = await set(WARMTH);
    home.allow('reminders', 'DENIED');
    const refused = { is: 'refused', why: 'not-allowed' };

    expect(await alerts.set(home.turn(), WATER, LONDON)).toEqual(refused);
    expect(await alerts.remove(home.turn(), tokens)).toEqual(refused);
    expect(await alerts.list(home.turn())).toEqual(refused);
    expect(await alerts.removeAll(home.turn())).toEqual(refused);
  });

  it('is a time that is over, and one more often than Alexa rings', async () => {
    const refused = { is: 'refused', why: 'not-like-that' };

    expect(
      await alerts.set(home.turn(), { ...TOMORROW, when: { on: '2026-11-20', at: '08:00' } }, LONDON),
    ).toEqual(refused);
    expect(await alerts.set(home.turn(), WARMTH, 'Mars/Base')).toEqual({ is: 'refused', why: 'unavailable' });
  });

  it('is not even asked without what a call needs', async () => {
    const turn = home.turn();
    Object.assign(turn.context.System, { apiAccessToken: '' });

    expect(await home.callsDuring(() => alerts.set(turn, WARMTH, LONDON))).toEqual([]);
    expect(await alerts.set(turn, WARMTH, LONDON)).toEqual({ is: 'refused', why: 'unavailable' });
  });
});

describe('an answer that is lost', () => {
  it('leaves what was done, and it is found by the next look', async () => {
    home.alexa.fail('reminders', { kind: 'lost-reply' });
    expect((await alerts.set(home.turn(), WARMTH, LONDON)).is).toBe('refused');
    home.alexa.fail('reminders', undefined);

    const tokens = await set(WARMTH);
    expect(await alerts.list(home.turn())).toEqual({ is: 'done', value: tokens });
  });
});
