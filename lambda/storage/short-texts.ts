import { dayNumber, dayOfNumber } from '../progress/days';
import type { Progress, Run } from '../progress/progress';

/** Numbers as short as they go without a secret: 36 digits. */
export const base36 = (value: number): string => value.toString(36);
export const number = (text: string | undefined): number => Number.parseInt(text ?? '', 36);

/** Days from 1973 to 2097 have three digits; a clock that says otherwise is wrong. */
const DAY_DIGITS = 3;
const FIRST_DAY = 36 ** (DAY_DIGITS - 1);
const LAST_DAY = 36 ** DAY_DIGITS - 1;

export const day36 = (day: string): string => base36(dayNumber(day));
export const dayIn = (text: string | undefined): string => dayOfNumber(number(text));
export const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

const threeDigits = (day: string): string => base36(Math.min(Math.max(dayNumber(day), FIRST_DAY), LAST_DAY));

/** A list in groups of so many, one after another. */
export const inGroups = (list: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );

const ABSENT = '-';
const orAbsent = (value: number | undefined): string => (value === undefined ? ABSENT : base36(value));
const present = <Key extends string>(key: Key, text: string | undefined): { [Name in Key]?: number } =>
  (text === ABSENT ? {} : { [key]: number(text) }) as { [Name in Key]?: number };

/** "br-box 9g0kg1b": a session, then how often, first day and last day as one word; one after another. */
export const writeDone = (done: Progress['done']): string =>
  Object.entries(done)
    .map(
      ([session, { times, firstDay, lastDay }]) =>
        `${session} ${base36(times)}${threeDigits(firstDay)}${threeDigits(lastDay)}`,
    )
    .join(' ');

export const readDone = (text: string): Progress['done'] =>
  Object.fromEntries(
    inGroups(words(text), 2).map(([session = '', how = '']) => [
      session,
      {
        times: number(how.slice(0, -2 * DAY_DIGITS)),
        firstDay: dayIn(how.slice(-2 * DAY_DIGITS, -DAY_DIGITS)),
        lastDay: dayIn(how.slice(-DAY_DIGITS)),
      },
    ]),
  );

/** "12 g1b 4 g14 3": weeks kept, then Mondays with their practices. */
export const writeWeeks = ({ kept, recent }: Progress['weeks']): string =>
  [base36(kept), ...Object.entries(recent).flatMap(([monday, count]) => [day36(monday), base36(count)])].join(
    ' ',
  );

export const readWeeks = (text: string): Progress['weeks'] => {
  const [kept, ...weeks] = words(text);
  return {
    kept: number(kept),
    recent: Object.fromEntries(inGroups(weeks, 2).map(([monday, count]) => [dayIn(monday), number(count)])),
  };
};

/** "br-box short 4o mv2d8g00": session, form, seconds and when; one after another. */
export const writeLatest = (latest: Progress['latest']): string =>
  latest
    .map(({ session, variant, seconds, doneAt }) =>
      [session, variant, base36(seconds), orAbsent(doneAt)].join(' '),
    )
    .join(' ');

export const readLatest = (text: string): Progress['latest'] =>
  inGroups(words(text), 4).map(([session = '', variant = '', seconds, doneAt]) => ({
    session,
    variant,
    seconds: number(seconds),
    ...present('doneAt', doneAt),
  }));

type Place = NonNullable<Progress['place']>;

/** A place, but for how its run is performed, and for which plan: session, form, id, four times. */
export const writePlace = ({ run, atMillis, savedAt, endsAt }: Place): string =>
  [
    run.session,
    run.variant,
    run.completionId,
    base36(atMillis),
    base36(savedAt),
    orAbsent(run.begunAt),
    orAbsent(endsAt),
  ].join(' ');

/** @param more what else there is of its run */
export const readPlace = (text: string, more: Pick<Run, 'manner' | 'plan'>): Place => {
  const [session = '', variant = '', completionId = '', atMillis, savedAt, begunAt, endsAt] = words(text);
  return {
    run: { session, variant, completionId, ...present('begunAt', begunAt), ...more },
    atMillis: number(atMillis),
    savedAt: number(savedAt),
    ...present('endsAt', endsAt),
  };
};

type Gentle = NonNullable<Progress['gentle']>;

/** "b g1b": how many days, and the last of them. */
export const writeGentle = ({ days, lastDay }: Gentle): string => `${base36(days)} ${day36(lastDay)}`;

export const readGentle = (text: string): Gentle => {
  const [days, lastDay] = words(text);
  return { days: number(days), lastDay: dayIn(lastDay) };
};

type Zone = NonNullable<Progress['zone']>;

/** "Europe/Berlin mv2d8g00": its name, and when it was asked for. */
export const writeZone = ({ name, checkedAt }: Zone): string => `${name} ${base36(checkedAt)}`;

export const readZone = (text: string): Zone => {
  const [name = '', checkedAt] = words(text);
  return { name, checkedAt: number(checkedAt) };
};

type Flagged = NonNullable<Progress['flagged']>;

/** "S mv2d8g00": how grave, and when. */
export const writeFlagged = ({ tier, at }: Flagged): string => `${tier} ${base36(at)}`;

/** Whether there is such a tier is for the schema to say. */
export const readFlagged = (text: string): Flagged => {
  const [tier, at] = words(text);
  return { tier: tier as Flagged['tier'], at: number(at) };
};
