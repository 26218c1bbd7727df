import { type DayKey, daysBetween } from './days';
import type { Progress } from './progress';

/** The session finished most recently among those allowed, if the memory reaches that far. */
export const lastDone = (progress: Progress, isAllowed: (session: string) => boolean): string | undefined =>
  progress.latest.find(({ session }) => isAllowed(session))?.session;

/** The session finished most often among those allowed; of equals the one begun earliest. */
export const favourite = (progress: Progress, isAllowed: (session: string) => boolean): string | undefined =>
  Object.entries(progress.done)
    .filter(([session]) => isAllowed(session))
    .toSorted(([, a], [, b]) => b.times - a.times || daysBetween(b.firstDay, a.firstDay))
    .at(0)?.[0];

/** Seconds that the person usually takes: the middle one of the latest sessions. */
export const usualSeconds = (progress: Progress): number | undefined => {
  const lengths = progress.latest.map(({ seconds }) => seconds).toSorted((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) / 2)];
};

/** Days since a session was first finished; undefined where it never was. */
export const daysSinceFirst = (progress: Progress, session: string, today: DayKey): number | undefined => {
  const first = progress.done[session]?.firstDay;
  return first === undefined ? undefined : daysBetween(first, today);
};

const DAY_MILLIS = 24 * 60 * 60 * 1_000;

/** Off by more than this, and it is another time of day. */
const SAME_TIME_MILLIS = 90 * 60 * 1_000;

/** What was done more recently is no habit yet, and is not called for again. */
const HALF_DAY_MILLIS = DAY_MILLIS / 2;

/** Twice at the same time of day is a habit. */
const TIMES_FOR_HABIT = 2;

const isAboutThen = (one: number, other: number): boolean => {
  const apart = Math.abs(one - other) % DAY_MILLIS;
  return Math.min(apart, DAY_MILLIS - apart) <= SAME_TIME_MILLIS;
};

const dayBefore = (atMillis: number, nowMillis: number): number =>
  Math.round((nowMillis - atMillis) / DAY_MILLIS);

/**
 * The session that a person usually does at about this time: the latest of those finished within an hour
 * and a half of it, on at least two days among the latest three; undefined where there is no such habit.
 */
export const usualNow = ({ latest }: Progress, nowMillis: number): string | undefined => {
  const dated = latest.flatMap(({ session, doneAt }) => (doneAt === undefined ? [] : [{ session, doneAt }]));
  const aboutNow = dated.filter(({ doneAt }) => isAboutThen(doneAt, nowMillis));
  const days = new Set(aboutNow.map(({ doneAt }) => dayBefore(doneAt, nowMillis)));
  const isDoneForNow = dated.some(({ doneAt }) => nowMillis - doneAt < HALF_DAY_MILLIS);
  return days.size < TIMES_FOR_HABIT || isDoneForNow ? undefined : aboutNow[0]?.session;
};
