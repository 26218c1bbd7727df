import { clockIn } from '../zone-clock';

/*
 * Local times as Alexa's alerts have them. A local time is a number here, the epoch milliseconds it would be in UTC.
 */

const DAY_MILLIS = 24 * 60 * 60 * 1_000;
const SHAPE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,9})?$/;

/** True for the name of an IANA zone. Offsets like "+01:00" are none, though this runtime would take them. */
export const isZoneName = (name: string): boolean => {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    clockIn(name, 0);
    return true;
  } catch {
    return false;
  }
};

/** Reads "2026-11-21T07:00:00.000"; undefined with a zone letter, in another shape, or for a day that is none. */
export const readLocal = (text: string): number | undefined => {
  const clock = SHAPE.exec(text)?.[1];
  if (clock === undefined) return undefined;
  const millis = Date.parse(`${clock}Z`);
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(clock) ? millis : undefined;
};

/** What the clocks of a zone show at a moment, to the second. */
export const localOf = (atMillis: number, zone: string): number => {
  const { year, month, day, hour, minute, second } = clockIn(zone, atMillis);
  return Date.UTC(year, month - 1, day, hour, minute, second);
};

/**
 * The moment at which the clocks of a zone show a local time: the first of two where clocks go back. Where
 * they jump over it, it is as late as if they had not been changed yet: half past two is half past three.
 */
export const instantOf = (local: number, zone: string): number => {
  const behindBy = (millis: number): number => localOf(millis, zone) - millis;
  const before = local - behindBy(local - DAY_MILLIS);
  const after = local - behindBy(local + DAY_MILLIS);
  return localOf(before, zone) !== local && localOf(after, zone) === local ? after : before;
};
