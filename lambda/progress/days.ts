import { wallClock } from './wall-clock';

/**
 * A day where the person is, as "2026-11-20". Days are counted, never hours: some days have 23 hours, and
 * who practises late one evening and early the next morning has practised on two days.
 */
export type DayKey = string;

const DAY_MILLIS = 24 * 60 * 60 * 1_000;

/**
 * The day it is at a moment, in a zone.
 *
 * @param zone name of an IANA time zone
 * @throws RangeError for a zone that is none: ask `isZone` about what comes from outside
 */
export const dayKeyOf = (atMillis: number, zone: string): DayKey => wallClock(atMillis, zone).slice(0, 10);

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
