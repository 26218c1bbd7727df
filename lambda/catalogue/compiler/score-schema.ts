import { z } from 'zod';
import { byInput, isMapping, mapping, refused } from './by-input';
import { itemName, items, name, times } from './score-parts';

/** "5:14" as 314 seconds. */
export const length = z
  .custom<string>(
    (written) => typeof written === 'string' && /^\d{1,2}:[0-5]\d$/.test(written),
    'write minutes and seconds, as in 5:14',
  )
  .transform((text) => {
    const [minutes, rest] = text.split(':').map(Number) as [number, number];
    return minutes * 60 + rest;
  });

/** What a session can be chosen by. A word that nobody can ask for helps nobody, so the lists are closed. */
export const POSITIONS = ['lying', 'seated', 'standing', 'kneeling'] as const;
export const AREAS = [
  'whole-body',
  'head',
  'jaw',
  'neck',
  'shoulders',
  'upper-back',
  'between-blades',
  'chest',
  'arms',
  'hands',
  'core',
  'legs',
] as const;
export const NEEDS = [
  'headache',
  'tension',
  'stress',
  'sleep',
  'flare',
  'stiff',
  'tired',
  'work',
  'morning',
  'focus',
  'strength',
  'low-mood',
  'warmth',
] as const;
export const EQUIPMENT = [
  'chair',
  'wall',
  'doorway',
  'mat',
  'pillow',
  'ball',
  'roller',
  'band',
  'towel',
  'heat-pad',
  'table',
] as const;

/** Settings under which content is left out (content specification 2.2). They say what to leave out, never what somebody has. */
export const REASONS_TO_SKIP = [
  'pregnant',
  'heart-or-lung',
  'panic-with-breath',
  'fragile-bones',
  'loose-joints',
  'dizzy-or-neck',
  'numb-skin',
  'bleeds-easily',
  'sore-hands',
  'fibromyalgia',
  'flare',
  'no-floor',
] as const;

const positions = z.array(z.enum(POSITIONS)).min(1);
const equipment = z.array(z.enum(EQUIPMENT));
const variant = mapping({
  length,
  frame: name,
  'unlocks-after-days': times.optional(),
  positions: positions.optional(),
  equipment: equipment.optional(),
  body: items,
});

const INSTEAD =
  'write what does for whoever cannot do it as it is, as in { lying: same, no-equipment: same, flare: flare }';

const form = name.optional();
const forms = mapping({ lying: form, 'no-equipment': form, flare: form });
const instead = byInput((input) =>
  isMapping(input) ? forms : refused(input === undefined ? 'missing' : 'has no forms in it', INSTEAD),
);

const EVIDENCE = 'write a sentence about what is known of it';
const SOURCES = 'write a list of pages that it is taken from, each beginning with https://';
const SOURCE = 'write the whole address of a page, beginning with https://';
const source = z.string(SOURCE).regex(/^https:\/\/[^\s/.]+\.\S+$/, SOURCE);

/** A score as its author writes it, kebab-case keys and all; what comes out is the compiled shape. */
export const scoreSchema = mapping({
  id: name,
  kind: name,
  positions,
  areas: z.array(z.enum(AREAS)).min(1),
  needs: z.array(z.enum(NEEDS)).min(1),
  equipment,
  'skip-when': z.array(z.enum(REASONS_TO_SKIP)).default([]),
  'light-when': z.array(z.enum(REASONS_TO_SKIP)).optional(),
  instead,
  evidence: z.string(EVIDENCE).min(1, EVIDENCE),
  sources: z.array(source, SOURCES).min(1, SOURCES),
  blocks: z.record(name, items).default({}),
  variants: z
    .record(itemName, variant)
    .refine((variants) => Object.keys(variants).length > 0, 'write at least one variant'),
});
export type ScoreSource = z.output<typeof scoreSchema>;

const framePart = z.number().int('use whole seconds').min(0, 'use zero or more seconds');

/** content/frames.yaml: seconds of opening, settling and closing by the name of the frame. */
export const framesSchema = z.record(
  name,
  mapping({
    open: framePart,
    settle: framePart,
    close: framePart,
    'ends-in-silence': z.boolean('write true or false, without quotes').optional(),
  }),
);
export type FramesSource = z.output<typeof framesSchema>;
