/**
 * A day where the person is, as "2026-11-20". Days are counted, never hours: some days have 23 hours, and
 * who practises late one evening and early the next morning has practised on two days.
 */
export type DayKey = string;

const DAY_MILLIS = 24 * 60 * 60 * 1_000;

/** Made once for each zone: a formatter takes longer to make than to use. */
const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterOf = (zone: string): Intl.DateTimeFormat => {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  // The Swedish write their dates as ISO 8601 does.
  const formatter = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatters.set(zone, formatter);
  return formatter;
};

/** True for the name of an IANA time zone that this runtime knows. */
export const isZone = (name: string): boolean => {
  try {
    formatterOf(name);
    return true;
  } catch {
    return false;
  }
};

/**
 * The day it is at a moment, in a zone.
 *
 * @param zone name of an IANA time zone
 * @throws RangeError for a zone that is none: ask `isZone` about what comes from outside
 */
export const dayKeyOf = (atMillis: number, zone: string): DayKey => formatterOf(zone).format(atMillis);

/** Days since 1 January 1970: days as numbers, to reckon with. */
export const dayNumber = (day: DayKey): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MILLIS);

export const dayOfNumber = (days: number): DayKey => new Date(days * DAY_MILLIS).toISOString().slice(0, 10);

/** The day some days after another, or before it. */
export const addDays = (day: DayKey, days: number): DayKey => dayOfNumber(dayNumber(day) + days);

/** Days from one to another; negative where the other comes first. */
export const daysBetween = (from: DayKey, to: DayKey): number => dayNumber(to) - dayNumber(from);

/** Monday is 0, Sunday 6. The first day of 1970 was a Thursday. */
export const weekdayOf = (day: DayKey): number => (((dayNumber(day) + 3) % 7) + 7) % 7;

/** The Monday of the week that a day belongs to (ISO 8601): a week's name. */
export const mondayOf = (day: DayKey): DayKey => addDays(day, -weekdayOf(day));
