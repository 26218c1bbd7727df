import * as z from 'zod/mini';
import { type DayKey, daysBetween, mondayOf } from './days';
import type { Progress, ProgressEvent } from './progress';

const count = z.number().check(z.int(), z.nonnegative());
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** From 0, no pain, to 10, the worst that can be imagined. */
export const scoreSchema = z.number().check(z.int(), z.gte(0), z.lte(10));

/** How it was before a session and after it. */
export const ratingSchema = z.object({
  completionId: z.string().check(z.minLength(1)),
  session: z.string().check(z.minLength(1)),
  day,
  before: scoreSchema,
  after: scoreSchema,
});
export type Rating = z.infer<typeof ratingSchema>;

/** Sums of a week, by its Monday. */
const weekSchema = z.object({ monday: day, times: count, before: count, after: count });
type Week = z.infer<typeof weekSchema>;

/** What check-ins came to. It stands in somebody's progress only where they agreed to be asked. */
export const comfortSchema = z.object({
  /** The first week in which anything was rated, and the latest ones. */
  weeks: z.array(weekSchema),
  /** By session: by how much it went down, the latest first; up is negative. */
  falls: z.record(z.string(), z.object({ lastDay: day, latest: z.array(z.number().check(z.int())) })),
  knownIds: z.array(z.string()),
});
export type Comfort = z.infer<typeof comfortSchema>;

const NO_COMFORT: Comfort = { weeks: [], falls: {}, knownIds: [] };

/** Four weeks are what a care team is told of. */
const LATEST_WEEKS = 4;
/** Uses of a session that what helped is reckoned from (content specification 6.5). */
const LATEST_FALLS = 5;
/** Sessions that are remembered: those rated last. */
const RATED_SESSIONS = 16;
/** A rating comes back within its own conversation, or not at all. */
const KNOWN_IDS = 8;

const addToWeeks = (weeks: readonly Week[], { day, before, after }: Rating): Week[] => {
  const monday = mondayOf(day);
  const {
    times,
    before: sumBefore,
    after: sumAfter,
  } = weeks.find((week) => week.monday === monday) ?? { times: 0, before: 0, after: 0 };
  const week = { monday, times: times + 1, before: sumBefore + before, after: sumAfter + after };
  const [first, ...later] = [...weeks.filter((other) => other.monday !== monday), week].toSorted(
    (one, other) => (one.monday < other.monday ? -1 : 1),
  );
  return [first as Week, ...later.slice(-LATEST_WEEKS)];
};

const addToFalls = (falls: Comfort['falls'], { session, day, before, after }: Rating): Comfort['falls'] => {
  const { [session]: own, ...others } = falls;
  const latest = [before - after, ...(own?.latest ?? [])].slice(0, LATEST_FALLS);
  const lastDay = own !== undefined && own.lastDay > day ? own.lastDay : day;
  return Object.fromEntries(
    [[session, { lastDay, latest }] as const, ...Object.entries(others)].slice(0, RATED_SESSIONS),
  );
};

/** Adds a rating. Told twice, it gives back the very same object. */
export const addRating = (before: Comfort | undefined, rating: Rating): Comfort => {
  const comfort = before ?? NO_COMFORT;
  if (comfort.knownIds.includes(rating.completionId)) return comfort;
  return {
    weeks: addToWeeks(comfort.weeks, rating),
    falls: addToFalls(comfort.falls, rating),
    knownIds: [rating.completionId, ...comfort.knownIds].slice(0, KNOWN_IDS),
  };
};

/** What a change of a score is called (content specification 6.5). */
export type Change = 'clear-fall' | 'fall' | 'same' | 'rise' | 'clear-rise';

/** Two points make a difference; a fall has to be a third of what there was, too. */
const CLEAR_POINTS = 2;
const CLEAR_SHARE = 0.3;
/** Up to here a share of it says nothing. */
const NO_SHARE = 1;

export const changeOf = (before: number, after: number): Change => {
  const fall = before - after;
  if (fall >= CLEAR_POINTS && fall / before >= CLEAR_SHARE) return 'clear-fall';
  if (fall > 0) return 'fall';
  if (fall === 0) return 'same';
  return fall > -CLEAR_POINTS ? 'rise' : 'clear-rise';
};

/** Fewer uses than this tell nothing that may be said. */
const ENOUGH_USES = 3;
/** Who is told that something tends to help is told of a point at least, on average. */
const WORTH_SAYING = 1;

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The average fall, the weightier the oftener it was seen. */
const weightOf = (latest: readonly number[]): number =>
  meanOf(latest) * (latest.length / (latest.length + ENOUGH_USES));

/** Sessions after which it has tended to be easier, the most helpful first. */
export const whatHelped = (comfort: Comfort | undefined): string[] =>
  Object.entries(comfort?.falls ?? {})
    .filter(([, { latest }]) => latest.length >= ENOUGH_USES && meanOf(latest) >= WORTH_SAYING)
    .toSorted(([, one], [, other]) => weightOf(other.latest) - weightOf(one.latest))
    .map(([session]) => session);

const QUIET_DAYS = 14;
const LATEST_USES = 3;
const RISES = 2;

/** True where two of the last three uses of a session went clearly up: for a fortnight it is not suggested. */
export const isResting = (comfort: Comfort | undefined, session: string, today: DayKey): boolean => {
  const own =
    comfort !== undefined && Object.hasOwn(comfort.falls, session) ? comfort.falls[session] : undefined;
  if (own === undefined || daysBetween(own.lastDay, today) >= QUIET_DAYS) return false;
  return own.latest.slice(0, LATEST_USES).filter((fall) => fall <= -CLEAR_POINTS).length >= RISES;
};

/** How this week compares with the first that was rated, in points on average. */
export interface Trend {
  readonly way: 'better' | 'same' | 'worse';
  readonly first: number;
  readonly now: number;
}

const averageBefore = ({ before, times }: Week): number => before / times;

const isClearlyBetter = (first: number, now: number): boolean =>
  first - now >= CLEAR_POINTS || (first > NO_SHARE && (first - now) / first >= CLEAR_SHARE);

/**
 * The trend of what sessions began with. It is worse only where the rated week before this one was so, too: one
 * hard week is no trend.
 *
 * @returns undefined where this week was not rated, or is the first
 */
export const trendOf = (comfort: Comfort | undefined, today: DayKey): Trend | undefined => {
  const weeks = comfort?.weeks ?? [];
  const [first, ...later] = weeks;
  const latest = later.at(-1);
  if (first === undefined || latest?.monday !== mondayOf(today)) return undefined;
  const [then, now] = [averageBefore(first), averageBefore(latest)];
  const earlier = later.at(-2);
  const isWorse = (week: Week | undefined): boolean =>
    week !== undefined && averageBefore(week) - then >= CLEAR_POINTS;
  if (isWorse(latest) && isWorse(earlier)) return { way: 'worse', first: then, now };
  return { way: isClearlyBetter(then, now) ? 'better' : 'same', first: then, now };
};

/** What a care team may be told, without a word of interpretation. */
export interface ComfortSummary {
  readonly ratings: number;
  /** On average, in points from 0 to 10. */
  readonly before: number;
  readonly after: number;
  /** Ids of sessions after which it tended to be easier. */
  readonly helped: readonly string[];
}

/**
 * Check-ins for the care-team summary; undefined where there are none. (dialogue/progress-told: the place that was
 * left for them.)
 */
export const comfortSummary = ({ comfort }: Progress): ComfortSummary | undefined => {
  const weeks = comfort?.weeks ?? [];
  const sum = (of: (week: Week) => number): number => weeks.reduce((total, week) => total + of(week), 0);
  const ratings = sum(({ times }) => times);
  if (ratings === 0) return undefined;
  return {
    ratings,
    before: sum(({ before }) => before) / ratings,
    after: sum(({ after }) => after) / ratings,
    helped: whatHelped(comfort),
  };
};

/** True for what comes of check-ins and of nothing else. */
export const isOfCheckIns = (event: ProgressEvent): boolean =>
  event.kind === 'rated' ||
  event.kind === 'check-ins-forgotten' ||
  (event.kind === 'set' && event.change.checkIns !== undefined);

/** The same progress as of somebody who was never asked how it feels. */
export const withoutCheckIns = ({ comfort: _, settings, ...progress }: Progress): Progress => {
  const { checkIns: _agreed, ...others } = settings ?? {};
  return Object.keys(others).length === 0 ? progress : { ...progress, settings: others };
};
