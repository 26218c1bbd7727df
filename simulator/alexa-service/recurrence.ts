import { instantOf, localOf } from './local-time';

const DAY_MILLIS = 24 * 60 * 60 * 1_000;
const HOUR_MILLIS = 60 * 60 * 1_000;

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A rule as it was understood. */
interface Rule {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  /** Monday is 0. */
  readonly weekday: number | undefined;
  readonly monthDay: number | undefined;
  /** January is 1. */
  readonly month: number | undefined;
  /** Milliseconds into the day, the earliest first. */
  readonly times: readonly number[];
}

/** When something rings again and again. Start and end are local times. */
export interface Recurrence {
  readonly rules: readonly string[];
  readonly zone: string;
  readonly start: number;
  readonly end?: number | undefined;
}

/** A rule that Alexa does not take: the code of her answer, and what is wrong. */
export class RuleFault extends Error {
  constructor(
    readonly code: 'UNSUPPORTED_TRIGGER_RECURRENCE' | 'UNSUPPORTED_TRIGGER_RECURRENCE_INTERVAL',
    message: string,
  ) {
    super(message);
    this.name = 'RuleFault';
  }
}

const unsupported = (message: string): RuleFault => new RuleFault('UNSUPPORTED_TRIGGER_RECURRENCE', message);
const tooOften = (message: string): RuleFault =>
  new RuleFault('UNSUPPORTED_TRIGGER_RECURRENCE_INTERVAL', message);

/** Where rules may ring most often: what was taken once is not judged again. */
const MOST_OFTEN = 'en-US';

/** Reported by developers, not documented: an hour in the United States, four everywhere else. */
const shortestGap = (locale: string): number => (locale === MOST_OFTEN ? 1 : 4) * HOUR_MILLIS;

const KEYS = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYHOUR', 'BYMINUTE', 'BYSECOND'];

/** Parts by their names; the semicolon at the end may be there or not. */
const partsOf = (text: string): ReadonlyMap<string, string> => {
  if (text.startsWith('RRULE:')) throw unsupported('A rule has no "RRULE:" before it.');
  const parts = new Map<string, string>();
  for (const part of text.replace(/;$/, '').split(';')) {
    const [key = '', value = '', ...more] = part.split('=');
    if (!KEYS.includes(key) || value === '' || more.length > 0 || parts.has(key)) {
      throw unsupported(`"${part}" is no part of a rule, or is there twice.`);
    }
    parts.set(key, value);
  }
  return parts;
};

const numbersOf = (value: string, least: number, most: number): number[] =>
  value.split(',').map((text) => {
    const number = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= least && number <= most)) throw unsupported(`${text} is not from ${least} to ${most}.`);
    return number;
  });

const oneOf = (value: string | undefined, least: number, most: number): number | undefined => {
  if (value === undefined) return undefined;
  const [number, ...more] = numbersOf(value, least, most);
  if (more.length > 0) throw unsupported('One value a rule: several take a rule each.');
  return number;
};

const freqOf = (value: string | undefined): Rule['freq'] => {
  switch (value) {
    case 'DAILY':
    case 'WEEKLY':
    case 'MONTHLY':
    case 'YEARLY':
      return value;
    case 'HOURLY':
    case 'MINUTELY':
    case 'SECONDLY':
      throw tooOften(`${value} is too often.`);
    default:
      throw unsupported(`FREQ is ${value ?? 'missing'}.`);
  }
};

/** Several days in one rule were refused in the old form; nobody tells whether they are in this one. */
const weekdayOf = (value: string | undefined, freq: Rule['freq']): number | undefined => {
  if (value === undefined) {
    if (freq === 'WEEKLY') throw unsupported('A weekly rule names its day.');
    return undefined;
  }
  const index = (WEEKDAYS as readonly string[]).indexOf(value);
  if (index < 0 || freq !== 'WEEKLY') throw unsupported('BYDAY is one day, from SU to SA, of a weekly rule.');
  return index;
};

const timesOf = (parts: ReadonlyMap<string, string>, locale: string): number[] => {
  const hours = parts.get('BYHOUR');
  if (hours === undefined) throw unsupported('A rule says its hour: BYHOUR.');
  const minutes = numbersOf(parts.get('BYMINUTE') ?? '0', 0, 59);
  const [second = 0] = numbersOf(parts.get('BYSECOND') ?? '0', 0, 59);
  const times = numbersOf(hours, 0, 23)
    .flatMap((hour) => minutes.map((minute) => ((hour * 60 + minute) * 60 + second) * 1_000))
    .sort((one, other) => one - other);
  const isTooOften = times.some(
    (time, index) => index > 0 && time - (times[index - 1] ?? 0) < shortestGap(locale),
  );
  if (isTooOften) throw tooOften(`In ${locale} a rule rings no more often than that.`);
  return times;
};

/**
 * Reads a rule (RFC 5545, without its prefix), as far as Alexa is known to take it.
 *
 * @param locale of the device
 * @throws RuleFault
 */
export const readRule = (text: string, locale: string): Rule => {
  const parts = partsOf(text);
  const freq = freqOf(parts.get('FREQ'));
  const monthDay = oneOf(parts.get('BYMONTHDAY'), 1, 31);
  const month = oneOf(parts.get('BYMONTH'), 1, 12);
  if ((freq === 'MONTHLY' || freq === 'YEARLY') !== (monthDay !== undefined)) {
    throw unsupported('BYMONTHDAY belongs to every monthly and yearly rule, and to no other.');
  }
  if ((freq === 'YEARLY') !== (month !== undefined)) throw unsupported('BYMONTH belongs to a yearly rule.');
  return {
    freq,
    interval: oneOf(parts.get('INTERVAL') ?? '1', 1, 366) ?? 1,
    weekday: weekdayOf(parts.get('BYDAY'), freq),
    monthDay,
    month,
    times: timesOf(parts, locale),
  };
};

const dayOf = (local: number): number => Math.floor(local / DAY_MILLIS);

/** Days, weeks, months or years from one day to another. The first of January 1970 was a Thursday. */
const periodsBetween = (freq: Rule['freq'], from: number, to: number): number => {
  if (freq === 'DAILY') return to - from;
  if (freq === 'WEEKLY') return Math.floor((to + 3) / 7) - Math.floor((from + 3) / 7);
  const [start, end] = [new Date(from * DAY_MILLIS), new Date(to * DAY_MILLIS)];
  const years = end.getUTCFullYear() - start.getUTCFullYear();
  return freq === 'YEARLY' ? years : years * 12 + end.getUTCMonth() - start.getUTCMonth();
};

const isDayOf = (rule: Rule, startDay: number, day: number): boolean => {
  const date = new Date(day * DAY_MILLIS);
  return (
    periodsBetween(rule.freq, startDay, day) % rule.interval === 0 &&
    (rule.weekday === undefined || (day + 3) % 7 === rule.weekday) &&
    (rule.monthDay === undefined || date.getUTCDate() === rule.monthDay) &&
    (rule.month === undefined || date.getUTCMonth() + 1 === rule.month)
  );
};

/** Moments of one rule after one moment, up to another and at it, the earliest first; none is made unasked. */
function* momentsOf(
  rule: Rule,
  { zone, start, end = Number.POSITIVE_INFINITY }: Recurrence,
  fromMillis: number,
  toMillis: number,
): Generator<number> {
  const firstDay = Math.max(dayOf(start), dayOf(localOf(fromMillis, zone)));
  const lastDay = dayOf(localOf(toMillis, zone));
  for (let day = firstDay; day <= lastDay; day += 1) {
    if (!isDayOf(rule, dayOf(start), day)) continue;
    for (const time of rule.times) {
      const local = day * DAY_MILLIS + time;
      if (local > end) return;
      const moment = instantOf(local, zone);
      if (local >= start && moment > fromMillis && moment <= toMillis) yield moment;
    }
  }
}

const rulesOf = ({ rules }: Recurrence): Rule[] => rules.map((text) => readRule(text, MOST_OFTEN));

/** Moments at which something rings after one moment, up to another and at it, the earliest first. */
export const momentsBetween = (recurrence: Recurrence, fromMillis: number, toMillis: number): number[] => {
  const moments = rulesOf(recurrence).flatMap((rule) => [
    ...momentsOf(rule, recurrence, fromMillis, toMillis),
  ]);
  return [...new Set(moments)].sort((one, other) => one - other);
};

/** Whether it rings at all in that time. */
export const ringsWithin = (recurrence: Recurrence, fromMillis: number, toMillis: number): boolean =>
  rulesOf(recurrence).some((rule) => !momentsOf(rule, recurrence, fromMillis, toMillis).next().done);
