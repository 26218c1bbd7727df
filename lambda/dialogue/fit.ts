import { isLength } from './length-said';
import type { Moment, Reason, SessionCard, VariantCard } from './moment';
import { usualChoice } from './my-session';
import { goesWithout, isGentle, type Search } from './search';
import { type Choice, choiceForSeconds, choiceForWord, hasChoice, type Suits } from './shelf';

/** What a session is for of what was asked, and what it is not. */
interface Match {
  readonly card: SessionCard;
  /** Its variants that meet most of what was asked. */
  readonly suits: Suits;
  readonly kept: readonly Reason[];
  readonly missed: readonly Reason[];
  /** How much of the search it does not meet; 0 for all of it. */
  readonly cost: number;
}

/** A session for a search, in the variant that is best for it. */
export interface Fit extends Match {
  readonly choice: Choice;
}

/**
 * What it costs not to be what was asked for, by how little the rest would be worth without it: somebody
 * whose jaw is tight sits down for it sooner than they stand for something else.
 */
const COSTS = { needs: 10, areas: 10, kinds: 8, positions: 6, equipment: 5 } as const;
/** The whole body has the part in it, but is not about it. */
const WHOLE_BODY_COST = 7;
/** A sore part is not trained, and nobody who wants a massage is given planks. */
const TRAINING_COST = 10;

const WHOLE_BODY = 'whole-body';

/** On a bad day and at night it is all of somebody that wants looking after, whatever part they name. */
const NEEDS_OF_ALL: readonly string[] = ['flare', 'sleep'];

/** True where a session is among those that are offered first for such a need. */
const isForAll = ({ firstFor }: SessionCard, { needs = [] }: Search): boolean =>
  NEEDS_OF_ALL.some((need) => needs.includes(need) && Object.hasOwn(firstFor, need));

/** Something that was asked for, and what a session costs that is not that; 0 for one that is. */
interface Asked {
  readonly reason: Reason;
  readonly cost: number;
}

const areaCost = (card: SessionCard, area: string, search: Search): number => {
  if (card.areas.includes(area)) return 0;
  if (area === WHOLE_BODY || !card.areas.includes(WHOLE_BODY)) return COSTS.areas;
  return isForAll(card, search) ? 0 : WHOLE_BODY_COST;
};

/** What a session for all of the body is for, where a part of it was asked for. */
const instead = (asked: readonly Asked[]): Reason[] =>
  asked.some(({ cost }) => cost === WHOLE_BODY_COST) ? [['areas', WHOLE_BODY]] : [];

/** What a session is as a whole, whichever variant of it. */
const askedOfAll = (card: SessionCard, search: Search): Asked[] => {
  const { needs = [], area, kind } = search;
  return [
    ...needs.map(
      (need): Asked => ({ reason: ['needs', need], cost: card.needs.includes(need) ? 0 : COSTS.needs }),
    ),
    ...(area === undefined ? [] : [{ reason: ['areas', area] as const, cost: areaCost(card, area, search) }]),
    ...(kind === undefined
      ? []
      : [{ reason: ['kinds', kind] as const, cost: card.kind === kind ? 0 : COSTS.kinds }]),
  ];
};

type VariantWish = readonly [by: 'positions' | 'equipment', id: string];

const has =
  (...wishes: readonly VariantWish[]): Suits =>
  (variant: VariantCard) =>
    wishes.every(([by, id]) => variant[by].includes(id));

/** What some variants are and others are not; as much of it as one variant has. */
const askedOfVariants = (
  moment: Moment,
  card: SessionCard,
  { position, equipment }: Search,
  without: Suits,
): { asked: Asked[]; suits: Suits } => {
  const wishes: VariantWish[] = [
    ...(equipment === undefined ? [] : [['equipment', equipment] as const]),
    ...(position === undefined ? [] : [['positions', position] as const]),
  ];
  if (wishes.length === 0) return { asked: [], suits: without };
  const subsets = [wishes, ...wishes.toReversed().map((wish) => [wish]), []];
  const suitsAll = (subset: readonly VariantWish[]): Suits => {
    const all = has(...subset);
    return (variant) => without(variant) && all(variant);
  };
  const met = subsets.find((subset) => hasChoice(moment, card, suitsAll(subset))) as VariantWish[];
  return {
    asked: wishes.map((reason) => ({ reason, cost: met.includes(reason) ? 0 : COSTS[reason[0]] })),
    suits: suitsAll(met),
  };
};

const variantFor = (moment: Moment, card: SessionCard, search: Search, suits: Suits): Choice => {
  const { seconds, length } = search;
  if (isGentle(search)) return choiceForWord(moment, card, 'flare', suits);
  if (seconds !== undefined && isLength(seconds)) return choiceForSeconds(moment, card, seconds, suits);
  return length === undefined ? usualChoice(moment, card, suits) : choiceForWord(moment, card, length, suits);
};

const isTraining = (card: SessionCard, search: Search): boolean =>
  (search.isSore === true || (search.kind !== undefined && search.kind !== card.kind)) &&
  !card.needs.includes('tension') &&
  !isForAll(card, search);

/**
 * How a session meets a search.
 *
 * @returns undefined where it needs what is not there: without something is not nearly without it
 */
const matchOf = (moment: Moment, card: SessionCard, search: Search): Match | undefined => {
  const without = goesWithout(card, search);
  if (!hasChoice(moment, card, without)) return undefined;
  const ofVariants = askedOfVariants(moment, card, search, without);
  const asked = [...askedOfAll(card, search), ...ofVariants.asked];
  return {
    card,
    suits: ofVariants.suits,
    kept: [...asked.filter(({ cost }) => cost === 0).map(({ reason }) => reason), ...instead(asked)],
    missed: asked.filter(({ cost }) => cost > 0).map(({ reason }) => reason),
    cost: asked.reduce((sum, { cost }) => sum + cost, isTraining(card, search) ? TRAINING_COST : 0),
  };
};

/** The sessions that meet most of a search, each in the variant that is best for it. */
export const fitsFor = (moment: Moment, cards: readonly SessionCard[], search: Search): Fit[] => {
  const matches = cards.map((card) => matchOf(moment, card, search)).filter((match) => match !== undefined);
  const least = Math.min(...matches.map(({ cost }) => cost));
  return matches
    .filter(({ cost }) => cost === least)
    .map((match) => ({ ...match, choice: variantFor(moment, match.card, search, match.suits) }));
};
