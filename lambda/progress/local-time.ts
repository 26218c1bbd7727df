import type { DayKey } from './days';
import { wallClock } from './wall-clock';

/**
 * What a clock on the wall shows, as "2026-11-20T19:04:00.672": a day and a time of day, and no word of the zone
 * that the wall is in. Alexa wants times like this, and the zone beside them.
 */
export type LocalTime = string;

const DAY_MILLIS = 24 * 60 * 60 * 1_000;

const millisOf = (atMillis: number): string => String(((atMillis % 1_000) + 1_000) % 1_000).padStart(3, '0');

/**
 * What the clock shows at a moment, in a zone.
 *
 * @param zone name of an IANA time zone
 * @throws RangeError for a zone that is none
 */
export const localTimeOf = (atMillis: number, zone: string): LocalTime =>
  `${wallClock(atMillis, zone).replace(' ', 'T')}.${millisOf(atMillis)}`;

/** A time of day on a day, as a clock shows it. */
export const localTimeAt = (day: DayKey, clock: string): LocalTime => `${day}T${clock}:00.000`;

/** By how much the clock in a zone is ahead of UTC. */
const offsetAt = (atMillis: number, zone: string): number =>
  Date.parse(`${localTimeOf(atMillis, zone)}Z`) - atMillis;

/**
 * The moment at which the clock in a zone shows a time; the first where it shows it twice. Undefined where it never
 * does, in the night that clocks go forward.
 */
export const instantOf = (local: LocalTime, zone: string): number | undefined => {
  const asUtc = Date.parse(`${local}Z`);
  const offsets = [asUtc - DAY_MILLIS, asUtc + DAY_MILLIS].map((near) => offsetAt(near, zone));
  return offsets
    .map((offset) => asUtc - offset)
    .toSorted((one, other) => one - other)
    .find((atMillis) => localTimeOf(atMillis, zone) === local);
};
