import type { Decision } from './decision';
import { settled } from './guide';
import type { Moment, SessionCard } from './moment';
import { usualChoice } from './my-session';
import { whatNext } from './open';
import { cardOf } from './shelf';

/** What somebody is looking for; nothing for anything. */
export interface Search {
  readonly kind?: string;
  readonly position?: string;
  readonly isWithoutEquipment?: boolean;
}

/** More than three names at a time are gone before the last one is heard. */
const AT_A_TIME = 3;

const fits = (card: SessionCard, { kind, position, isWithoutEquipment }: Search): boolean =>
  (kind === undefined || card.kind === kind) &&
  (position === undefined || card.positions.includes(position)) &&
  (isWithoutEquipment !== true || card.equipment.length === 0);

const questionFor = (cards: readonly SessionCard[]) => {
  if (cards.length === 2) return 'which-of-these-two';
  return cards.length > AT_A_TIME ? 'which-or-more' : 'which-of-three';
};

/** Names three at most; the rest wait for "what else". */
const list = (moment: Moment, cards: readonly SessionCard[]): Decision => {
  const [first, second, third] = cards;
  if (first === undefined) return whatNext(moment, [{ key: 'none-like-that' }]);
  if (second === undefined) {
    const { variant, seconds } = usualChoice(moment, first);
    return {
      say: [],
      ask: { key: 'start-with', values: { title: first.title, lengthSeconds: seconds } },
      state: { mode: 'offering', session: first.id, variant },
      events: [],
    };
  }
  const titles = { first: first.title, second: second.title, ...(third && { third: third.title }) };
  const ids = cards.map(({ id }) => id);
  return {
    say: [],
    ask: { key: questionFor(cards), values: titles },
    state: { mode: 'choosing', offered: ids.slice(0, AT_A_TIME), more: ids.slice(AT_A_TIME) },
    events: [],
  };
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
