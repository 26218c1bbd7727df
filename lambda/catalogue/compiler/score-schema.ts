import { z } from 'zod';
import { mapping } from './by-input';
import { items, name, seconds, times } from './score-parts';

/** "5:14" as 314 seconds. */
const length = z
  .custom<string>(
    (written) => typeof written === 'string' && /^\d{1,2}:[0-5]\d$/.test(written),
    'write minutes and seconds, as in 5:14',
  )
  .transform((text) => {
    const [minutes, rest] = text.split(':').map(Number) as [number, number];
    return minutes * 60 + rest;
  });

const variant = mapping({ length, frame: name, 'unlocks-after-days': times.optional(), body: items });

/** A score as its author writes it, kebab-case keys and all; what comes out is the compiled shape. */
export const scoreSchema = mapping({
  id: name,
  kind: name,
  positions: z.array(z.enum(['lying', 'seated', 'standing'])).min(1),
  areas: z.array(name).min(1),
  needs: z.array(name).min(1),
  equipment: z.array(name),
  'skip-when': z.array(name).default([]),
  blocks: z.record(name, items).default({}),
  variants: z
    .record(name, variant)
    .refine((variants) => Object.keys(variants).length > 0, 'write at least one variant'),
});
export type ScoreSource = z.output<typeof scoreSchema>;

const framePart = z.number().int('use whole seconds').min(0, 'use zero or more seconds');

/** content/frames.yaml: seconds of opening, settling and closing by the name of the frame. */
export const framesSchema = z.record(name, mapping({ open: seconds, settle: framePart, close: seconds }));
export type FramesSource = z.output<typeof framesSchema>;
