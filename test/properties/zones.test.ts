import { addDays, type DayKey, dayKeyOf, daysBetween, weekdayOf } from '../../lambda/progress/days';
import { countPractice, NO_WEEKS } from '../../lambda/progress/weeks';

const FIRST_DAY = '2025-01-01';
const DAYS = 730;
const DAY_MILLIS = 24 * 60 * 60 * 1_000;

const calendar = Array.from({ length: DAYS }, (_, index) => addDays(FIRST_DAY, index));

/** From Monday to Sunday; before them are five days, and after them four. */
const WHOLE_WEEKS = 103;
const WEEKS = WHOLE_WEEKS + 2;

/** Local times at which somebody practises: late one evening, early on the next but one morning, and so on. */
const TIMES = ['22:30:00', '07:30:00'] as const;

/** What a clock on the wall shows. Not by the code that is tested: that reads no more than the day. */
const wallOf = (zone: string): ((atMillis: number) => string) => {
  const formatter = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  });
  return (atMillis) => formatter.format(atMillis);
};

interface Practice {
  /** The day that it is on the calendar on the wall. */
  readonly day: DayKey;
  readonly atMillis: number;
}

/**
 * One practice on every local day, when the clock on the wall shows one of these times. Where it jumps over
 * half past ten, as on Easter Island one evening in September, an hour before or after is as good.
 */
const practicesIn = (zone: string): Practice[] => {
  const wall = wallOf(zone);
  let offset = 0;
  return calendar.map((day, index) => {
    const wanted = `${day} ${TIMES[index % 2]}`;
    const asUtc = Date.parse(`${wanted}Z`);
    let shown = wall(asUtc - offset);
    for (let round = 0; shown !== wanted && round < 3; round += 1) {
      offset += Date.parse(`${shown}Z`) - asUtc;
      shown = wall(asUtc - offset);
    }
    if (!shown.startsWith(day)) throw new Error(`${wanted} is not there in ${zone}`);
    return { day, atMillis: asUtc - offset };
  });
};

/** A practice as a rule reckons it. */
type Reckoned = readonly [day: DayKey, atMillis: number];

interface Rule {
  dayOf(atMillis: number, zone: string): DayKey;
  /** Whether a practice goes on from the one before. */
  goesOn(practice: Reckoned, before: Reckoned): boolean;
}

const isNextDay: Rule['goesOn'] = ([day], [dayBefore]) => daysBetween(dayBefore, day) === 1;

const OURS: Rule = { dayOf: dayKeyOf, goesOn: isNextDay };
const UTC_DAYS: Rule = {
  dayOf: (atMillis) => new Date(atMillis).toISOString().slice(0, 10),
  goesOn: isNextDay,
};
const DAY_AND_NIGHT: Rule = {
  dayOf: dayKeyOf,
  goesOn: ([, atMillis], [, before]) => atMillis - before <= DAY_MILLIS,
};

const weeksKept = (practices: readonly Reckoned[]): number =>
  practices.reduce((weeks, [day]) => countPractice(weeks, day), NO_WEEKS).kept;

/** Days on which somebody practises who does no more than keeps a week, and at its edges. */
const MONDAY_WEDNESDAY_SUNDAY = [0, 2, 6];
const isAtEdge = calendar.map((day) => MONDAY_WEDNESDAY_SUNDAY.includes(weekdayOf(day)));

interface Losses {
  practices: number;
  /** Practices that do not go on from the one of the day before. */
  broken: number;
  /** Weeks that were practised in and are not kept, or are kept and were not. */
  weeks: number;
}

const lossesOf = (zones: readonly string[], { dayOf, goesOn }: Rule): Losses => {
  const losses = { practices: 0, broken: 0, weeks: 0 };
  for (const zone of zones) {
    const reckoned = practicesIn(zone).map(({ atMillis }): Reckoned => [dayOf(atMillis, zone), atMillis]);
    losses.practices += reckoned.length;
    losses.broken += reckoned.filter(
      (practice, index) => index > 0 && !goesOn(practice, reckoned[index - 1] as Reckoned),
    ).length;
    losses.weeks += Math.abs(WEEKS - weeksKept(reckoned));
    losses.weeks += Math.abs(WHOLE_WEEKS - weeksKept(reckoned.filter((_, index) => isAtEdge[index])));
  }
  return losses;
};

const ZONES = Intl.supportedValuesOf('timeZone');

describe('somebody who practises on every day of two years, late one evening and early on the next morning but one', () => {
  it('loses no day and no week, in any zone there is', () => {
    const losses = lossesOf(ZONES, OURS);
    process.stdout.write(
      `time  ${losses.practices} days in ${ZONES.length} zones  ${losses.broken} days lost  ${losses.weeks} weeks lost\n`,
    );

    expect(losses).toEqual({ practices: ZONES.length * DAYS, broken: 0, weeks: 0 });
    expect(ZONES.length).toBeGreaterThan(400);
  }, 60_000);

  it('would lose half of their days to 24 hours', () => {
    const { practices, broken } = lossesOf(['Europe/London', 'Asia/Kolkata', 'Africa/Cairo'], DAY_AND_NIGHT);

    expect(broken).toBeGreaterThan(0.45 * practices);
  });

  it.each(['America/Los_Angeles', 'Pacific/Auckland', 'Australia/Sydney', 'America/New_York'])(
    'would lose days and weeks to days that end by the clock of London: %s',
    (zone) => {
      const { practices, broken, weeks } = lossesOf([zone], UTC_DAYS);

      expect(broken).toBeGreaterThan(0.45 * practices);
      expect(weeks).toBeGreaterThan(20);
    },
  );
});
