import { addDays, dayKeyOf, daysBetween, mondayOf, weekdayOf } from '../../lambda/progress/days';
import { isZone } from '../../lambda/progress/wall-clock';

const dayAt = (zone: string, time: string): string => dayKeyOf(Date.parse(time), zone);

const QUARTER = 15 * 60 * 1_000;

/** How many hours a day has: counted, not reckoned. */
const hoursOf = (zone: string, day: string): number => {
  const noon = Date.parse(`${day}T12:00:00Z`);
  const quarters = Array.from({ length: 4 * 72 }, (_, index) => noon + (index - 2 * 72) * QUARTER);
  return quarters.filter((quarter) => dayKeyOf(quarter, zone) === day).length / 4;
};

describe('the day it is', () => {
  // In these three places clocks change at midnight: an hour of the night is not there, or there twice.
  it.each([
    ['Asia/Beirut', '2026-03-28T21:59:59Z', '2026-03-28'],
    ['Asia/Beirut', '2026-03-28T22:00:00Z', '2026-03-29'],
    ['Asia/Beirut', '2026-10-24T20:59:59Z', '2026-10-24'],
    ['Asia/Beirut', '2026-10-24T21:00:00Z', '2026-10-24'],
    ['Asia/Beirut', '2026-10-24T21:59:59Z', '2026-10-24'],
    ['Asia/Beirut', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['Africa/Cairo', '2026-04-23T21:59:59Z', '2026-04-23'],
    ['Africa/Cairo', '2026-04-23T22:00:00Z', '2026-04-24'],
    ['Africa/Cairo', '2026-10-29T20:59:59Z', '2026-10-29'],
    ['Africa/Cairo', '2026-10-29T21:59:59Z', '2026-10-29'],
    ['Africa/Cairo', '2026-10-29T22:00:00Z', '2026-10-30'],
    ['America/Santiago', '2026-09-06T03:59:59Z', '2026-09-05'],
    ['America/Santiago', '2026-09-06T04:00:00Z', '2026-09-06'],
    ['America/Santiago', '2026-04-05T02:59:59Z', '2026-04-04'],
    ['America/Santiago', '2026-04-05T03:59:59Z', '2026-04-04'],
    ['America/Santiago', '2026-04-05T04:00:00Z', '2026-04-05'],
  ])('in %s at %s is %s', (zone, time, day) => {
    expect(dayAt(zone, time)).toBe(day);
  });

  it.each([
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Asia/Beirut', '2026-03-29', 23],
    ['Asia/Beirut', '2026-10-24', 25],
    ['Africa/Cairo', '2026-04-24', 23],
    ['Africa/Cairo', '2026-10-29', 25],
    ['America/Santiago', '2026-09-06', 23],
    ['America/Santiago', '2026-04-04', 25],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Europe/London', '2026-11-20', 24],
  ])('in %s on %s is that day for %d hours', (zone, day, hours) => {
    expect(hoursOf(zone, day)).toBe(hours);
  });

  it('is the same from its first moment to its last, wherever the day has 23 hours or 25', () => {
    // Late in the evening before the clocks change, and early in the morning after: two days, nine hours apart or less.
    expect(dayAt('America/New_York', '2026-03-08T03:30:00Z')).toBe('2026-03-07');
    expect(dayAt('America/New_York', '2026-03-08T11:30:00Z')).toBe('2026-03-08');
    expect(dayAt('America/New_York', '2026-11-02T03:30:00Z')).toBe('2026-11-01');
    expect(dayAt('America/New_York', '2026-11-02T12:30:00Z')).toBe('2026-11-02');
  });

  it('never was 30 December 2011 in Apia: whoever practised on both sides of it is two days on', () => {
    expect(dayAt('Pacific/Apia', '2011-12-30T09:59:59Z')).toBe('2011-12-29');
    expect(dayAt('Pacific/Apia', '2011-12-30T10:00:00Z')).toBe('2011-12-31');
    expect(hoursOf('Pacific/Apia', '2011-12-30')).toBe(0);
    expect(daysBetween('2011-12-29', '2011-12-31')).toBe(2);
  });

  it('is another one at the two ends of the world, at the same moment', () => {
    const moment = '2026-11-20T10:30:00Z';
    expect(dayAt('Pacific/Kiritimati', moment)).toBe('2026-11-21');
    expect(dayAt('Pacific/Pago_Pago', moment)).toBe('2026-11-19');
  });
});

describe('days', () => {
  it('go on across months, leap years and the turn of the year', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-11-20', '2027-11-20')).toBe(365);
    expect(daysBetween('2026-11-20', '2026-11-19')).toBe(-1);
  });

  it('belong to the week of their Monday', () => {
    expect(mondayOf('2026-11-20')).toBe('2026-11-16');
    expect(mondayOf('2026-11-16')).toBe('2026-11-16');
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2027-01-01')).toBe('2026-12-28');
    expect(['2026-11-16', '2026-11-22', '1970-01-01', '1969-12-31'].map(weekdayOf)).toEqual([0, 6, 3, 2]);
  });
});

describe('a zone', () => {
  it.each(['UTC', 'Europe/London', 'America/Argentina/Buenos_Aires', 'Asia/Calcutta'])(
    'is one: %s',
    (name) => {
      expect(isZone(name)).toBe(true);
    },
  );

  it.each(['Mars/Base', '', 'Europe', '../etc', 'Europe/London '])('is none: "%s"', (name) => {
    expect(isZone(name)).toBe(false);
    expect(() => dayKeyOf(0, name)).toThrow(RangeError);
  });
});
