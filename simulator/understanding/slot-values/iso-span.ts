/** Counts of the units of an ISO 8601 duration; `months` and `minutes` are the two that share the letter M. */
export interface Span {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

type Unit = keyof Span;

const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;
const TIMEX =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;

/** Where a fraction of a unit goes: half a year is six months, half an hour thirty minutes. */
const SMALLER: Readonly<Partial<Record<Unit, readonly [Unit, number]>>> = {
  years: ['months', 12],
  weeks: ['days', 7],
  days: ['hours', 24],
  hours: ['minutes', 60],
  minutes: ['seconds', 60],
};

const spanOf = (countOf: (unit: Unit, index: number) => number): Span =>
  Object.fromEntries(UNITS.map((unit, index) => [unit, countOf(unit, index)])) as unknown as Span;

/** No time at all. */
export const noSpan: Span = spanOf(() => 0);

/** @returns the counts in a duration such as `PT0.5H`, or nothing when it is none. */
export const readTimex = (timex: string): Span | undefined => {
  const found = TIMEX.exec(timex);
  return found ? spanOf((_, index) => Number(found[index + 1] ?? 0)) : undefined;
};

/** Adds unit by unit, carrying nothing: ninety seconds stay ninety seconds, as Alexa says them. */
export const addSpans = (one: Span, other: Span): Span => spanOf((unit) => one[unit] + other[unit]);

const inWholeUnits = (span: Span): Span => {
  const whole: Record<Unit, number> = { ...span };
  for (const unit of UNITS) {
    const smaller = SMALLER[unit];
    const rest = whole[unit] % 1;
    whole[unit] = smaller ? Math.floor(whole[unit]) : Math.round(whole[unit]);
    if (smaller && rest > 0) whole[smaller[0]] += Math.round(rest * smaller[1] * 1e6) / 1e6;
  }
  return whole;
};

/** @returns the span in whole ISO units (`PT1.5H` becomes `PT1H30M`); no time at all is `PT0S`. */
export const formatSpan = (span: Span): string => {
  const whole = inWholeUnits(span);
  const part = (unit: Unit, letter: string): string => (whole[unit] > 0 ? `${whole[unit]}${letter}` : '');
  const date = part('years', 'Y') + part('months', 'M') + part('weeks', 'W') + part('days', 'D');
  const time = part('hours', 'H') + part('minutes', 'M') + part('seconds', 'S');
  return date + time === '' ? 'PT0S' : `P${date}${time && `T${time}`}`;
};
