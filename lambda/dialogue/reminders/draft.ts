import * as z from 'zod/mini';
import { REMINDER_KINDS } from '../../progress/reminders';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** As many times a day as may be told in one breath. */
const MOST_TIMES = 12;

/** A reminder that is being talked about: what is known of it so far. Nothing of it is set. */
export const draftSchema = z.strictObject({
  kind: z.optional(z.enum(REMINDER_KINDS)),
  times: z.optional(z.array(clock).check(z.minLength(1), z.maxLength(MOST_TIMES))),
  /** True where the times may be meant twelve hours later: "at eight". */
  isVague: z.optional(z.literal(true)),
  /** Days of the week it rings on, Monday being 0; once, where they are left out. */
  weekdays: z.optional(
    z.array(z.number().check(z.int(), z.gte(0), z.lte(6))).check(z.minLength(1), z.maxLength(7)),
  ),
  /** The day it rings on, once. */
  on: z.optional(day),
  /** Tokens of the reminder that it stands in place of. */
  replaces: z.optional(z.array(z.string().check(z.minLength(1)))),
});
export type Draft = z.infer<typeof draftSchema>;
