import * as z from 'zod/mini';

const millis = z.number().check(z.int(), z.nonnegative());

/**
 * How a run is performed. What is absent is as the score has it: every word, the counts aloud, the
 * written pace, the whole length. Milliseconds here are those of the score, before any other pace.
 */
export const mannerSchema = z.object({
  /** Fewer words: `brief` without what a person knows by now, `cues` only what to do now, `quiet` nothing besides that. */
  words: z.optional(z.enum(['brief', 'cues', 'quiet'])),
  /** Breaths are not counted aloud. */
  counts: z.optional(z.literal('off')),
  /** Time that everything takes, in percent of what is written: 115 is slower, 87 is faster. */
  pacePercent: z.optional(z.number().check(z.int(), z.positive())),
  /** Start of a step that is told in all its words once more. */
  explainedMillis: z.optional(millis),
  /** A part of the body that is left out, from the start of one step to the start of another. */
  cut: z.optional(z.object({ fromMillis: millis, toMillis: millis })),
});
export type Manner = z.infer<typeof mannerSchema>;
