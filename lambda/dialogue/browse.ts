import type { Decision } from './decision';
import { settled } from './guide';
import type { Moment, SessionCard } from './moment';
import { usualChoice } from './my-session';
import { offerCards, offerOne } from './offer';
import { whatNext } from './open';
import { cardOf } from './shelf';

/** What somebody is looking for; nothing for anything. */
export interface Search {
  readonly kind?: string;
  readonly position?: string;
  readonly isWithoutEquipment?: boolean;
}

const fits = (card: SessionCard, { kind, position, isWithoutEquipment }: Search): boolean =>
  (kind === undefined || card.kind === kind) &&
  (position === undefined || card.positions.includes(position)) &&
  (isWithoutEquipment !== true || card.equipment.length === 0);

const list = (moment: Moment, cards: readonly SessionCard[]): Decision => {
  const [first, ...others] = cards;
  if (first === undefined) return whatNext(moment, [{ key: 'none-like-that' }]);
  if (others.length > 0) return { say: [], events: [], ...offerCards(cards) };
  const { variant, seconds } = usualChoice(moment, first);
  return { say: [], events: [], ...offerOne(first, variant, seconds) };
};

/** "What stretches do you have", "something lying down", "what can you do": what fits, three at a time. */
export const browse = (asked: Moment, search: Search): Decision => {
  const { moment, events } = settled(asked);
  const decision = list(
    moment,
    moment.shelf.filter((card) => fits(card, search)),
  );
  return { ...decision, events: [...events, ...decision.events] };
};

/** "What else": the next three of what was listed; after the last ones, from the whole shelf again. */
export const browseMore = (moment: Moment): Decision => {
  const { state } = moment;
  const waiting = state.mode === 'choosing' ? (state.more ?? []) : [];
  const cards = waiting.map((id) => cardOf(moment, id)).filter((card) => card !== undefined);
  return cards.length === 0 ? browse(moment, {}) : list(moment, cards);
};
