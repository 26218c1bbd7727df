import * as z from 'zod/mini';
import { runSchema } from '../progress/progress';
import { draftSchema } from './reminders/draft';

const millis = z.number().check(z.int(), z.nonnegative());

/** Nothing under way: what is said next is a wish. */
const idle = z.object({ mode: z.literal('idle') });

/** "Which would you like?" A yes takes the first of what was offered. */
const choosing = z.object({
  mode: z.literal('choosing'),
  offered: z.array(z.string()),
  /** What fits as well and was not named yet. */
  more: z.optional(z.array(z.string())),
  /** Offered for a bad day: the gentle variant is meant. */
  isGentle: z.optional(z.literal(true)),
  /** How long it is to be: said before what. */
  seconds: z.optional(z.number().check(z.int(), z.positive())),
});

const playableSchema = z.object({ session: z.string(), variant: z.string() });

/** "Shall we start with …?" A yes begins just that. */
const offering = z.object({
  mode: z.literal('offering'),
  session: z.string(),
  variant: z.string(),
  /** What is offered next, where it is not that. */
  orElse: z.optional(z.array(playableSchema)),
  /** Groups that are asked about before it begins, the open one last: a no begins it, a yes leaves them out. */
  cautions: z.optional(z.array(z.string())),
});

/** A page of a session is playing, or has just ended in its question. */
const guiding = z.object({
  mode: z.literal('guiding'),
  run: runSchema,
  /** The part of the timeline that went out, in milliseconds of the session. */
  fromMillis: millis,
  toMillis: millis,
  /** When the first step of it began to sound, on Alexa's clock. */
  beganAtMillis: millis,
});

/** Another variant that was asked about in place of the run: a yes begins it, a no goes on, or stops where going on may hurt. */
const insteadSchema = z.object({
  key: z.enum(['gentle-one', 'long-one']),
  session: z.string(),
  variant: z.string(),
  ifNot: z.enum(['go-on', 'stop']),
});
export type Instead = z.infer<typeof insteadSchema>;

/** Stopped at a place, and ready to go on from there. */
const paused = z.object({
  mode: z.literal('paused'),
  run: runSchema,
  atMillis: millis,
  instead: z.optional(insteadSchema),
});

/** A reminder is being talked about, and something about it was asked; it waits there for a permission, too. */
const reminding = z.object({
  mode: z.literal('reminding'),
  draft: draftSchema,
  asked: z.enum(['what', 'when', 'half', 'set', 'again', 'allow']),
  /** True where it was asked for in one sentence with the skill's name: then that is all. */
  isOneShot: z.optional(z.literal(true)),
  /** The session that waits meanwhile. */
  waiting: z.optional(z.object({ run: runSchema, atMillis: millis })),
});

/** Before the heat goes on: who should leave it out, in three questions; then how long, and with whom. */
const heat = z.object({
  mode: z.literal('heat'),
  asked: z.enum(['numb', 'broken', 'heart', 'minutes', 'way', 'stay']),
  minutes: z.number().check(z.int(), z.gte(1), z.lte(20)),
  /** Seconds that were asked for: what is made of them is said where the minutes are offered. */
  wished: z.optional(z.number().check(z.int(), z.positive())),
  /** The guided rest that was asked for, where it was: then nobody is asked for the way. */
  form: z.optional(playableSchema),
});

const stateSchema = z.discriminatedUnion('mode', [
  idle,
  choosing,
  offering,
  guiding,
  paused,
  reminding,
  heat,
]);

/** Where a conversation stands. It travels in Alexa's session attributes. */
export type DialogueState = z.infer<typeof stateSchema>;
export type Choosing = z.infer<typeof choosing>;
export type Offering = z.infer<typeof offering>;
export type Guiding = z.infer<typeof guiding>;
export type Paused = z.infer<typeof paused>;
export type Heating = z.infer<typeof heat>;
export type Reminding = z.infer<typeof reminding>;

export const IDLE: DialogueState = { mode: 'idle' };

/** Reads a state out of session attributes. What is unknown, old or broken is `idle`, never an exception. */
export const readState = (attribute: unknown): DialogueState => {
  const parsed = z.safeParse(stateSchema, attribute);
  return parsed.success ? parsed.data : IDLE;
};
