import * as z from 'zod/mini';
import { dayNumber, dayOfNumber } from '../progress/days';
import { type Progress, progressSchema } from '../progress/progress';
import { NO_WEEKS } from '../progress/weeks';
import { readComfort, writeComfort } from './comfort-shape';

/**
 * Progress as it is written: JSON like in memory, but for the parts that grow longest, which are short texts. A
 * year of daily use has to fit into 2 KB, half of which would otherwise be names of keys.
 */
const writtenSchema = z.looseObject({
  /** "br-box 9 g0k g1b": a session, how often, first and last day as numbers; one after another. */
  done: z.string(),
  /** "12 g1b 4 g14 3": weeks kept, then Mondays with their practices. */
  weeks: z.string(),
  knownIds: z.string(),
  tips: z.optional(z.string()),
  comfort: z.optional(z.string()),
});

const base36 = (value: number): string => value.toString(36);
const number = (text: string | undefined): number => Number.parseInt(text ?? '', 36);
const day36 = (day: string): string => base36(dayNumber(day));
const dayIn = (text: string | undefined): string => dayOfNumber(number(text));
const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

const inGroups = (list: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );

const writeDone = (done: Progress['done']): string =>
  Object.entries(done)
    .map(([session, { times, firstDay, lastDay }]) =>
      [session, base36(times), day36(firstDay), day36(lastDay)].join(' '),
    )
    .join(' ');

const writeWeeks = ({ kept, recent }: Progress['weeks']): string =>
  [base36(kept), ...Object.entries(recent).flatMap(([monday, count]) => [day36(monday), base36(count)])].join(
    ' ',
  );

/** Writes progress in the shape of today. */
export const writeShape = ({ done, weeks, knownIds, tips, comfort, ...rest }: Progress): string =>
  JSON.stringify({
    ...rest,
    done: writeDone(done),
    weeks: writeWeeks(weeks),
    knownIds: knownIds.join(' '),
    ...(tips !== undefined && { tips: tips.join(' ') }),
    ...(comfort !== undefined && { comfort: writeComfort(comfort) }),
  } satisfies z.infer<typeof writtenSchema>);

const readDone = (text: string): Progress['done'] =>
  Object.fromEntries(
    inGroups(words(text), 4).map(([session = '', times, first, last]) => [
      session,
      { times: number(times), firstDay: dayIn(first), lastDay: dayIn(last) },
    ]),
  );

const readWeeks = (text: string): Progress['weeks'] => {
  const [kept, ...weeks] = words(text);
  return {
    kept: number(kept),
    recent: Object.fromEntries(inGroups(weeks, 2).map(([monday, count]) => [dayIn(monday), number(count)])),
  };
};

/** Reads a short text, which has to be just as it would be written: what another hand made of it is not guessed at. */
const exactly = <Part>(text: string, read: (text: string) => Part, write: (part: Part) => string): Part => {
  const part = read(text);
  if (write(part) !== text) throw new RangeError('not as it is written');
  return part;
};

/** Reads what `writeShape` wrote; undefined where that is not it. */
const readWritten = (value: unknown): unknown => {
  const parsed = z.safeParse(writtenSchema, value);
  if (!parsed.success) return undefined;
  const { done, weeks, knownIds, tips, comfort, ...rest } = parsed.data;
  return {
    ...rest,
    done: exactly(done, readDone, writeDone),
    weeks: exactly(weeks, readWeeks, writeWeeks),
    knownIds: words(knownIds),
    ...(tips !== undefined && { tips: words(tips) }),
    ...(comfort !== undefined && { comfort: exactly(comfort, readComfort, writeComfort) }),
  };
};

const firstDone = z.looseObject({
  done: z.record(z.string(), z.looseObject({ times: z.number(), firstAt: z.number() })),
});

/** The first shape knew neither days nor weeks: days are taken as UTC has them, and weeks begin to count now. */
const readFirstShape = (value: unknown): unknown => {
  const parsed = z.safeParse(firstDone, value);
  if (!parsed.success) return undefined;
  const done = Object.fromEntries(
    Object.entries(parsed.data.done).map(([session, { times, firstAt }]) => {
      const firstDay = new Date(firstAt).toISOString().slice(0, 10);
      return [session, { times, firstDay, lastDay: firstDay }];
    }),
  );
  return { ...parsed.data, done, weeks: NO_WEEKS };
};

const SHAPES: Readonly<Record<string, (value: unknown) => unknown>> = {
  '1': readFirstShape,
  '2': readWritten,
};

/** Number of the shape that is written. */
export const SHAPE = '2';

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads progress of any shape there ever was; undefined where it is of none of them, or broken. */
export const readShape = (shape: string, text: string): Progress | undefined => {
  try {
    const progress = z.safeParse(progressSchema, SHAPES[shape]?.(parseJson(text)));
    return progress.success ? progress.data : undefined;
  } catch {
    // Days that no calendar has, numbers that are none: written by another hand.
    return undefined;
  }
};
