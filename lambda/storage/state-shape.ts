import * as z from 'zod/mini';
import { mannerSchema } from '../progress/manner';
import { planRunSchema } from '../progress/plan';
import { type Progress, progressSchema } from '../progress/progress';
import { NO_WEEKS } from '../progress/weeks';
import { readComfort, writeComfort } from './comfort-shape';
import { readHeat, writeHeat } from './heat-shape';
import {
  readDone,
  readFlagged,
  readGentle,
  readLatest,
  readPlace,
  readWeeks,
  readZone,
  words,
  writeDone,
  writeFlagged,
  writeGentle,
  writeLatest,
  writePlace,
  writeWeeks,
  writeZone,
} from './short-texts';

/** A part of progress that is written in another way than it is kept in memory. */
interface WrittenPart {
  readonly key: keyof Progress;
  /** Undefined where there is no such part. */
  readonly write: (progress: Progress) => unknown;
  /** @throws where it is not as it would be written: what another hand made of it is not guessed at */
  readonly read: (written: unknown) => unknown;
}

type Part<Key extends keyof Progress> = Exclude<Progress[Key], undefined>;

const part = <Key extends keyof Progress>(
  key: Key,
  write: (part: Part<Key>) => unknown,
  read: (written: unknown) => Part<Key>,
): WrittenPart => ({
  key,
  write: (progress) => {
    const kept = progress[key];
    return kept === undefined ? undefined : write(kept as Part<Key>);
  },
  read,
});

/** Reads a short text, which has to be just as it would be written. */
const exactly = <Kept>(text: string, write: (kept: Kept) => string, read: (text: string) => Kept): Kept => {
  const kept = read(text);
  if (write(kept) !== text) throw new RangeError('not as it is written');
  return kept;
};

const textSchema = z.string();

const shortText = <Key extends keyof Progress>(
  key: Key,
  write: (part: Part<Key>) => string,
  read: (text: string) => Part<Key>,
): WrittenPart => part(key, write, (written) => exactly(z.parse(textSchema, written), write, read));

const wordList = (key: 'knownIds' | 'tips' | 'cautioned'): WrittenPart =>
  part(
    key,
    (list) => list.join(' '),
    (written) => words(z.parse(textSchema, written)),
  );

/** A place is a short text, but for how its run is performed, and for which plan. */
const placeSchema = z.object({
  at: textSchema,
  manner: z.optional(mannerSchema),
  plan: z.optional(planRunSchema),
});

const placePart = part(
  'place',
  (place) => ({ at: writePlace(place), manner: place.run.manner, plan: place.run.plan }),
  (written) => {
    const { at, manner, plan } = z.parse(placeSchema, written);
    return exactly(at, writePlace, (text) =>
      readPlace(text, { ...(manner && { manner }), ...(plan && { plan }) }),
    );
  },
);

/**
 * Progress is written as JSON like in memory, but for the parts that grow longest, which are short texts. A year of
 * daily use has to fit into 2 KB, half of which would otherwise be names of keys. They come last, in this order.
 */
const PARTS: readonly WrittenPart[] = [
  shortText('done', writeDone, readDone),
  shortText('weeks', writeWeeks, readWeeks),
  shortText('latest', writeLatest, readLatest),
  wordList('knownIds'),
  wordList('tips'),
  shortText('comfort', writeComfort, readComfort),
  shortText('gentle', writeGentle, readGentle),
  shortText('zone', writeZone, readZone),
  wordList('cautioned'),
  shortText('flagged', writeFlagged, readFlagged),
  shortText('heat', writeHeat, readHeat),
  placePart,
];

const KEYS: ReadonlySet<string> = new Set(PARTS.map(({ key }) => key));

/** Writes progress in the shape of today. */
export const writeShape = (progress: Progress): string =>
  JSON.stringify(
    Object.fromEntries([
      ...Object.entries(progress).filter(([key]) => !KEYS.has(key)),
      ...PARTS.map(({ key, write }) => [key, write(progress)] as const),
    ]),
  );

const writtenSchema = z.record(z.string(), z.unknown());

/** Reads what `writeShape` wrote. */
const readWritten = (value: unknown): unknown => {
  const written = z.parse(writtenSchema, value);
  const parts = PARTS.filter(({ key }) => written[key] !== undefined);
  return { ...written, ...Object.fromEntries(parts.map(({ key, read }) => [key, read(written[key])])) };
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
    // Texts that are none, days that no calendar has, numbers that are none: written by another hand.
    return undefined;
  }
};
