import { isLength } from './length-said';
import type { Moment, Reason, SessionCard } from './moment';
import { usualChoice } from './my-session';
import { goesWithout, isGentle, type Search } from './search';
import { type Choice, choiceForSeconds, choiceForWord, hasChoice, type Suits } from './shelf';

/** A session for a search: its variant, what it is for of what was asked, and what it is not. */
export interface Fit {
  readonly choice: Choice;
  readonly kept: readonly Reason[];
  readonly missed: readonly Reason[];
  /** How much of the search it does not meet; 0 for all of it. */
  readonly cost: number;
}

/**
 * What it costs not to be what was asked for, by how little the rest would be worth without it: somebody
 * whose jaw is tight sits down for it sooner than they stand for something else.
 */
const COSTS = { needs: 10, areas: 10, kinds: 8, positions: 6, equipment: 6 } as const;
/** The whole body has the part in it, but is not about it. */
const WHOLE_BODY_COST = 7;
/** A sore part is not trained. */
const NOT_FOR_SORE_COST = 10;

const WHOLE_BODY = 'whole-body';

/** On a bad day and at night it is all of somebody that wants looking after, whatever part they name. */
const NEEDS_OF_ALL: readonly string[] = ['flare', 'sleep'];

/** True where a session is among those that are offered first for such a need. */
const isForAll = ({ firstFor }: SessionCard, needs: readonly string[]): boolean =>
  NEEDS_OF_ALL.some((need) => needs.includes(need) && Object.hasOwn(firstFor, need));

const isFor = (card: SessionCard, [by, id]: Reason): boolean => {
  switch (by) {
    case 'kinds':
      return card.kind === id;
    case 'positions':
      return false;
    case 'areas':
    case 'needs':
    case 'equipment':
      return card[by].includes(id);
  }
};

const costOf = (card: SessionCard, [by, id]: Reason, needs: readonly string[]): number => {
  if (by !== 'areas' || !card.areas.includes(WHOLE_BODY) || id === WHOLE_BODY) return COSTS[by];
  return isForAll(card, needs) ? 0 : WHOLE_BODY_COST;
};

/** What was asked for and can be told of a session as a whole. */
const asked = ({ needs = [], area, equipment, kind }: Search): Reason[] => [
  ...needs.map((need): Reason => ['needs', need]),
  ...(area === undefined ? [] : [['areas', area] as const]),
  ...(equipment === undefined ? [] : [['equipment', equipment] as const]),
  ...(kind === undefined ? [] : [['kinds', kind] as const]),
];

const variantFor = (moment: Moment, card: SessionCard, search: Search, suits: Suits): Choice => {
  const { seconds, length } = search;
  if (isGentle(search)) return choiceForWord(moment, card, 'flare', suits);
  if (seconds !== undefined && isLength(seconds)) return choiceForSeconds(moment, card, seconds, suits);
  return length === undefined ? usualChoice(moment, card, suits) : choiceForWord(moment, card, length, suits);
};

/**
 * How a session meets a search.
 *
 * @returns undefined where it needs what is not there: without something is not nearly without it
 */
export const fitOf = (moment: Moment, card: SessionCard, search: Search): Fit | undefined => {
  const without = goesWithout(card, search);
  if (!hasChoice(moment, card, without)) return undefined;
  const { position, needs = [], isSore = false } = search;
  const inPosition: Suits = (variant) =>
    without(variant) && (position === undefined || variant.positions.includes(position));
  const isInPosition = hasChoice(moment, card, inPosition);

  const reasons = asked(search);
  const missed = reasons.filter((reason) => !isFor(card, reason));
  const told: Reason[] = position === undefined ? [] : [['positions', position]];
  const costs = [
    ...missed.map((reason) => costOf(card, reason, needs)),
    isInPosition ? 0 : COSTS.positions,
    isSore && !card.needs.includes('tension') && !isForAll(card, needs) ? NOT_FOR_SORE_COST : 0,
  ];
  return {
    choice: variantFor(moment, card, search, isInPosition ? inPosition : without),
    kept: [...reasons.filter((reason) => isFor(card, reason)), ...(isInPosition ? told : [])],
    missed: [...missed.filter((reason) => costOf(card, reason, needs) > 0), ...(isInPosition ? [] : told)],
    cost: costs.reduce((sum, cost) => sum + cost, 0),
  };
};
