import * as z from 'zod/mini';
import { type DayKey, daysBetween } from './days';

const count = z.number().check(z.int(), z.nonnegative());
const number = z.number().check(z.int(), z.positive());
const name = z.string().check(z.minLength(1));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** What a run is of a plan: so it counts there once, on whichever device it ends, and never for another plan. */
export const planRunSchema = z.object({
  plan: name,
  /** Number of the day, from 1. */
  day: number,
  /** Which of the sessions of that day, from 0, and of how many. */
  part: count,
  of: number,
  kind: name,
});
type PlanRun = z.infer<typeof planRunSchema>;

/** Where somebody is in a programme. Small for ever: the latest results, never all of them. */
export const planSchema = z.object({
  /** Names this going through it: begun anew, it is another one. */
  id: name,
  program: name,
  /** Number of the day that comes next, from 1; one more than there are when all are done. */
  day: number,
  /** Number of the day that was furthest, for whoever went back. */
  furthest: z.optional(number),
  /** Sessions of that day that are done, by their place from 0. */
  done: z.array(count),
  /** The day on which a day of the plan was over; there is no second one on it. */
  lastDay: z.optional(day),
  /** The day on which a session of the plan was done last. */
  practisedOn: z.optional(day),
  /** By kind of session whether the latest were done (`d`) or not (`n`), the latest last. */
  results: z.record(z.string(), z.string()),
  /** Kinds of session that were made longer by a step. */
  longer: z.optional(z.array(name)),
  /** Sessions to do until it is as long again as it was before a flare. */
  gentler: z.optional(number),
  /** When something was last made longer. */
  steppedOn: z.optional(day),
  /** Number of the day after which it was last asked how to go on. */
  reviewed: z.optional(number),
});
export type Plan = z.infer<typeof planSchema>;

const HOWS = ['skipped', 'flare', 'rest'] as const;
/** How a day of a plan may be over without its sessions. */
export type Passing = (typeof HOWS)[number];

/** What happens to a plan, besides that its sessions are done. Each says what it is about, so that it counts once. */
export const planStepSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('begun'), id: name, program: name, day: number }),
  z.object({
    step: z.literal('passed'),
    id: name,
    day: number,
    on: day,
    how: z.enum(HOWS),
    /** Kinds of the sessions that were not done. */
    kinds: z.array(name),
  }),
  z.object({ step: z.literal('moved'), id: name, from: number, to: number }),
  /** It was asked after a day how to go on; `longer` is the kind that may grow. */
  z.object({
    step: z.literal('reviewed'),
    id: name,
    after: number,
    on: day,
    longer: z.optional(name),
    isEased: z.optional(z.literal(true)),
  }),
  /** Made longer because the person asked for it. */
  z.object({ step: z.literal('grown'), id: name, kind: name, on: day }),
  z.object({ step: z.literal('left'), id: name }),
]);
export type PlanStep = z.infer<typeof planStepSchema>;

/** Results by which it is decided whether something may grow: three of the last four (P2). */
const LATEST = 4;
const ENOUGH = 3;

/** After a flare this many sessions are done gently (P4). */
const GENTLE_SESSIONS = 2;

/** One thing a week (P1). */
const DAYS_BETWEEN_STEPS = 7;

const noted = (results: Plan['results'], kinds: readonly string[], result: 'd' | 'n'): Plan['results'] => ({
  ...results,
  ...Object.fromEntries(kinds.map((kind) => [kind, `${results[kind] ?? ''}${result}`.slice(-LATEST)])),
});

/** One good session nearer to how it was. */
const oneGentleLess = (plan: Plan): Plan => {
  const { gentler, ...rest } = plan;
  return gentler === undefined || gentler <= 1 ? rest : { ...plan, gentler: gentler - 1 };
};

const nextDay = (plan: Plan, on: DayKey): Plan => ({ ...plan, day: plan.day + 1, done: [], lastDay: on });

/** True where a day of the plan was over on this day: there is no second one. */
export const isOverOn = (plan: Plan, on: DayKey): boolean => plan.lastDay === on;

/**
 * A plan after a session was done; the very same where the session does not belong to it, to another of its days, or
 * is in already.
 */
export const afterSession = (plan: Plan, run: PlanRun | undefined, on: DayKey): Plan => {
  if (run?.plan !== plan.id || run.day !== plan.day || isOverOn(plan, on)) return plan;
  // A day that has fewer sessions than it had is over with any of them.
  if (plan.done.includes(run.part) && plan.done.length < run.of) return plan;
  const done = oneGentleLess({
    ...plan,
    done: [...plan.done, run.part],
    practisedOn: on,
    results: noted(plan.results, [run.kind], 'd'),
  });
  return done.done.length < run.of ? done : nextDay(done, on);
};

/** A flare on the day of a session, or on the day after it (P4). */
const isNextDayFlare = ({ practisedOn }: Plan, on: DayKey): boolean => {
  if (practisedOn === undefined) return false;
  const days = daysBetween(practisedOn, on);
  return days === 0 || days === 1;
};

const eased = (plan: Plan): Plan =>
  plan.gentler === GENTLE_SESSIONS ? plan : { ...plan, gentler: GENTLE_SESSIONS };

type StepOf<Name extends PlanStep['step']> = Extract<PlanStep, { step: Name }>;

const pass = (plan: Plan, { day: passed, on, how, kinds }: StepOf<'passed'>): Plan => {
  const after = how === 'flare' && isNextDayFlare(plan, on) ? eased(plan) : plan;
  if (passed !== plan.day || isOverOn(plan, on)) return after;
  return nextDay({ ...after, results: noted(after.results, kinds, 'n') }, on);
};

const move = (plan: Plan, { from, to }: StepOf<'moved'>): Plan => {
  if (plan.day !== from || from === to) return plan;
  const { reviewed, ...rest } = plan;
  return { ...rest, day: to, done: [], furthest: Math.max(from, plan.furthest ?? 0) };
};

const lengthen = (plan: Plan, kind: string, on: DayKey): Plan => {
  const { longer = [] } = plan;
  return longer.includes(kind) ? plan : { ...plan, longer: [...longer, kind], steppedOn: on };
};

const review = (plan: Plan, { after, on, longer, isEased }: StepOf<'reviewed'>): Plan => {
  if (plan.reviewed === after) return plan;
  const reviewed = { ...plan, reviewed: after };
  if (longer !== undefined) return lengthen(reviewed, longer, on);
  return isEased === true ? eased(reviewed) : reviewed;
};

/** A plan after a step; undefined where there is none any more. Told twice, a step is the same news. */
export const afterStep = (plan: Plan | undefined, step: PlanStep): Plan | undefined => {
  if (step.step === 'begun') {
    const { id, program, day: first } = step;
    if (plan?.id === id) return plan;
    // Who goes on from another plan has just been asked how.
    return { id, program, day: first, done: [], results: {}, ...(first > 1 && { reviewed: first - 1 }) };
  }
  // What is told of a plan that was left, or of another, is no news.
  if (plan?.id !== step.id) return plan;
  switch (step.step) {
    case 'passed':
      return pass(plan, step);
    case 'moved':
      return move(plan, step);
    case 'reviewed':
      return review(plan, step);
    case 'grown':
      return lengthen(plan, step.kind, step.on);
    case 'left':
      return undefined;
  }
};

/** Steps by which sessions of a kind are longer (1) or shorter (-1) than they are written. */
export const stepOf = ({ longer = [], gentler }: Plan, kind: string): -1 | 0 | 1 => {
  const up = longer.includes(kind);
  if (gentler !== undefined) return up ? 0 : -1;
  return up ? 1 : 0;
};

/** True where nothing was made longer for a week, and nothing is taken gently after a flare (P1, P4). */
export const mayStep = ({ gentler, steppedOn }: Plan, on: DayKey): boolean =>
  gentler === undefined &&
  (steppedOn === undefined || Math.abs(daysBetween(steppedOn, on)) >= DAYS_BETWEEN_STEPS);

/** True where sessions of a kind were kept so well that they may be made longer, if the person says yes (P2); mixed holds (P3). */
export const isKept = ({ results, longer = [] }: Plan, kind: string): boolean =>
  !longer.includes(kind) && [...(results[kind] ?? '')].filter((result) => result === 'd').length >= ENOUGH;
