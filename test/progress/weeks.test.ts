import fc from 'fast-check';
import { addDays, type DayKey, dayKeyOf, mondayOf } from '../../lambda/progress/days';
import { countPractice, NO_WEEKS, practicesInWeek, type Weeks } from '../../lambda/progress/weeks';

const counted = (days: readonly DayKey[]): Weeks => days.reduce(countPractice, NO_WEEKS);

describe('a week', () => {
  it('is kept with three practices, and no more for any others', () => {
    expect(counted(['2026-11-16', '2026-11-18']).kept).toBe(0);
    expect(counted(['2026-11-16', '2026-11-18', '2026-11-22']).kept).toBe(1);
    expect(counted(['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20']).kept).toBe(1);
  });

  it('is kept with three on one day as well: any length, whenever it suits', () => {
    expect(counted(['2026-11-20', '2026-11-20', '2026-11-20']).kept).toBe(1);
  });

  it('goes from Monday to Sunday', () => {
    expect(counted(['2026-11-21', '2026-11-22', '2026-11-23']).kept).toBe(0);
    expect(counted(['2026-12-30', '2026-12-31', '2027-01-01']).kept).toBe(1);
  });

  it('is never taken back: not by a gap of months, nor by what is told late', () => {
    const kept = counted(['2026-01-05', '2026-01-06', '2026-01-07']);

    expect(countPractice(kept, '2026-11-20').kept).toBe(1);
    expect(countPractice(kept, '2025-12-30').kept).toBe(1);
  });

  it('still counts what is told late', () => {
    const weeks = counted(['2026-11-10', '2026-11-12', '2026-11-16', '2026-11-20']);

    expect(practicesInWeek(weeks, '2026-11-11')).toBe(2);
    expect(countPractice(weeks, '2026-11-15').kept).toBe(1);
  });

  it('is remembered for eight weeks with a practice in them, and stays small for ever', () => {
    const everyMonday = Array.from({ length: 60 }, (_, week) => addDays('2026-01-05', 7 * week));
    const weeks = counted(everyMonday);

    expect(Object.keys(weeks.recent)).toHaveLength(8);
    expect(countPractice(weeks, '2026-01-06')).toBe(weeks);
  });

  it('is kept or not, in whatever order its practices are told', () => {
    const days = fc.array(
      fc.integer({ min: 0, max: 8 * 7 - 1 }).map((day) => addDays('2026-09-28', day)),
      { maxLength: 40 },
    );
    const twice = days.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );

    fc.assert(
      fc.property(twice, ([list, shuffled]) => {
        expect(counted(shuffled)).toEqual(counted(list));
        const mondays = list.map(mondayOf);
        const full = [...new Set(mondays)].filter(
          (one) => mondays.filter((other) => other === one).length >= 3,
        );
        expect(counted(list).kept).toBe(full.length);
      }),
      { numRuns: 500, seed: 42 },
    );
  });
});

/** Practices as they happened: when, and where the device was. */
const travelled = (...stops: readonly (readonly [time: string, zone: string])[]): readonly DayKey[] =>
  stops.map(([time, zone]) => dayKeyOf(Date.parse(time), zone));

/*
 * What is said of travel: a practice belongs to the day that it was where the person was, and stays there. A week is
 * kept by three practices and not by days in a row, so that a day lived twice gives nothing twice, and a day that
 * is lost over the sea takes nothing away.
 */
describe('a week of travel', () => {
  it('from Auckland to Los Angeles lives a Sunday twice, and both practices count in its week', () => {
    const days = travelled(
      ['2026-11-19T08:00:00Z', 'Pacific/Auckland'],
      ['2026-11-22T08:00:00Z', 'Pacific/Auckland'],
      ['2026-11-22T17:00:00Z', 'America/Los_Angeles'],
    );

    expect(days).toEqual(['2026-11-19', '2026-11-22', '2026-11-22']);
    expect(counted(days).kept).toBe(1);
  });

  it('back again loses a day, and no week', () => {
    const days = travelled(
      ['2026-11-17T06:30:00Z', 'America/Los_Angeles'],
      ['2026-11-19T06:30:00Z', 'America/Los_Angeles'],
      // Took off on Thursday evening, and landed on Saturday morning: there was no Friday.
      ['2026-11-20T18:30:00Z', 'Pacific/Auckland'],
    );

    expect(days).toEqual(['2026-11-16', '2026-11-18', '2026-11-21']);
    expect(counted(days).kept).toBe(1);
  });

  it('over its edge: Monday in Auckland, then Sunday again in Los Angeles, each in the week that it was', () => {
    const days = travelled(
      ['2026-11-17T08:00:00Z', 'Pacific/Auckland'],
      ['2026-11-19T08:00:00Z', 'Pacific/Auckland'],
      ['2026-11-22T19:00:00Z', 'Pacific/Auckland'],
      ['2026-11-23T04:00:00Z', 'America/Los_Angeles'],
    );

    expect(days).toEqual(['2026-11-17', '2026-11-19', '2026-11-23', '2026-11-22']);
    expect(counted(days)).toEqual({ kept: 1, recent: { '2026-11-23': 1, '2026-11-16': 3 } });
  });

  it('in Apia is kept in the week that had no Friday', () => {
    const days = travelled(
      ['2011-12-27T18:00:00Z', 'Pacific/Apia'],
      ['2011-12-30T09:30:00Z', 'Pacific/Apia'],
      ['2011-12-30T17:30:00Z', 'Pacific/Apia'],
    );

    expect(days).toEqual(['2011-12-27', '2011-12-29', '2011-12-31']);
    expect(counted(days).kept).toBe(1);
  });
});
