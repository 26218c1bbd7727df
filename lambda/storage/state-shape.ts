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

/**
 * Progress as it is written: JSON like in memory, but for the parts that grow longest, which are short texts. A
 * year of daily use has to fit into 2 KB, half of which would otherwise be names of keys.
 */
const writtenSchema = z.looseObject({
  done: z.string(),
  weeks: z.string(),
  latest: z.string(),
  knownIds: z.string(),
  tips: z.optional(z.string()),
  comfort: z.optional(z.string()),
  gentle: z.optional(z.string()),
  zone: z.optional(z.string()),
  cautioned: z.optional(z.string()),
  flagged: z.optional(z.string()),
  heat: z.optional(z.string()),
  place: z.optional(
    z.object({
      at: z.string(),
      manner: z.optional(mannerSchema),
      plan: z.optional(planRunSchema),
    }),
  ),
});

/** Writes progress in the shape of today. */
export const writeShape = ({
  done,
  weeks,
  latest,
  knownIds,
  tips,
  comfort,
  gentle,
  zone,
  cautioned,
  flagged,
  heat,
  place,
  ...rest
}: Progress): string =>
  JSON.stringify({
    ...rest,
    done: writeDone(done),
    weeks: writeWeeks(weeks),
    latest: writeLatest(latest),
    knownIds: knownIds.join(' '),
    ...(tips !== undefined && { tips: tips.join(' ') }),
    ...(comfort !== undefined && { comfort: writeComfort(comfort) }),
    ...(gentle !== undefined && { gentle: writeGentle(gentle) }),
    ...(zone !== undefined && { zone: writeZone(zone) }),
    ...(cautioned !== undefined && { cautioned: cautioned.join(' ') }),
    ...(flagged !== undefined && { flagged: writeFlagged(flagged) }),
    ...(heat !== undefined && { heat: writeHeat(heat) }),
    ...(place !== undefined && {
      place: { at: writePlace(place), manner: place.run.manner, plan: place.run.plan },
    }),
  } satisfies z.input<typeof writtenSchema>);

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
  const {
    done,
    weeks,
    latest,
    knownIds,
    tips,
    comfort,
    gentle,
    zone,
    cautioned,
    flagged,
    heat,
    place,
    ...rest
  } = parsed.data;
  return {
    ...rest,
    done: exactly(done, readDone, writeDone),
    weeks: exactly(weeks, readWeeks, writeWeeks),
    latest: exactly(latest, readLatest, writeLatest),
    knownIds: words(knownIds),
    ...(tips !== undefined && { tips: words(tips) }),
    ...(comfort !== undefined && { comfort: exactly(comfort, readComfort, writeComfort) }),
    ...(gentle !== undefined && { gentle: exactly(gentle, readGentle, writeGentle) }),
    ...(zone !== undefined && { zone: exactly(zone, readZone, writeZone) }),
    ...(cautioned !== undefined && { cautioned: words(cautioned) }),
    ...(flagged !== undefined && { flagged: exactly(flagged, readFlagged, writeFlagged) }),
    ...(heat !== undefined && { heat: exactly(heat, readHeat, writeHeat) }),
    ...(place !== undefined && { place: readWrittenPlace(place) }),
  };
};

const readWrittenPlace = ({ at, manner, plan }: NonNullable<z.infer<typeof writtenSchema>['place']>) =>
  exactly(at, (text) => readPlace(text, { ...(manner && { manner }), ...(plan && { plan }) }), writePlace);

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
