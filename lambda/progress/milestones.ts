import * as z from 'zod/mini';
import type { Progress } from './progress';

/** What is told once, in a short sentence (content specification 6.6). */
export const MILESTONES = ['session', 'week', 'gentle', 'minutes', 'weeks5', 'weeks10', 'weeks25'] as const;
export const milestoneSchema = z.enum(MILESTONES);
export type Milestone = z.infer<typeof milestoneSchema>;

type Sums = Pick<Progress, 'sessions' | 'seconds' | 'weeks' | 'gentle'>;

const weeksKept =
  (count: number) =>
  ({ weeks }: Sums): boolean =>
    weeks.kept >= count;

/** When each is reached. These sums never go down, so nothing is reached twice. */
const IS_REACHED: Readonly<Record<Milestone, (sums: Sums) => boolean>> = {
  session: ({ sessions }) => sessions >= 1,
  week: weeksKept(1),
  gentle: ({ gentle }) => gentle !== undefined,
  minutes: ({ seconds }) => seconds >= 600,
  weeks5: weeksKept(5),
  weeks10: weeksKept(10),
  weeks25: weeksKept(25),
};

/** The milestone between two states of the same person; of several the first of the list. */
export const milestoneBetween = (before: Sums, after: Sums): Milestone | undefined =>
  MILESTONES.find((milestone) => !IS_REACHED[milestone](before) && IS_REACHED[milestone](after));
