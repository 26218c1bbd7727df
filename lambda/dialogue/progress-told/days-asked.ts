import { addDays, type DayKey, dayNumber, dayOfNumber, daysBetween, mondayOf } from '../../progress/days';
import type { DayRange } from '../../progress/history';

/** Days that were asked about: one, or a stretch that has a name. */
export interface AskedDays {
  readonly kind: 'day' | 'week' | 'weekend' | 'month' | 'year';
  readonly days: DayRange;
}

/** What a date may be of which nothing can be told. */
export type Unusable = 'no-such-day' | 'still-to-come' | 'too-long-ago';

const isDay = (text: string): boolean => {
  const number = dayNumber(text);
  return !Number.isNaN(number) && dayOfNumber(number) === text;
};

const oneDay = (day: DayKey): AskedDays | undefined =>
  isDay(day) ? { kind: 'day', days: { from: day, to: day } } : undefined;

/** A week by its number: the first of a year has 4 January in it (ISO 8601). */
const week = (year: string, number: string, isWeekend: boolean): AskedDays | undefined => {
  const monday = addDays(mondayOf(`${year}-01-04`), (Number(number) - 1) * 7);
  // The 53rd week of a year that has none is the first of the next.
  if (Number(number) < 1 || addDays(monday, 3).slice(0, 4) !== year) return undefined;
  const to = addDays(monday, 6);
  return isWeekend
    ? { kind: 'weekend', days: { from: addDays(monday, 5), to } }
    : { kind: 'week', days: { from: monday, to } };
};

/** Longer than any month, and shorter than any two. */
const INTO_NEXT_MONTH = 40;

const month = (text: string): AskedDays | undefined => {
  const from = `${text}-01`;
  if (!isDay(from)) return undefined;
  const next = `${addDays(from, INTO_NEXT_MONTH).slice(0, 7)}-01`;
  return { kind: 'month', days: { from, to: addDays(next, -1) } };
};

/** Reads a value of AMAZON.DATE; undefined for what names no days: seasons, decades, nonsense. */
const read = (value: string, now: DayKey): AskedDays | undefined => {
  if (value === 'PRESENT_REF') return oneDay(now);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return oneDay(value);
  const [, year, number, weekend] = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value) ?? [];
  if (year !== undefined && number !== undefined) return week(year, number, weekend !== undefined);
  if (/^\d{4}-\d{2}$/.test(value)) return month(value);
  if (!/^\d{4}$/.test(value)) return undefined;
  return { kind: 'year', days: { from: `${value}-01-01`, to: `${value}-12-31` } };
};

const yearBefore = (text: string): string => `${Number(text.slice(0, 4)) - 1}${text.slice(4)}`;

/**
 * Alexa takes "Tuesday" for the next one, "October" for the next one, too; who asks what they did means the one
 * before.
 */
const before = ({ kind, days: { from, to } }: AskedDays, now: DayKey): AskedDays | undefined => {
  const isNear = daysBetween(now, from) <= 7;
  if ((kind === 'day' || kind === 'weekend') && isNear)
    return { kind, days: { from: addDays(from, -7), to: addDays(to, -7) } };
  if (kind === 'day') return oneDay(yearBefore(from));
  return kind === 'month' ? month(yearBefore(from).slice(0, 7)) : undefined;
};

/** Finished sessions are kept for 13 months. */
const KEPT_DAYS = 396;

/**
 * The days that somebody means who asks what they did, none of them still to come.
 *
 * @param value of a slot of AMAZON.DATE
 */
export const daysAsked = (value: string, now: DayKey): AskedDays | Unusable => {
  const said = read(value, now);
  if (said === undefined) return 'no-such-day';
  const meant = said.days.from > now ? before(said, now) : said;
  if (meant === undefined || meant.days.from > now) return 'still-to-come';
  const { from, to } = meant.days;
  if (daysBetween(to, now) > KEPT_DAYS) return 'too-long-ago';
  return { kind: meant.kind, days: { from, to: to < now ? to : now } };
};
