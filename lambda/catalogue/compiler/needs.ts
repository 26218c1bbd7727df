import { z } from 'zod';
import { mapping } from './by-input';
import { name } from './score-parts';
import { AREAS, EQUIPMENT, NEEDS, POSITIONS } from './score-schema';

/** Lists besides those of the needs: for little time, and for whoever names nothing. */
const OTHER_LISTS = ['little-time', 'anything'] as const;

const ids = z.array(name).min(1);
const lists = (names: readonly string[]): Record<string, z.ZodOptional<typeof ids>> =>
  Object.fromEntries(names.map((list) => [list, ids.optional()]));

/** content/needs.yaml: by need or area, the ids of the sessions that are offered first, in their order. */
export const needsSchema = mapping({ ...lists([...NEEDS, ...AREAS, ...OTHER_LISTS]) });
export type NeedsSource = Readonly<Record<string, readonly string[] | undefined>>;

/** A place, from 0, in each list that a session is in. */
export const placesIn = (id: string, needs: NeedsSource): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(needs)
      .map(([list, sessions = []]) => [list, sessions.indexOf(id)] as const)
      .filter(([, place]) => place >= 0),
  );

const REASON = 'write a few words, as in "for your neck"';
const reason = z.string(REASON).min(1, REASON);
const reasonsFor = (names: readonly string[]) =>
  mapping(Object.fromEntries(names.map((named) => [named, reason])));

/** content/en/needs.yaml: why a session was chosen, in a few words by what was asked for. */
export const reasonsSchema = mapping({
  areas: reasonsFor(AREAS),
  needs: reasonsFor(NEEDS),
  positions: reasonsFor(POSITIONS),
  equipment: reasonsFor(EQUIPMENT),
  kinds: z.record(name, reason),
});
export type ReasonsSource = z.output<typeof reasonsSchema>;
