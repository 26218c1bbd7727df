import * as z from 'zod/mini';
import { type DayKey, mondayOf } from './days';

const count = z.number().check(z.int(), z.nonnegative());

/** Weeks that were kept, and the practices of the latest weeks, each by its Monday. */
export const weeksSchema = z.object({ kept: count, recent: z.record(z.string(), count) });
export type Weeks = z.infer<typeof weeksSchema>;

export const NO_WEEKS: Weeks = { kept: 0, recent: {} };

/** A week is kept with three practices of any length (content specification 6.6). */
export const PRACTICES_TO_KEEP = 3;

/** Weeks back for which a late message still counts: a session that ended in sleep is told at the next opening. */
const RECENT_WEEKS = 8;

/** Practices in the week that a day belongs to. */
export const practicesInWeek = ({ recent }: Weeks, day: DayKey): number => recent[mondayOf(day)] ?? 0;

/** Counts a practice on a day: a session, or a day of rest. In whatever order they are told, the sum is the same. */
export const countPractice = (weeks: Weeks, day: DayKey): Weeks => {
  const monday = mondayOf(day);
  const [oldest] = Object.keys(weeks.recent).toSorted();
  const isFull = Object.keys(weeks.recent).length >= RECENT_WEEKS;
  if (isFull && oldest !== undefined && monday < oldest) return weeks;
  const practices = practicesInWeek(weeks, day) + 1;
  const recent = Object.entries({ ...weeks.recent, [monday]: practices }).toSorted(([a], [b]) =>
    a < b ? 1 : -1,
  );
  return {
    kept: weeks.kept + (practices === PRACTICES_TO_KEEP ? 1 : 0),
    recent: Object.fromEntries(recent.slice(0, RECENT_WEEKS)),
  };
};
