import type { TimerWish } from '../../lambda/progress/reminders';
import { createAlerts } from '../../lambda/reminders/alexa-alerts';
import { timerRequest } from '../../lambda/reminders/timers';
import type { Fault } from '../../simulator/alexa-service/faults';
import { EVENING, Home } from './home';

/** Long enough for this machine on a bad day. */
const alerts = createAlerts(10_000);
const MINUTE = 60 * 1_000;
const HOUR = 60 * MINUTE;

const HEAT: readonly TimerWish[] = [
  { label: 'first look', seconds: 300, text: 'Lift it and look at your skin.' },
  { label: 'second look', seconds: 600, text: 'Look at your skin again.' },
  { label: 'warmth', seconds: 900, text: 'Time to take the heat off.' },
];

let home: Home;
beforeEach(async () => {
  home = await Home.open();
});
afterEach(() => home.close());

/** Minutes after which the device speaks, from a moment on. */
const minutesOf = (from = EVENING): number[] =>
  home.rings(from, from + HOUR).map(({ atMillis }) => (atMillis - from) / MINUTE);

const start = async (timers = HEAT, turn = home.turn()): Promise<readonly string[]> => {
  const outcome = await alerts.startTimers(turn, timers);
  if (outcome.is === 'refused') throw new Error(outcome.why);
  return outcome.value;
};

describe('timers', () => {
  it('speak when their time is over, each its own words', async () => {
    const ids = await start();

    expect(new Set(ids).size).toBe(3);
    expect(minutesOf()).toEqual([5, 10, 15]);
    expect(home.rings(EVENING, EVENING + HOUR).map(({ text }) => text)).toEqual(HEAT.map(({ text }) => text));
  });

  it('cost a look, and a call each', async () => {
    const calls = await home.callsDuring(() => start());

    expect(calls).toEqual(['GET /v1/alerts/timers', ...Array(3).fill('POST /v1/alerts/timers')]);
  });

  it('take the place of those of the same names that still run', async () => {
    await start();
    const ids = await start(HEAT, home.turn(EVENING + 4 * MINUTE));

    expect(ids).toHaveLength(3);
    expect(minutesOf()).toEqual([9, 14, 19]);
  });

  it('stop, and may be stopped twice', async () => {
    const ids = await start();

    expect(await alerts.stopTimers(home.turn(), ids)).toEqual({ is: 'done', value: ids });
    expect(await alerts.stopTimers(home.turn(), ids)).toEqual({ is: 'done', value: ids });
    expect(minutesOf()).toEqual([]);
  });

  it.each([
    [1, 'PT1S'],
    [60, 'PT1M'],
    [90, 'PT1M30S'],
    [900, 'PT15M'],
    [3_600, 'PT1H'],
    [5_400, 'PT1H30M'],
  ])('of %d seconds take %s', (seconds, duration) => {
    expect(timerRequest({ label: 'warmth', seconds, text: 'Off.' }, 'en-GB')).toEqual({
      duration,
      timerLabel: 'warmth',
      creationBehavior: { displayExperience: { visibility: 'VISIBLE' } },
      triggeringBehavior: {
        operation: { type: 'ANNOUNCE', textToAnnounce: [{ locale: 'en-GB', text: 'Off.' }] },
        notificationConfig: { playAudible: true },
      },
    });
  });
});

describe('timers that cannot be started', () => {
  const named = (count: number, prefix: string): TimerWish[] =>
    Array.from({ length: count }, (_, index) => ({
      label: `${prefix} ${index}`,
      seconds: 60,
      text: 'Over.',
    }));

  it('leave none behind where one of them is refused', async () => {
    const [first, second] = HEAT as [TimerWish, TimerWish];
    const tooLong = { label: 'warmth', seconds: 25 * 3_600, text: 'Off.' };

    expect(await alerts.startTimers(home.turn(), [first, second, tooLong])).toEqual({
      is: 'refused',
      why: 'not-like-that',
    });
    expect(minutesOf()).toEqual([]);
  });

  it('are not started where there would be more than ten', async () => {
    await start(named(8, 'tea'));
    const calls = await home.callsDuring(async () => {
      expect(await alerts.startTimers(home.turn(), HEAT)).toEqual({ is: 'refused', why: 'too-many' });
    });

    expect(calls).toHaveLength(1);
    expect(await start(named(8, 'tea'))).toHaveLength(8);
    expect(await start(named(2, 'egg'))).toHaveLength(2);
  });

  it('are asked for once where they are not allowed', async () => {
    home.allow('timers', 'DENIED');
    const calls = await home.callsDuring(async () => {
      expect(await alerts.startTimers(home.turn(), HEAT)).toEqual({ is: 'refused', why: 'not-allowed' });
    });

    expect(calls).toHaveLength(1);
  });

  it.each<[string, Fault, string]>([
    ['a device that is off', { kind: 'answer', status: 504 }, 'offline'],
    ['a device without timers', { kind: 'answer', status: 403 }, 'not-here'],
    ['too many calls', { kind: 'answer', status: 429 }, 'busy'],
    ['a fault of Alexa', { kind: 'answer', status: 500 }, 'unavailable'],
    ['half a reply', { kind: 'answer', status: 200, text: '{"timers":' }, 'unavailable'],
    ['a reply about something else', { kind: 'answer', status: 200, text: '{"id":7}' }, 'unavailable'],
    ['a line that is cut', { kind: 'reset' }, 'unavailable'],
  ])('are refused by %s', async (_, fault, why) => {
    const turn = home.turn();
    home.alexa.fail('timers', fault);

    expect(await alerts.startTimers(turn, HEAT)).toEqual({ is: 'refused', why });
    home.alexa.fail('timers', undefined);
    expect(minutesOf()).toEqual([]);
  });

  it('or stopped either are told as that', async () => {
    const ids = await start();
    home.alexa.fail('timers', { kind: 'answer', status: 504 });

    expect(await alerts.stopTimers(home.turn(), ids)).toEqual({ is: 'refused', why: 'offline' });
    expect(minutesOf()).toEqual([5, 10, 15]);
  });
});
