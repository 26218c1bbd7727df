import { addDays, type DayKey, dayNumber, dayOfNumber, weekdayOf } from '../../progress/days';
import { localTimeOf } from '../../progress/local-time';
import { REMINDER_KINDS, type ReminderKind } from '../../progress/reminders';
import type { Moment } from '../moment';
import { today } from '../today';
import type { Draft } from './draft';
import { CLOCK, inPart, isOfNight, isVague, laterBy, movedInto, sorted, twoDigits } from './times-of-day';
import {
  DAILY,
  DAY_PARTS,
  type DayPart,
  EVERY_HOUR,
  EVERY_TWO_HOURS,
  FOUR_A_DAY,
  THRICE_A_DAY,
  TWICE_A_DAY,
  timeOfPart,
  WEEKDAYS,
  WEEKENDS,
} from './usual';

/** What was said of a reminder: ids of our own words, and values of Alexa's. */
export interface ReminderSaid {
  readonly kind?: string | undefined;
  /** True where it is for something that we have no words for: "to call my sister". */
  readonly isElse?: boolean;
  /** Values of AMAZON.TIME. */
  readonly clocks?: readonly string[];
  /** A number where an hour belongs: "at 25 o'clock". */
  readonly hour?: number | undefined;
  readonly parts?: readonly string[];
  /** "Every day", "weekdays", "every Monday", "Thursday". */
  readonly recurrences?: readonly string[];
  /** Value of AMAZON.DATE. */
  readonly date?: string | undefined;
  /** "In an hour"; NaN where it is no length of time. */
  readonly seconds?: number | undefined;
}

/** What cannot be, of what was said. */
export type Wrong = 'time' | 'day' | 'past' | 'often' | 'far' | 'rhythm';

export type Heard = { readonly is: 'heard'; readonly draft: Draft } | { readonly is: 'wrong'; why: Wrong };

const wrong = (why: Wrong): Heard => ({ is: 'wrong', why });

const ofOurs = <Name extends string>(names: readonly Name[], said: string | undefined): Name | undefined =>
  names.find((name) => name === said);

export const kindSaid = (said: ReminderSaid): ReminderKind | undefined => ofOurs(REMINDER_KINDS, said.kind);

const WEEKDAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Days, and a part of them or times where the words hold one: "every evening", "every two hours". */
interface Recurrence {
  readonly weekdays: readonly number[];
  readonly part?: DayPart;
  readonly times?: readonly string[];
}

const FOR_EVER = 'for-ever';

/** True for "until I die". */
export const isForEver = ({ recurrences }: ReminderSaid): boolean => recurrences?.includes(FOR_EVER) ?? false;

const RECURRENCES: Readonly<Record<string, Recurrence>> = {
  daily: { weekdays: DAILY },
  'every-morning': { weekdays: DAILY, part: 'morning' },
  'every-lunch': { weekdays: DAILY, part: 'lunch' },
  'every-afternoon': { weekdays: DAILY, part: 'afternoon' },
  'every-evening': { weekdays: DAILY, part: 'evening' },
  'every-bedtime': { weekdays: DAILY, part: 'bedtime' },
  weekdays: { weekdays: WEEKDAYS },
  weekends: { weekdays: WEEKENDS },
  hourly: { weekdays: DAILY, times: EVERY_HOUR },
  'two-hourly': { weekdays: DAILY, times: EVERY_TWO_HOURS },
  'twice-daily': { weekdays: DAILY, times: TWICE_A_DAY },
  'thrice-daily': { weekdays: DAILY, times: THRICE_A_DAY },
  'four-daily': { weekdays: DAILY, times: FOUR_A_DAY },
  [FOR_EVER]: { weekdays: DAILY },
  ...Object.fromEntries(WEEKDAY_NAMES.map((name, weekday) => [name, { weekdays: [weekday] }])),
};

/** "Every other day": there are rules for days of the week, and for no other. */
const ODD_DAYS = 'odd-days';

/** More often than a voice in the room is bearable, or than Alexa takes. */
const TOO_OFTEN = 'too-often';

const recurrencesIn = ({ recurrences = [] }: ReminderSaid): readonly Recurrence[] =>
  recurrences.flatMap((id) => (Object.hasOwn(RECURRENCES, id) ? [RECURRENCES[id] as Recurrence] : []));

/** What Alexa makes of "in the morning". */
const PARTS_OF_ALEXA: Readonly<Record<string, DayPart>> = {
  MO: 'morning',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'bedtime',
};

const partsIn = (said: ReminderSaid): readonly DayPart[] => [
  ...(said.parts ?? []).flatMap((part) => ofOurs(DAY_PARTS, part) ?? []),
  ...(said.clocks ?? []).flatMap((clock) =>
    Object.hasOwn(PARTS_OF_ALEXA, clock) ? [PARTS_OF_ALEXA[clock] as DayPart] : [],
  ),
  ...recurrencesIn(said).flatMap(({ part }) => part ?? []),
];

/** Times by the clock; undefined where one of them is none. */
const clocksIn = ({ clocks = [], hour }: ReminderSaid): readonly string[] | undefined => {
  const said = clocks.filter((clock) => !Object.hasOwn(PARTS_OF_ALEXA, clock));
  const isHour = hour === undefined || (Number.isInteger(hour) && hour >= 0 && hour <= 24);
  if (!isHour || said.some((clock) => !CLOCK.test(clock))) return undefined;
  return [...said, ...(hour === undefined ? [] : [`${twoDigits(hour % 24)}:00`])];
};

/** Times without a word for the half of the day. */
const withoutPart = (clocks: readonly string[]): Draft => ({
  times: sorted(clocks.map((clock) => (isOfNight(clock) ? laterBy(clock, 12) : clock))),
  ...(clocks.some(isVague) && { isVague: true }),
});

const timesIn = (said: ReminderSaid, kind: ReminderKind | undefined): Draft | 'wrong' => {
  const clocks = clocksIn(said);
  if (clocks === undefined) return 'wrong';
  const parts = partsIn(said);
  const [part] = parts;
  if (clocks.length > 0)
    return part === undefined
      ? withoutPart(clocks)
      : { times: sorted(clocks.map((clock) => inPart(clock, part))) };
  if (parts.length > 0) return { times: sorted(parts.map((one) => timeOfPart(one, kind))) };
  const times = recurrencesIn(said).flatMap((recurrence) => recurrence.times ?? []);
  return times.length === 0 ? {} : { times: sorted(times) };
};

/** Longer than anybody thinks ahead, and than Alexa may keep it. */
const FARTHEST_DAYS = 365;

/** True for a day of the calendar. */
export const isDay = (text: string): boolean => {
  const number = dayNumber(text);
  return !Number.isNaN(number) && dayOfNumber(number) === text;
};

/** The Saturday of a weekend by its number. */
const saturdayOf = (weekend: string): DayKey => {
  const fourth = `${weekend.slice(0, 4)}-01-04`;
  return addDays(fourth, (Number(weekend.slice(6, 8)) - 1) * 7 + 5 - weekdayOf(fourth));
};

/** The day that a value of AMAZON.DATE is, or why it cannot be. */
export const dayIn = (date: string, now: DayKey): DayKey | Wrong => {
  const named = /^\d{4}-W\d{2}-WE$/.test(date) ? saturdayOf(date) : date;
  const day = named === 'PRESENT_REF' ? now : named;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !isDay(day)) return 'day';
  if (day < now) return 'past';
  return dayNumber(day) - dayNumber(now) > FARTHEST_DAYS ? 'far' : day;
};

/** "In an hour": by the clock, to the nearest full minute. */
const inAWhile = ({ atMillis, zone }: Moment, seconds: number): Heard => {
  if (Number.isNaN(seconds)) return wrong('time');
  if (seconds < 60) return wrong('often');
  if (seconds > FARTHEST_DAYS * 86_400) return wrong('far');
  const local = localTimeOf(Math.round((atMillis + seconds * 1_000) / 60_000) * 60_000, zone);
  return { is: 'heard', draft: { on: local.slice(0, 10), times: [local.slice(11, 16)] } };
};

/** What was said, as far as it says anything of a reminder of a kind. */
export const readSaid = (moment: Moment, said: ReminderSaid, kind: ReminderKind | undefined): Heard => {
  const ofKind = kind === undefined ? {} : { kind };
  if (said.recurrences?.includes(TOO_OFTEN)) return wrong('often');
  if (said.recurrences?.includes(ODD_DAYS)) return wrong('rhythm');
  if (said.seconds !== undefined) {
    const heard = inAWhile(moment, said.seconds);
    return heard.is === 'heard' ? { is: 'heard', draft: { ...ofKind, ...heard.draft } } : heard;
  }
  const times = timesIn(said, kind);
  if (times === 'wrong') return wrong('time');
  const weekdays = [...new Set(recurrencesIn(said).flatMap((one) => one.weekdays))].toSorted();
  if (weekdays.length > 0) return { is: 'heard', draft: { ...ofKind, ...times, weekdays } };
  if (said.date === undefined) return { is: 'heard', draft: { ...ofKind, ...times } };
  const on = dayIn(said.date, today(moment));
  return on === 'day' || on === 'past' || on === 'far'
    ? wrong(on)
    : { is: 'heard', draft: { ...ofKind, ...times, on } };
};

/** More times than these are moved by nobody in one word. */
const MOST_MOVED = 2;

/**
 * "In the evening", where a time is known: that time in the evening.
 *
 * @returns undefined where another time was said, no part of the day, or one that the time cannot be in
 */
export const inPartSaid = (times: readonly string[], said: ReminderSaid): string[] | undefined => {
  const [part] = partsIn(said);
  const isTime = said.hour !== undefined || said.clocks?.some((clock) => CLOCK.test(clock));
  if (part === undefined || isTime || times.length > MOST_MOVED) return undefined;
  return movedInto(times, part);
};
