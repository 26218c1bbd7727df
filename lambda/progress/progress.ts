import * as z from 'zod/mini';
import { comfortSchema, ratingSchema } from './comfort';
import { heatCheckedSchema, heatSchema, heatStepSchema } from './heat';
import { mannerSchema } from './manner';
import { milestoneSchema } from './milestones';
import { planRunSchema, planSchema, planStepSchema } from './plan';
import {
  PERMISSIONS,
  refusedSchema,
  reminderSchema,
  reminderSetSchema,
  remindersGoneSchema,
} from './reminders';
import { settingsChangeSchema, settingsSchema } from './settings';
import { NO_WEEKS, weeksSchema } from './weeks';

const count = z.number().check(z.int(), z.nonnegative());
const epochMillis = z.number().check(z.int(), z.nonnegative());
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** One playing of a guided session. Its completion id names it on every device and every retry. */
export const runSchema = z.object({
  session: z.string().check(z.minLength(1)),
  variant: z.string().check(z.minLength(1)),
  completionId: z.string().check(z.minLength(1)),
  /** When it began; with its id the name of its record, the same on every device. */
  begunAt: z.optional(epochMillis),
  manner: z.optional(mannerSchema),
  plan: z.optional(planRunSchema),
});
export type Run = z.infer<typeof runSchema>;

/** Where a run stopped, in milliseconds of its timeline, and when that was. */
const placeSchema = z.object({
  run: runSchema,
  atMillis: count,
  savedAt: epochMillis,
  /** When it will be over by itself, where nobody will be asked at its end. */
  endsAt: z.optional(epochMillis),
});
export type Place = z.infer<typeof placeSchema>;

/** One finished session, and the day it was where the person is. */
const completionSchema = z.object({ run: runSchema, seconds: count, doneAt: epochMillis, day });
export type Completion = z.infer<typeof completionSchema>;

/** Kept for two things: the kind question at the next opening (E, crisis), and to say it no more than once in 14 days (S). */
const flaggedSchema = z.object({ tier: z.enum(['E', 'crisis', 'S']), at: epochMillis });
export type Flagged = z.infer<typeof flaggedSchema>;

/** Where the person is, as Alexa's settings have it, and when they were last asked. */
const zoneSchema = z.object({ name: z.string().check(z.minLength(1)), checkedAt: epochMillis });

/** Days that were taken gently: a flare, a rest, a session in its gentle form. */
const gentleSchema = z.object({ days: count, lastDay: day });

/** What one person did, as kept. Small for ever: it carries sums, never a list that grows. */
export const progressSchema = z.object({
  sessions: count,
  seconds: count,
  /** By session: how often it was finished, and on which day first and last. */
  done: z.record(z.string(), z.object({ times: count, firstDay: day, lastDay: day })),
  weeks: weeksSchema,
  gentle: z.optional(gentleSchema),
  /** Reached, and not told yet. */
  milestone: z.optional(milestoneSchema),
  /** The latest finished ones, newest first. */
  latest: z.array(
    z.object({
      session: z.string(),
      variant: z.string(),
      seconds: count,
      doneAt: z.optional(epochMillis),
    }),
  ),
  /** Completions that are already in the sums. */
  knownIds: z.array(z.string()),
  place: z.optional(placeSchema),
  /** Set when a device refused a long answer: no page is longer from then on. */
  pageLimitMillis: z.optional(count),
  zone: z.optional(zoneSchema),
  plan: z.optional(planSchema),
  settings: z.optional(settingsSchema),
  /** When the welcome with its disclaimer was spoken; it is spoken once. */
  welcomedAt: z.optional(epochMillis),
  /** Ids of the tips that were told, the latest first: others come before any of them again. */
  tips: z.optional(z.array(z.string())),
  /** Groups of content of which they were asked whether to leave them out, and need not. */
  cautioned: z.optional(z.array(z.string())),
  /** That somebody was told to get help, and when; never what they had said. */
  flagged: z.optional(flaggedSchema),
  /** What check-ins came to, where the deployment has them and the person agreed. */
  comfort: z.optional(comfortSchema),
  /** What Alexa has confirmed to remind of, the oldest first. */
  reminders: z.optional(z.array(reminderSchema)),
  refused: z.optional(refusedSchema),
  heat: z.optional(heatSchema),
});
export type Progress = z.infer<typeof progressSchema>;

/** A person of whom nothing is known yet. */
export const NO_PROGRESS: Progress = {
  sessions: 0,
  seconds: 0,
  done: {},
  weeks: NO_WEEKS,
  latest: [],
  knownIds: [],
};

/** What happened and is to be kept. */
export const progressEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('begun'), place: placeSchema }),
  z.object({ kind: z.literal('left'), place: placeSchema }),
  z.object({ kind: z.literal('completed'), completion: completionSchema }),
  /** A day was marked as one of rest, or of a flare: it counts as practice. */
  z.object({ kind: z.literal('rested'), day }),
  z.object({ kind: z.literal('milestone-told'), milestone: milestoneSchema }),
  z.object({ kind: z.literal('zone'), zone: zoneSchema }),
  z.object({ kind: z.literal('plan'), step: planStepSchema }),
  z.object({ kind: z.literal('page-refused'), limitMillis: count }),
  z.object({ kind: z.literal('set'), change: settingsChangeSchema }),
  z.object({ kind: z.literal('welcomed'), welcomedAt: epochMillis }),
  z.object({ kind: z.literal('flagged'), flagged: flaggedSchema }),
  /** Somebody said that all is well again; the kind question need not be asked again. */
  z.object({ kind: z.literal('asked-after') }),
  z.object({ kind: z.literal('cautioned'), group: z.string().check(z.minLength(1)) }),
  z.object({ kind: z.literal('tip-told'), tip: z.string().check(z.minLength(1)) }),
  z.object({ kind: z.literal('rated'), rating: ratingSchema }),
  z.object({ kind: z.literal('check-ins-forgotten') }),
  z.object({ kind: z.literal('heat'), step: heatStepSchema }),
  z.object({ kind: z.literal('heat-checked'), checked: heatCheckedSchema }),
  z.object({ kind: z.literal('reminder-set'), set: reminderSetSchema }),
  /** Removed, here or in the Alexa app. */
  z.object({ kind: z.literal('reminders-gone'), tokens: remindersGoneSchema.shape.tokens }),
  z.object({ kind: z.literal('permission-refused'), of: z.enum(PERMISSIONS), at: epochMillis }),
]);
export type ProgressEvent = z.infer<typeof progressEventSchema>;
