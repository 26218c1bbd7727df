import { daysAsked } from '../../../lambda/dialogue/progress-told/days-asked';

/** A Friday. */
const NOW = '2026-11-20';

const told = (value: string, now = NOW): string => {
  const asked = daysAsked(value, now);
  return typeof asked === 'string' ? asked : `${asked.kind} ${asked.days.from} ${asked.days.to}`;
};

describe('days that somebody asks about', () => {
  it.each([
    ['2026-11-20', 'day 2026-11-20 2026-11-20'],
    ['2026-11-19', 'day 2026-11-19 2026-11-19'],
    ['PRESENT_REF', 'day 2026-11-20 2026-11-20'],
    ['2026-W47', 'week 2026-11-16 2026-11-20'],
    ['2026-W46', 'week 2026-11-09 2026-11-15'],
    ['2026-W46-WE', 'weekend 2026-11-14 2026-11-15'],
    ['2026-01', 'month 2026-01-01 2026-01-31'],
    ['2026-02', 'month 2026-02-01 2026-02-28'],
    ['2026-11', 'month 2026-11-01 2026-11-20'],
    ['2025-12', 'month 2025-12-01 2025-12-31'],
    ['2026', 'year 2026-01-01 2026-11-20'],
  ])('%s are %s', (value, expected) => expect(told(value)).toBe(expected));

  it.each([
    ['tuesday, which Alexa takes for the next one', '2026-11-24', 'day 2026-11-17 2026-11-17'],
    ['the weekend, of which the next is meant by Alexa', '2026-W47-WE', 'weekend 2026-11-14 2026-11-15'],
    ['december, which is still to come', '2026-12', 'month 2025-12-01 2025-12-31'],
    ['a date whose day is still to come', '2026-12-24', 'day 2025-12-24 2025-12-24'],
    ['a date that was meant for next year', '2027-10-03', 'day 2026-10-03 2026-10-03'],
  ])('%s', (_, value, expected) => expect(told(value)).toBe(expected));

  it('has weeks over the turn of a year, and a 53rd only where there is one', () => {
    expect(told('2026-W01', '2026-01-05')).toBe('week 2025-12-29 2026-01-04');
    expect(told('2026-W53', '2027-01-05')).toBe('week 2026-12-28 2027-01-03');
    expect(told('2025-W53', '2026-01-05')).toBe('no-such-day');
  });

  it.each(['2026-W48', '2027', '2029-01-01', '2028-03'])('%s is still to come', (value) => {
    expect(told(value)).toBe('still-to-come');
  });

  it.each(['2025-09', '2024', '2024-11-20'])('%s is longer ago than anything is kept', (value) => {
    expect(told(value)).toBe('too-long-ago');
  });

  it.each(['?', '', '2026-WI', '202X', 'XXXX-10', '2026-02-30', '2026-13', '2026-W00', '2026-W60', 'NaN'])(
    '%s names no days',
    (value) => expect(told(value)).toBe('no-such-day'),
  );

  it('does not make a day up for a leap day of a year that has none', () => {
    expect(told('2028-02-29', '2027-06-01')).toBe('still-to-come');
  });
});
