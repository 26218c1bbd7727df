import { z } from 'zod';
import { PHASES, type ScoreItem } from '../../session/score';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const key = z.string().regex(KEBAB, 'use small letters, numbers and hyphens, as in "let-go"');
const seconds = z.number().int('use whole seconds').min(1, 'use one second or more');
const times = z.number().int('use a whole number').min(1, 'use one or more');

/** "5:14" as 314 seconds. */
const length = z
  .string('write minutes and seconds, as in 5:14')
  .regex(/^\d{1,2}:[0-5]\d$/, 'write minutes and seconds, as in 5:14')
  .transform((text) => {
    const [minutes, rest] = text.split(':').map(Number) as [number, number];
    return minutes * 60 + rest;
  });

const breath = z
  .strictObject({
    breath: z.partialRecord(z.enum(PHASES), seconds),
    times,
    'count-aloud': times.optional(),
    'line-every': times.optional(),
    'words-every': times.optional(),
    'last-line': key.optional(),
  })
  .transform((item) => ({
    breath: item.breath,
    times: item.times,
    ...(item['count-aloud'] !== undefined && { countAloud: item['count-aloud'] }),
    ...(item['line-every'] !== undefined && { lineEvery: item['line-every'] }),
    ...(item['words-every'] !== undefined && { wordsEvery: item['words-every'] }),
    ...(item['last-line'] !== undefined && { lastLine: item['last-line'] }),
  }));

const say = z
  .strictObject({ say: key, seconds, half: key.optional(), 'before-end': key.optional() })
  .transform(({ 'before-end': beforeEnd, half, ...item }) => ({
    ...item,
    ...(half !== undefined && { half }),
    ...(beforeEnd !== undefined && { beforeEnd }),
  }));

const item: z.ZodType<ScoreItem> = z.lazy(() =>
  z.union([
    breath,
    say,
    z.strictObject({ each: z.array(key).min(1), do: items }),
    z
      .strictObject({ sides: z.tuple([z.literal('right'), z.literal('left')]), do: items })
      .transform(({ sides, do: repeated }) => ({ each: [...sides], do: repeated })),
    z.strictObject({ rounds: times, do: items }),
    z.strictObject({ use: key }),
  ]),
) as z.ZodType<ScoreItem>;

const items = z.array(item).min(1, 'put at least one part here');

/** A score as its author writes it, kebab-case keys and all; what comes out is the compiled shape. */
export const scoreSchema = z.strictObject({
  id: key,
  kind: key,
  positions: z.array(z.enum(['lying', 'seated', 'standing'])).min(1),
  areas: z.array(key).min(1),
  needs: z.array(key).min(1),
  equipment: z.array(key),
  'skip-when': z.array(key).default([]),
  blocks: z.record(key, items).default({}),
  variants: z.record(
    key,
    z.strictObject({ length, frame: key, 'unlocks-after-days': times.optional(), body: items }),
  ),
});
export type ScoreSource = z.output<typeof scoreSchema>;

const frameSeconds = z.number().int().min(0);

/** content/frames.yaml: seconds of opening, settling and closing by the name of the frame. */
export const framesSchema = z.record(
  key,
  z.strictObject({ open: seconds, settle: frameSeconds, close: seconds }),
);
export type FramesSource = z.output<typeof framesSchema>;
