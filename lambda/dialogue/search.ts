import { thingsNeeded } from './allowed';
import type { SessionCard } from './moment';
import type { Suits } from './shelf';

/** What somebody is looking for; nothing for anything. */
export interface Search {
  readonly kind?: string;
  /** A position by its id, `desk` or `bed`. */
  readonly position?: string;
  readonly area?: string;
  /** True where the area is sore, and not only to be looked after. */
  readonly isSore?: boolean;
  readonly needs?: readonly string[];
  /** A thing to do it with. */
  readonly equipment?: string;
  /** Things to do without, or `equipment` for all of them. */
  readonly without?: readonly string[];
  /** "short", "standard", "long", "flare". */
  readonly length?: string;
  /** NaN where something was said that is no length. */
  readonly seconds?: number;
  /** True where something was asked for that we do not know. */
  readonly hasUnknown?: boolean;
}

/** A bad day, and the variants that are made for it. */
const GENTLE = 'flare';

/** Places that stand for a position and something besides: a desk is for a break, and a bed has no floor. */
const PLACES: Readonly<Record<string, Search>> = {
  desk: { position: 'seated', needs: ['work'] },
  bed: { position: 'lying', without: ['mat', 'roller'] },
};

/** A search in positions, needs and things alone. */
export const plainly = (search: Search): Search => {
  const place = PLACES[search.position ?? ''];
  if (place === undefined) return search;
  return {
    ...search,
    ...place,
    needs: [...new Set([...(search.needs ?? []), ...(place.needs ?? [])])],
    without: [...(search.without ?? []), ...(place.without ?? [])],
  };
};

/** The variants of a card that go without what is not wanted. */
export const goesWithout =
  (card: SessionCard, { without = [] }: Search): Suits =>
  (variant) =>
    !thingsNeeded(card, variant).some((thing) => without.includes('equipment') || without.includes(thing));

/** True where a session is to be gentle, whatever else it is. */
export const isGentle = ({ needs = [], length }: Search): boolean =>
  length === GENTLE || needs.includes(GENTLE);
