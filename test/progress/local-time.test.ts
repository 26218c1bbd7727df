import { addDays } from '../../lambda/progress/days';
import { instantOf, localTimeAt, localTimeOf } from '../../lambda/progress/local-time';

const at = (time: string): number => Date.parse(time);

describe('what the clock shows', () => {
  it.each([
    ['Europe/London', '2026-11-20T19:04:00.672Z', '2026-11-20T19:04:00.672'],
    ['America/Los_Angeles', '2026-11-20T19:04:00Z', '2026-11-20T11:04:00.000'],
    ['Asia/Kathmandu', '2026-11-20T19:04:00Z', '2026-11-21T00:49:00.000'],
    ['Asia/Kolkata', '2026-11-20T18:30:00Z', '2026-11-21T00:00:00.000'],
    ['Europe/London', '1969-12-31T22:59:59.999Z', '1969-12-31T23:59:59.999'],
  ])('in %s at %s is %s', (zone, time, local) => {
    expect(localTimeOf(at(time), zone)).toBe(local);
  });
});

describe('the moment at which the clock shows a time', () => {
  it.each([
    ['Europe/London', '2026-11-20', '19:04', '2026-11-20T19:04:00Z'],
    ['America/Los_Angeles', '2026-11-20', '08:00', '2026-11-20T16:00:00Z'],
    ['Australia/Lord_Howe', '2026-12-01', '08:00', '2026-11-30T21:00:00Z'],
    // The hour that is there twice: the first of the two.
    ['Europe/London', '2026-10-25', '01:30', '2026-10-25T00:30:00Z'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00Z'],
    // Clocks that change at midnight.
    ['Africa/Cairo', '2026-04-24', '01:00', '2026-04-23T22:00:00Z'],
  ])('in %s on %s at %s is %s', (zone, day, clock, time) => {
    expect(instantOf(localTimeAt(day, clock), zone)).toBe(at(time));
  });

  it.each([
    ['Europe/London', '2026-03-29', '01:30'],
    ['America/New_York', '2026-03-08', '02:00'],
    ['America/New_York', '2026-03-08', '02:59'],
    ['Africa/Cairo', '2026-04-24', '00:30'],
    ['Pacific/Apia', '2011-12-30', '12:00'],
  ])('in %s on %s at %s never comes', (zone, day, clock) => {
    expect(instantOf(localTimeAt(day, clock), zone)).toBeUndefined();
  });

  it.each([
    'Europe/London',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Asia/Kathmandu',
  ])('shows that time: eight in the morning on every day of two years in %s', (zone) => {
    for (let days = 0; days < 730; days += 1) {
      const local = localTimeAt(addDays('2026-01-01', days), '08:00');
      expect(localTimeOf(instantOf(local, zone) as number, zone)).toBe(local);
    }
  });
});
