import { z } from 'zod';
import { mapping } from './by-input';
import { name } from './score-parts';
import { REASONS_TO_SKIP, type ScoreSource } from './score-schema';

const group = mapping({
  when: z.array(z.enum(REASONS_TO_SKIP)).default([]),
  kinds: z.array(name).default([]),
  sessions: z.array(name).default([]),
  /** True where it is asked who should leave it out, before the first session of it. */
  'ask-first': z.boolean().optional(),
  instead: z.array(name).min(1),
});
export type GroupSource = z.output<typeof group>;

/** content/leave-out.yaml: groups of content that a person may leave out, by the name under which that is kept. */
export const leaveOutSchema = z.record(name, group);
export type LeaveOutSource = z.output<typeof leaveOutSchema>;

type Grouped = Pick<ScoreSource, 'kind' | 'skip-when'>;

/** True where a session belongs to a group: by a reason in its score, by its kind, or by its id, the name of its file. */
export const isInGroup = (id: string, score: Grouped, { when, kinds, sessions }: GroupSource): boolean =>
  when.some((reason) => score['skip-when'].includes(reason)) ||
  kinds.includes(score.kind) ||
  sessions.includes(id);

/** The groups by whose leaving out a session is done lightly: those for a reason in its score. */
export const lightGroupsOf = (reasons: readonly string[], groups: LeaveOutSource): string[] =>
  Object.keys(groups).filter((named) => groups[named]?.when.some((reason) => reasons.includes(reason)));

/** The groups that a session belongs to, each with the sessions that are offered in its place. */
export const groupsOf = (
  id: string,
  score: Grouped,
  groups: LeaveOutSource,
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(groups)
      .filter(([, source]) => isInGroup(id, score, source))
      .map(([named, { instead }]) => [named, instead]),
  );
