import { isDeepStrictEqual } from 'node:util';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Progress } from '../../lambda/progress/progress';

const DAY_MILLIS = 24 * 60 * 60 * 1_000;
const WEEKS_KNOWN = 8;

/** A finished session as it lies in the table. */
export interface Filed {
  readonly id: string;
  readonly session: string;
  readonly seconds: number;
  readonly day: string;
}

/** Finished sessions among the items of a person, in order of their keys; every other item is left out. */
export const filedIn = (items: readonly Record<string, AttributeValue>[]): Filed[] =>
  items.flatMap(({ sk, session, seconds, day }) =>
    sk?.S?.includes('done#')
      ? [
          {
            id: sk.S.split('#').at(-1) ?? '',
            session: session?.S ?? '',
            seconds: Number(seconds?.N),
            day: day?.S ?? '',
          },
        ]
      : [],
  );

/** Monday of a day's week, reckoned otherwise than by the skill: with the calendar of JavaScript. */
const mondayOf = (day: string): string => {
  const date = new Date(`${day}T12:00:00Z`);
  return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY_MILLIS).toISOString().slice(0, 10);
};

/** Weeks kept, and practices of the latest weeks, from the days on which somebody practised. */
export const weeksOf = (days: readonly string[]): Progress['weeks'] => {
  const practices = new Map<string, number>();
  for (const day of days) practices.set(mondayOf(day), (practices.get(mondayOf(day)) ?? 0) + 1);
  const latest = [...practices].toSorted(([a], [b]) => (a < b ? 1 : -1)).slice(0, WEEKS_KNOWN);
  return {
    kept: [...practices.values()].filter((times) => times >= 3).length,
    recent: Object.fromEntries(latest),
  };
};

type Totals = Pick<Progress, 'sessions' | 'seconds' | 'done' | 'weeks'>;

/** What the sums of a person must be, given all that they finished. */
const totalsOf = (filed: readonly Filed[]): Totals => {
  const done: Record<string, { times: number; firstDay: string; lastDay: string }> = {};
  for (const { session, day } of filed) {
    const { times = 0, firstDay = day, lastDay = day } = done[session] ?? {};
    done[session] = {
      times: times + 1,
      firstDay: [firstDay, day].toSorted()[0] ?? day,
      lastDay: [lastDay, day].toSorted()[1] ?? day,
    };
  }
  return {
    sessions: filed.length,
    seconds: filed.reduce((sum, { seconds }) => sum + seconds, 0),
    done,
    weeks: weeksOf(filed.map(({ day }) => day)),
  };
};

const areSame = (one: Totals, { sessions, seconds, done, weeks }: Totals): boolean =>
  isDeepStrictEqual(one, { sessions, seconds, done, weeks });

/** Promises that were not kept. */
export interface Findings {
  /** Acknowledged, and not in the history or not in the sums. */
  readonly lost: number;
  /** In the history or in the sums more often than once. */
  readonly doubled: number;
  /** People whose sums are not those of their history. */
  readonly wrong: number;
}

export const NOTHING_FOUND: Findings = { lost: 0, doubled: 0, wrong: 0 };

export const together = (one: Findings, other: Findings): Findings => ({
  lost: one.lost + other.lost,
  doubled: one.doubled + other.doubled,
  wrong: one.wrong + other.wrong,
});

/**
 * Holds what was promised to a person against what is kept of them.
 *
 * @param told all that they finished, acknowledged or not
 */
export const audit = (
  told: ReadonlySet<string>,
  acknowledged: ReadonlySet<string>,
  progress: Progress,
  filed: readonly Filed[],
): Findings => {
  const ids = new Set(filed.map(({ id }) => id));
  const unfiled = [...acknowledged].filter((id) => !ids.has(id)).length;
  return {
    lost: Math.max(unfiled, acknowledged.size - progress.sessions, 0),
    doubled: Math.max(filed.length - told.size, progress.sessions - told.size, 0),
    wrong: areSame(totalsOf(filed), progress) ? 0 : 1,
  };
};
