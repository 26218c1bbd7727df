import * as z from 'zod/mini';
import { type DayKey, daysBetween } from './days';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const epochMillis = z.number().check(z.int(), z.nonnegative());
const minutesSchema = z.number().check(z.int(), z.gte(1), z.lte(20));
const id = z.string().check(z.minLength(1));

/** That somebody was asked who should leave heat out, and whether it is offered since; never what they answered. */
const checkedSchema = z.object({ day, isOffered: z.boolean() });
export type HeatChecked = z.infer<typeof checkedSchema>;

/** The latest time with heat: when it went on last, and when it is, or was, over. */
const usedSchema = z.object({
  at: epochMillis,
  endsAt: epochMillis,
  /** How often it was on that day. */
  day,
  times: z.number().check(z.int(), z.gte(1)),
  /** Ids of the timers that ring for it; left out where a session is company instead. */
  timers: z.optional(z.array(id).check(z.minLength(1))),
});

/** What is kept of heat: enough to keep skin safe. */
export const heatSchema = z.object({
  checked: z.optional(checkedSchema),
  used: z.optional(usedSchema),
  /** Minutes that were asked for last. */
  minutes: z.optional(minutesSchema),
  /** The day on which it burned: no more heat that day. */
  burntOn: z.optional(day),
});
export type Heat = z.infer<typeof heatSchema>;

/** What happened with heat. */
export const heatStepSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('on'),
    at: epochMillis,
    endsAt: epochMillis,
    day,
    minutes: z.optional(minutesSchema),
    timers: z.optional(z.array(id).check(z.minLength(1))),
  }),
  z.object({ do: z.literal('off'), at: epochMillis }),
  z.object({ do: z.literal('burnt'), at: epochMillis, day }),
]);
export type HeatStep = z.infer<typeof heatStepSchema>;

export { checkedSchema as heatCheckedSchema };

/** Minutes that there are (content specification 3.1): the first time the fewest, and never more than the most. */
export const HEAT_MINUTES = [10, 15, 20] as const;
export const FIRST_MINUTES = 10;
export const USUAL_MINUTES = 15;
export const MOST_MINUTES = 20;

const GAP_MILLIS = 60 * 60 * 1_000;
const TIMES_A_DAY = 3;
const CHECK_DAYS = 90;

/** True where it has to be asked who should leave heat out: the first time, and again after 90 days. */
export const isCheckDue = ({ checked }: Heat, today: DayKey): boolean =>
  checked === undefined || !checked.isOffered || isCheckOld({ checked }, today);

/** True where the latest check was too long ago, whatever came of it; a day that is still to come is a clock gone wrong. */
export const isCheckOld = ({ checked }: Heat, today: DayKey): boolean =>
  checked !== undefined && Math.abs(daysBetween(checked.day, today)) >= CHECK_DAYS;

/** When the skin has had its break; undefined where it has. */
export const breakUntil = ({ used }: Heat, atMillis: number): number | undefined => {
  if (used === undefined) return undefined;
  const until = used.endsAt + GAP_MILLIS;
  return used.at - GAP_MILLIS <= atMillis && atMillis < until ? until : undefined;
};

/** True where it was on three times that day. */
export const isEnough = ({ used }: Heat, today: DayKey): boolean =>
  used !== undefined && used.day === today && used.times >= TIMES_A_DAY;

/** Timers that are still to ring. */
export const heatTimers = ({ used }: Heat, atMillis: number): readonly string[] =>
  used?.timers !== undefined && atMillis < used.endsAt ? used.timers : [];

/** What goes on within the break goes on with the same use: it does not count once more. */
const afterOn = (heat: Heat, { at, endsAt, day, minutes, timers }: HeatStep & { do: 'on' }): Heat => {
  const { used } = heat;
  if (used !== undefined && used.at >= at) return heat;
  const isSame = breakUntil(heat, at) !== undefined;
  const before = used?.day === day ? used.times : 0;
  const times = isSame && before > 0 ? before : before + 1;
  return {
    ...heat,
    ...(minutes !== undefined && { minutes }),
    used: { at, endsAt, day, times, ...(timers !== undefined && { timers }) },
  };
};

/** The heat is off: its timers are no more, and the break begins. What goes on at the same moment goes on after it. */
const afterOff = (heat: Heat, at: number): Heat => {
  const { used } = heat;
  if (used === undefined || used.at >= at || used.endsAt <= at) return heat;
  const { timers: _, ...rest } = used;
  return { ...heat, used: { ...rest, endsAt: at } };
};

/** Folds what happened into what is kept. What is in already gives back the very same object. */
export const afterHeat = (heat: Heat, step: HeatStep): Heat => {
  switch (step.do) {
    case 'on':
      return afterOn(heat, step);
    case 'off':
      return afterOff(heat, step.at);
    case 'burnt': {
      const off = afterOff(heat, step.at);
      return off.burntOn === step.day ? off : { ...off, burntOn: step.day };
    }
  }
};

/** A session is left: the heat that it was company for comes off with it. Timers ring on without it. */
export const afterLeaving = (heat: Heat, at: number): Heat =>
  heat.used?.timers === undefined ? afterOff(heat, at) : heat;
