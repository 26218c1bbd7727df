import { type DayKey, daysBetween, mondayOf, weekdayOf } from '../../progress/days';
import type { Values } from '../../session/words';
import type { SaidLine } from '../decision';
import type { Moment } from '../moment';
import { today } from '../today';
import type { AskedDays } from './days-asked';

const dateOf = (day: DayKey): Values => ({ month: Number(day.slice(5, 7)), day: Number(day.slice(8)) });

/** A day within the last week by its name; undefined where it is longer ago. */
const lately = (day: DayKey, now: DayKey): Values | undefined => {
  const days = daysBetween(day, now);
  if (days === 0) return { when: 'today' };
  if (days === 1) return { when: 'yesterday' };
  return days < 7 ? { when: 'weekday', weekday: weekdayOf(day) } : undefined;
};

/** After so many weeks months are counted. */
const MOST_WEEKS = 8;

const DAYS_IN_MONTH = 365.25 / 12;

const ago = (day: DayKey, now: DayKey): Values => {
  const days = daysBetween(day, now);
  const weeks = Math.round(days / 7);
  return weeks <= MOST_WEEKS
    ? { when: 'weeks', count: weeks }
    : { when: 'months', count: Math.round(days / DAYS_IN_MONTH) };
};

const weekOf = (kind: 'week' | 'weekend', monday: DayKey, now: DayKey): Values => {
  const weeks = daysBetween(monday, mondayOf(now)) / 7;
  if (weeks === 0) return { when: `this${kind}` };
  return weeks === 1 ? { when: `last${kind}` } : { when: `${kind}of`, ...dateOf(monday) };
};

const daysIn = ({ kind, days }: AskedDays, now: DayKey): Values => {
  switch (kind) {
    case 'day':
      return lately(days.from, now) ?? { when: 'date', ...dateOf(days.from) };
    case 'week':
    case 'weekend':
      return weekOf(kind, mondayOf(days.from), now);
    case 'month':
      return days.from.slice(0, 7) === now.slice(0, 7)
        ? { when: 'thismonth' }
        : { when: 'month', ...dateOf(days.from) };
    case 'year':
      return { when: 'year', year: days.from.slice(0, 4) };
  }
};

const textOf = ({ stage }: Moment, values: Values): string => stage.textOf({ key: 'when', values });

/** "Last Tuesday", "two weeks ago": how long ago a day was. */
export const howLongAgo = (moment: Moment, day: DayKey): string => {
  const now = today(moment);
  return textOf(moment, lately(day, now) ?? ago(day, now));
};

/** "Yesterday", "this week", "in October": days that were asked about. */
export const theseDays = (moment: Moment, asked: AskedDays): string =>
  textOf(moment, daysIn(asked, today(moment)));

/** "On October 3". */
export const onDate = (moment: Moment, day: DayKey): string =>
  textOf(moment, { when: 'date', ...dateOf(day) });

/** Whose clock it is, where that is not known and the day may be another one there: today, and yesterday. */
export const byWhichTime = (moment: Moment, day: DayKey): SaidLine[] => {
  if (moment.isOwnZone || daysBetween(day, today(moment)) > 1) return [];
  const city = (moment.zone.split('/').at(-1) as string).replaceAll('_', ' ');
  return [{ key: 'by-which-time', values: { city } }];
};
