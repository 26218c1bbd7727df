import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY, HOUR, Household } from './household';

const PATH = '/v1/alerts/reminders';
const TWICE = "Here's your reminder: A few sips of water. Here's your reminder: A few sips of water.";

const reminder = (trigger: object, more: object = {}) => ({
  requestTime: '2026-11-20T14:00:00.000',
  trigger,
  alertInfo: { spokenInfo: { content: [{ locale: 'en-US', text: 'A few sips of water.' }] } },
  pushNotification: { status: 'ENABLED' },
  ...more,
});

const once = (scheduledTime: string, more: object = {}) =>
  reminder({ type: 'SCHEDULED_ABSOLUTE', scheduledTime, timeZoneId: 'America/New_York', ...more });

const again = (recurrenceRules: readonly string[], more: object = {}, timeZoneId = 'America/New_York') =>
  reminder({
    type: 'SCHEDULED_ABSOLUTE',
    timeZoneId,
    recurrence: { startDateTime: '2026-11-20T00:00:00.000', recurrenceRules, ...more },
  });

const DAILY_AT_EIGHT = 'FREQ=DAILY;BYHOUR=20;BYMINUTE=0;BYSECOND=0;INTERVAL=1;';

let home: Household;
beforeEach(async () => {
  home = await Household.settle();
});
afterEach(() => home.alexa.close());

const codeOf = async (body: unknown): Promise<string> => {
  const { status, json } = await home.call('POST', PATH, body);
  return `${status} ${json?.code ?? json?.status}`;
};

describe('a reminder', () => {
  it('rings once at its time, twice in words, and is done', async () => {
    const { status, json } = await home.call('POST', PATH, once('2026-11-20T20:00:00.000'));
    expect({ status, json }).toEqual({
      status: 200,
      json: {
        alertToken: 'reminder-00000001',
        createdTime: '2026-11-20T19:00:00.000Z',
        updatedTime: '2026-11-20T19:00:00.000Z',
        status: 'ON',
        version: '1',
        href: '/v1/alerts/reminders/reminder-00000001',
      },
    });

    expect(home.rings(6 * HOUR - 1)).toEqual([]);
    expect(home.rings(1)).toEqual([`2026-11-21T01:00 ${TWICE}`]);
    expect(home.rings(DAY)).toEqual([]);

    expect((await home.call('GET', PATH)).json).toMatchObject({
      totalCount: '1',
      alerts: [{ alertToken: 'reminder-00000001', status: 'COMPLETED' }],
    });
    home.rings(3 * DAY);
    expect((await home.call('GET', PATH)).json).toMatchObject({ totalCount: '0', alerts: [] });
  });

  it('rings so many seconds after it was asked for', async () => {
    await home.call('POST', PATH, reminder({ type: 'SCHEDULED_RELATIVE', offsetInSeconds: 7_200 }));

    expect(home.rings(DAY)).toEqual([`2026-11-20T21:00 ${TWICE}`]);
  });

  it('of every day stays at its hour through both changes of the clocks', async () => {
    const home = await Household.settle('Europe/London');
    home.now = Date.parse('2027-03-27T12:00:00Z');
    await home.call('POST', PATH, again(['FREQ=DAILY;BYHOUR=8;BYMINUTE=0'], {}, 'Europe/London'));

    expect(home.rings(2 * DAY).map((ring) => ring.slice(0, 16))).toEqual([
      '2027-03-28T07:00',
      '2027-03-29T07:00',
    ]);
    home.now = Date.parse('2027-10-30T12:00:00Z');
    expect(home.rings(2 * DAY).map((ring) => ring.slice(0, 16))).toEqual([
      '2027-10-31T08:00',
      '2027-11-01T08:00',
    ]);
    await home.alexa.close();
  });

  it('at a time that the clocks jump over rings as if they had not; at one they show twice, once', async () => {
    home.now = Date.parse('2027-03-13T12:00:00Z');
    await home.call('POST', PATH, again(['FREQ=DAILY;BYHOUR=2;BYMINUTE=30']));
    expect(home.rings(DAY).map((ring) => ring.slice(0, 16))).toEqual(['2027-03-14T07:30']);

    home.now = Date.parse('2027-11-06T12:00:00Z');
    await home.call('POST', PATH, again(['FREQ=DAILY;BYHOUR=1;BYMINUTE=30']));
    expect(home.rings(18.5 * HOUR).map((ring) => ring.slice(0, 16))).toEqual(['2027-11-07T05:30']);
  });

  it('has a rule a weekday, and any number of them', async () => {
    const rules = ['SA', 'SU'].map((day) => `FREQ=WEEKLY;BYDAY=${day};BYHOUR=9;BYMINUTE=15;INTERVAL=1`);
    await home.call('POST', PATH, again(rules));

    expect(home.rings(8 * DAY).map((ring) => ring.slice(0, 16))).toEqual([
      '2026-11-21T14:15',
      '2026-11-22T14:15',
      '2026-11-28T14:15',
    ]);
  });

  it.each([
    ['FREQ=DAILY;INTERVAL=2;BYHOUR=20', ['2026-11-21T01:00', '2026-11-23T01:00', '2026-11-25T01:00']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;BYHOUR=20', ['2026-12-01T01:00']],
    ['FREQ=DAILY;BYHOUR=9,11', ['2026-11-21T14:00', '2026-11-21T16:00', '2026-11-22T14:00']],
  ])('repeats by %s', async (rule, wanted) => {
    await home.call('POST', PATH, again([rule]));

    const heard = home.rings(12 * DAY).map((ring) => ring.slice(0, 16));
    expect(heard.slice(0, wanted.length)).toEqual(wanted);
  });

  it('of a month or a year rings on its date', async () => {
    await home.call('POST', PATH, again(['FREQ=MONTHLY;BYMONTHDAY=31;BYHOUR=10;INTERVAL=1']));
    await home.call('POST', PATH, again(['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYHOUR=10']));

    const heard = home.rings(850 * DAY).map((ring) => ring.slice(0, 10));
    expect(heard.slice(0, 3)).toEqual(['2026-12-31', '2027-01-31', '2027-03-31']);
    expect(heard).toContain('2028-02-29');
  });

  it('ends when its time is over', async () => {
    await home.call('POST', PATH, again([DAILY_AT_EIGHT], { endDateTime: '2026-11-21T23:00:00.000' }));

    expect(home.rings(5 * DAY)).toHaveLength(2);
    expect((await home.call('GET', PATH)).json.alerts).toEqual([]);
  });

  it('is in the zone of its device where it names none', async () => {
    await home.call('POST', PATH, once('2026-11-20T20:00:00.000', { timeZoneId: undefined }));

    expect(home.rings(DAY)).toEqual([`2026-11-21T01:00 ${TWICE}`]);
    expect((await home.call('GET', PATH)).json.alerts[0].trigger.timeZoneId).toBe('America/New_York');
  });

  it('rings on the device that it was set on, in the words for it', async () => {
    home.locale = 'en-GB';
    const content = [
      { locale: 'en-US', text: 'Color.' },
      { locale: 'en-GB', ssml: '<speak>Colour <emphasis level="strong">now</emphasis>.</speak>' },
    ];
    await home.call('POST', PATH, {
      ...once('2026-11-20T20:00:00.000'),
      alertInfo: { spokenInfo: { content } },
    });

    home.deviceId = 'device-2';
    expect(home.rings(0)).toEqual([]);
    home.deviceId = 'device-1';
    expect(home.rings(DAY)).toEqual([
      "2026-11-21T01:00 Here's your reminder: Colour now. Here's your reminder: Colour now.",
    ]);
  });

  it('can be looked at, changed and deleted, in talk and out of it, and then is gone', async () => {
    const { alertToken } = (await home.call('POST', PATH, once('2026-11-20T20:00:00.000'))).json;
    home.isInSession = false;
    expect((await home.call('GET', `${PATH}/${alertToken}`)).json).toMatchObject({
      alertToken,
      status: 'ON',
      trigger: once('2026-11-20T20:00:00.000').trigger,
      pushNotification: { status: 'ENABLED' },
    });
    expect(
      (await home.call('PUT', `${PATH}/${alertToken}`, once('2026-11-20T21:00:00.000'))).json,
    ).toMatchObject({
      alertToken,
      version: '2',
    });
    expect(home.rings(DAY)).toEqual([`2026-11-21T02:00 ${TWICE}`]);
    expect((await home.call('DELETE', `${PATH}/${alertToken}`)).status).toBe(200);
    for (const method of ['GET', 'DELETE']) {
      expect((await home.call(method, `${PATH}/${alertToken}`)).json).toMatchObject({
        code: 'ALERT_NOT_FOUND',
      });
    }
    expect((await home.call('PUT', `${PATH}/${alertToken}`, once('2026-11-22T21:00:00.000'))).status).toBe(
      404,
    );
  });

  it('deleted in the app is gone as well', async () => {
    await home.call('POST', PATH, again([DAILY_AT_EIGHT]));

    expect(home.deleteAllInApp()).toEqual(['reminder-00000001']);
    expect(home.rings(DAY)).toEqual([]);
  });

  it('outlives the process where there is a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
    const file = join(folder, 'alexa.json');
    const before = await Household.settle('UTC', file);
    await before.call('POST', PATH, again([DAILY_AT_EIGHT]));
    await before.alexa.close();

    const after = await Household.settle('UTC', file);
    expect(after.scopes).toEqual(before.scopes);
    expect(after.rings(DAY)).toEqual([`2026-11-21T01:00 ${TWICE}`]);
    await after.alexa.close();
    rmSync(folder, { recursive: true });
  });
});

describe('a reminder is refused', () => {
  it.each([
    ['with a zone letter', once('2026-11-20T20:00:00.000Z'), 'INVALID_TRIGGER_SCHEDULED_TIME_FORMAT'],
    ['with an offset', once('2026-11-20T20:00:00.000-05:00'), 'INVALID_TRIGGER_SCHEDULED_TIME_FORMAT'],
    ['on 30 February', once('2027-02-30T20:00:00.000'), 'INVALID_TRIGGER_SCHEDULED_TIME_FORMAT'],
    ['at 25 o’clock', once('2026-11-20T25:00:00.000'), 'INVALID_TRIGGER_SCHEDULED_TIME_FORMAT'],
    ['in the past', once('2026-11-20T13:59:59.000'), 'TRIGGER_SCHEDULED_TIME_IN_PAST'],
    ['at no time', once(undefined as never), 'INVALID_TRIGGER'],
    [
      'in a zone that is none',
      once('2026-11-20T20:00:00.000', { timeZoneId: 'Mars/Phobos' }),
      'INVALID_TIME_ZONE_ID',
    ],
    [
      'in an offset for a zone',
      once('2026-11-20T20:00:00.000', { timeZoneId: '+01:00' }),
      'INVALID_TIME_ZONE_ID',
    ],
    ['with a key that is none', once('2026-11-20T20:00:00.000', { timezoneId: 'UTC' }), 'INVALID_REQUEST'],
    ['after no time at all', reminder({ type: 'SCHEDULED_RELATIVE', offsetInSeconds: 0 }), 'INVALID_REQUEST'],
    [
      'by a deprecated recurrence',
      once('2026-11-20T20:00:00.000', { recurrence: { freq: 'DAILY' } }),
      'INVALID_REQUEST',
    ],
    [
      'that has ended already',
      again([DAILY_AT_EIGHT], { endDateTime: '2026-11-20T13:00:00.000' }),
      'TRIGGER_SCHEDULED_TIME_IN_PAST',
    ],
    [
      'with a request time in UTC',
      { ...once('2026-11-20T20:00:00.000'), requestTime: '2026-11-20T19:00:00.000Z' },
      'INVALID_REQUEST_TIME_FORMAT',
    ],
    [
      'without a word',
      { ...once('2026-11-20T20:00:00.000'), alertInfo: { spokenInfo: { content: [{ locale: 'en-US' }] } } },
      'INVALID_ALERT_INFO',
    ],
    [
      'in words of elsewhere',
      {
        ...once('2026-11-20T20:00:00.000'),
        alertInfo: { spokenInfo: { content: [{ locale: 'en-GB', text: 'Now.' }] } },
      },
      'INVALID_ALERT_INFO',
    ],
    [
      'with a push that is neither on nor off',
      { ...once('2026-11-20T20:00:00.000'), pushNotification: { status: 'ON' } },
      'INVALID_REQUEST',
    ],
    ['as no JSON', '{', 'INVALID_REQUEST'],
  ])('%s', async (_, body, code) => {
    expect(await codeOf(body)).toBe(`400 ${code}`);
  });

  it.each([
    ['RRULE:FREQ=DAILY;BYHOUR=8', 'UNSUPPORTED_TRIGGER_RECURRENCE'],
    ['FREQ=WEEKLY;BYDAY=MO,TU;BYHOUR=8', 'UNSUPPORTED_TRIGGER_RECURRENCE'],
    ['FREQ=WEEKLY;BYHOUR=8', 'UNSUPPORTED_TRIGGER_RECURRENCE'],
    ['FREQ=DAILY;BYDAY=MO;BYHOUR=8', 'UNSUPPORTED_TRIGGER_RECURRENCE'],
    ['FREQ=DAILY;BYHOUR=24', 'UNSUPPORTED_TRIGGER_RECURRENCE'],
    ['FREQ=DAILY;BYHOUR=8;BYMINUTE=60', 'UNSUPPORTED_TRIGGER_RECURRENCE'],
    ['FREQ=DAILY;BYHOUR=8;BYHOUR=9', 'UNSUPPORTED_TRIGGER_RECURRENCE'],
    ['FREQ=DAILY;BYHOUR=8;COUNT=3', 'UNSUPPORTED_TRIGGER_RECURRENCE'],
    ['FREQ=DAILY', 'UNSUPPORTED_TRIGGER_RECURRENCE'],
    ['FREQ=MONTHLY;BYHOUR=8', 'UNSUPPORTED_TRIGGER_RECURRENCE'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,2;BYHOUR=8', 'UNSUPPORTED_TRIGGER_RECURRENCE'],
    ['FREQ=YEARLY;BYMONTHDAY=1;BYHOUR=8', 'UNSUPPORTED_TRIGGER_RECURRENCE'],
    ['BYHOUR=8', 'UNSUPPORTED_TRIGGER_RECURRENCE'],
    ['FREQ=MINUTELY;INTERVAL=1', 'UNSUPPORTED_TRIGGER_RECURRENCE_INTERVAL'],
    ['FREQ=DAILY;BYHOUR=8;BYMINUTE=0,45', 'UNSUPPORTED_TRIGGER_RECURRENCE_INTERVAL'],
  ])('by the rule %s', async (rule, code) => {
    expect(await codeOf(again([rule]))).toBe(`400 ${code}`);
  });

  it('more often than every four hours, outside of the United States', async () => {
    home.locale = 'en-GB';
    const body = (rule: string) => ({
      ...again([rule]),
      alertInfo: { spokenInfo: { content: [{ locale: 'en-GB', text: 'Water.' }] } },
    });

    expect(await codeOf(body('FREQ=DAILY;BYHOUR=9,12'))).toBe('400 UNSUPPORTED_TRIGGER_RECURRENCE_INTERVAL');
    expect(await codeOf(body('FREQ=DAILY;BYHOUR=9,13'))).toBe('200 ON');
  });

  it('without permission, in every way', async () => {
    home.decide('reminders', 'DENIED');

    expect(home.scopes).toMatchObject({
      'alexa::alerts:reminders:skill:readwrite': { status: 'DENIED' },
      'alexa::alerts:timers:skill:readwrite': { status: 'GRANTED' },
    });
    for (const [method, path] of [
      ['POST', PATH],
      ['GET', PATH],
      ['GET', `${PATH}/x`],
      ['PUT', `${PATH}/x`],
      ['DELETE', `${PATH}/x`],
    ]) {
      const body = method === 'POST' || method === 'PUT' ? once('2026-11-20T20:00:00.000') : undefined;
      expect((await home.call(method as string, path as string, body)).status).toBe(401);
    }
  });

  it('outside of talk', async () => {
    home.isInSession = false;

    expect(await codeOf(once('2026-11-20T20:00:00.000'))).toBe('403 NOT_IN_SESSION');
  });

  it('where neither it nor the device knows a zone', async () => {
    const home = await Household.settle('');
    const { json } = await home.call('POST', PATH, once('2026-11-20T20:00:00.000', { timeZoneId: '' }));
    expect(json.code).toBe('INVALID_TIME_ZONE_ID');
    await home.alexa.close();
  });

  it('when there are 250', async () => {
    for (let count = 0; count < 250; count += 1) await home.call('POST', PATH, again([DAILY_AT_EIGHT]));

    expect(await codeOf(again([DAILY_AT_EIGHT]))).toBe('403 MAX_REMINDERS_LIMIT_REACHED');
  });
});

describe('a reply that is lost', () => {
  it('leaves what was done', async () => {
    home.alexa.fail('reminders', { kind: 'lost-reply' });
    await expect(home.call('POST', PATH, again([DAILY_AT_EIGHT]))).rejects.toThrow();
    home.alexa.fail('reminders', undefined);

    expect((await home.call('GET', PATH)).json.totalCount).toBe('1');
  });
});
