import * as z from 'zod/mini';
import type { Progress } from './progress';

/** What is told once, in a short sentence (content specification 6.6). */
export const MILESTONES = [
  'first-session',
  'first-week',
  'first-gentle',
  'ten-minutes',
  'five-weeks',
  'ten-weeks',
  'twenty-five-weeks',
] as const;
export const milestoneSchema = z.enum(MILESTONES);
export type Milestone = z.infer<typeof milestoneSchema>;

type Sums = Pick<Progress, 'sessions' | 'seconds' | 'weeks' | 'gentle'>;

const weeksKept =
  (count: number) =>
  ({ weeks }: Sums): boolean =>
    weeks.kept >= count;

/** When each is reached. These sums never go down, so nothing is reached twice. */
const IS_REACHED: Readonly<Record<Milestone, (sums: Sums) => boolean>> = {
  'first-session': ({ sessions }) => sessions >= 1,
  'first-week': weeksKept(1),
  'first-gentle': ({ gentle }) => gentle !== undefined,
  'ten-minutes': ({ seconds }) => seconds >= 600,
  'five-weeks': weeksKept(5),
  'ten-weeks': weeksKept(10),
  'twenty-five-weeks': weeksKept(25),
};

/** The milestone between two states of the same person; of several the first of the list. */
export const milestoneBetween = (before: Sums, after: Sums): Milestone | undefined =>
  MILESTONES.find((milestone) => !IS_REACHED[milestone](before) && IS_REACHED[milestone](after));
