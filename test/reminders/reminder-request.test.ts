import type { ReminderWish, When } from '../../lambda/progress/reminders';
import { reminderRequest } from '../../lambda/reminders/reminder-request';

const ASKING = {
  atMillis: Date.parse('2026-11-20T19:04:00Z'),
  zone: 'America/Los_Angeles',
  locale: 'en-US',
};
const wishFor = (when: When): ReminderWish => ({ when, text: 'A few sips of water.' });
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

const rulesFor = (when: When): string[] | undefined =>
  reminderRequest(wishFor(when), ASKING).trigger?.recurrence?.recurrenceRules;

describe('a reminder as Alexa wants it', () => {
  it('rings once, by the clock where the person is', () => {
    expect(reminderRequest(wishFor({ on: '2026-11-21', at: '08:05' }), ASKING)).toEqual({
      requestTime: '2026-11-20T11:04:00.000',
      trigger: {
        type: 'SCHEDULED_ABSOLUTE',
        scheduledTime: '2026-11-21T08:05:00.000',
        timeZoneId: 'America/Los_Angeles',
      },
      alertInfo: { spokenInfo: { content: [{ locale: 'en-US', text: 'A few sips of water.' }] } },
      pushNotification: { status: 'ENABLED' },
    });
  });

  it('rings every day, from now on', () => {
    const { trigger } = reminderRequest(wishFor({ weekdays: EVERY_DAY, times: ['20:00'] }), ASKING);

    expect(trigger).toEqual({
      type: 'SCHEDULED_ABSOLUTE',
      timeZoneId: 'America/Los_Angeles',
      recurrence: {
        startDateTime: '2026-11-20T11:04:00.000',
        endDateTime: '2036-11-20T11:04:00.000',
        recurrenceRules: ['FREQ=DAILY;BYHOUR=20;BYMINUTE=0;BYSECOND=0;INTERVAL=1;'],
      },
    });
  });

  it('has a rule for each weekday and each time', () => {
    expect(rulesFor({ weekdays: [4, 0], times: ['17:30', '07:00'] })).toEqual([
      'FREQ=WEEKLY;BYDAY=MO;BYHOUR=7;BYMINUTE=0;BYSECOND=0;INTERVAL=1;',
      'FREQ=WEEKLY;BYDAY=MO;BYHOUR=17;BYMINUTE=30;BYSECOND=0;INTERVAL=1;',
      'FREQ=WEEKLY;BYDAY=FR;BYHOUR=7;BYMINUTE=0;BYSECOND=0;INTERVAL=1;',
      'FREQ=WEEKLY;BYDAY=FR;BYHOUR=17;BYMINUTE=30;BYSECOND=0;INTERVAL=1;',
    ]);
    expect(rulesFor({ weekdays: EVERY_DAY, times: ['09:00', '11:00', '09:00'] })).toHaveLength(2);
  });

  it.each([
    ['a day to come', '2026-11-27', '2026-11-27T00:00:00.000', '2036-11-27T00:00:00.000'],
    ['today', '2026-11-20', '2026-11-20T11:04:00.000', '2036-11-20T11:04:00.000'],
    ['a day that is over', '2026-11-01', '2026-11-20T11:04:00.000', '2036-11-20T11:04:00.000'],
    ['a day that not every year has', '2028-02-29', '2028-02-29T00:00:00.000', '2038-02-28T00:00:00.000'],
  ])('waits until %s', (_, from, startDateTime, endDateTime) => {
    const wish = { ...wishFor({ weekdays: EVERY_DAY, times: ['20:00'] }), from };

    expect(reminderRequest(wish, ASKING).trigger?.recurrence).toMatchObject({ startDateTime, endDateTime });
  });

  it('never names a zone in a time, nor an offset', () => {
    const wishes = [wishFor({ on: '2026-12-24', at: '23:59' }), wishFor({ weekdays: [2], times: ['00:00'] })];
    const zones = ['UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia'];
    const sent = zones.flatMap((zone) => wishes.map((wish) => reminderRequest(wish, { ...ASKING, zone })));

    const times = JSON.stringify(sent).match(/\d{4}-\d\d-\d\dT[^"]*/g) ?? [];
    expect(times.length).toBe(20);
    expect(times.filter((time) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}$/.test(time))).toEqual([]);
    expect(sent.map(({ trigger }) => trigger?.timeZoneId)).toEqual(zones.flatMap((zone) => [zone, zone]));
  });
});
