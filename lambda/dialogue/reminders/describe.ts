import { addDays, weekdayOf } from '../../progress/days';
import type { Reminder, When } from '../../progress/reminders';
import type { Values } from '../../session/words';
import type { Moment } from '../moment';
import { today } from '../today';
import { faceOf } from './times-of-day';
import { DAILY, WEEKDAYS, WEEKENDS } from './usual';

/** "A, b and c". */
const listed = ({ stage }: Moment, texts: readonly string[]): string => {
  const before = texts.slice(0, -1).join(', ');
  const last = texts.at(-1) as string;
  return before === '' ? last : stage.textOf({ key: 'list-and', values: { before, last } });
};

const halfOf = (time: string): string => {
  const hour = Number(time.slice(0, 2));
  if (time.endsWith(':00') && hour % 12 === 0) return hour === 0 ? 'midnight' : 'noon';
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
};

/** "9 and 11 in the morning and 7 in the evening": the half of the day once for all of its times. */
const clocksText = (moment: Moment, times: readonly string[]): string =>
  listed(
    moment,
    [...new Set(times.map(halfOf))].map((half) => {
      const faces = times.filter((time) => halfOf(time) === half).map(faceOf);
      return moment.stage.textOf({ key: 'clock', values: { half, times: listed(moment, faces) } });
    }),
  );

const isSame = (days: readonly number[], others: readonly number[]): boolean =>
  days.length === others.length && others.every((day) => days.includes(day));

const weekdayText = ({ stage }: Moment, weekday: number): string =>
  stage.textOf({ key: 'weekday', values: { weekday } });

const daysOf = (moment: Moment, weekdays: readonly number[]): Values => {
  if (isSame(weekdays, DAILY)) return { days: 'daily' };
  if (isSame(weekdays, WEEKDAYS)) return { days: 'weekdays' };
  if (isSame(weekdays, WEEKENDS)) return { days: 'weekends' };
  return {
    days: 'named',
    names: listed(
      moment,
      weekdays.map((weekday) => weekdayText(moment, weekday)),
    ),
  };
};

/** A day that is near by its name. */
const NEAR_DAYS = 7;

const dayOf = (moment: Moment, on: string): Values => {
  const now = today(moment);
  if (on === now) return { days: 'today' };
  if (on === addDays(now, 1)) return { days: 'tomorrow' };
  return on < addDays(now, NEAR_DAYS)
    ? { days: 'near', names: weekdayText(moment, weekdayOf(on)) }
    : { days: 'date', month: Number(on.slice(5, 7)), day: Number(on.slice(8)) };
};

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** More times than these are told by how far they are apart, where they all are alike. */
const EASY_TIMES = 4;

/** Hours from each time to the next; undefined where they are not alike, or few enough to be told. */
const hoursApart = (times: readonly string[]): number | undefined => {
  const gaps = times.slice(1).map((time, index) => minutesOf(time) - minutesOf(times[index] as string));
  const [gap = 0] = gaps;
  const isRegular = times.length > EASY_TIMES && gap % 60 === 0 && gaps.every((one) => one === gap);
  return isRegular ? gap / 60 : undefined;
};

/** "Every day at 8 PM", "tomorrow at noon": when a reminder rings, as it stands in a sentence. */
export const whenText = (moment: Moment, when: When): string => {
  const { textOf } = moment.stage;
  const isOnce = 'on' in when;
  const times = isOnce ? [when.at] : when.times;
  const days = textOf({
    key: 'on-days',
    values: isOnce ? dayOf(moment, when.on) : daysOf(moment, when.weekdays),
  });
  const hours = hoursApart(times);
  if (hours === undefined)
    return textOf({ key: 'rings', values: { days, times: clocksText(moment, times) } });
  const first = clocksText(moment, times.slice(0, 1));
  const last = clocksText(moment, times.slice(-1));
  return textOf({ key: 'rings-often', values: { days, hours, first, last } });
};

/** "On Friday", "on March 3": a day to come. */
export const dayText = (moment: Moment, day: string): string =>
  moment.stage.textOf({ key: 'on-days', values: dayOf(moment, day) });

/** What they are about, in one list, each kind once. */
export const kindsText = (moment: Moment, reminders: readonly Reminder[]): string =>
  listed(
    moment,
    [...new Set(reminders.map(({ kind }) => kind))].map((kind) => moment.stage.reminder(kind).name),
  );
