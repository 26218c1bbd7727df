import type { Decision, Question } from './decision';
import type { Moment, SessionCard, VariantCard } from './moment';
import { cardOf } from './shelf';

/** More than three names at a time are gone before the last one is heard. */
const AT_A_TIME = 3;

const keyFor = (offered: number, more: number): Question['key'] => {
  if (offered === 2) return 'which-of-these-two';
  return more > 0 ? 'which-or-more' : 'which-of-three';
};

/** "There's this, that, or the other": two or three cards by name, the rest waiting for "what else". */
export const offerCards = (cards: readonly SessionCard[]): Pick<Decision, 'ask' | 'state'> => {
  const offered = cards.slice(0, AT_A_TIME);
  const more = cards.slice(AT_A_TIME).map(({ id }) => id);
  const [first, second, third] = offered as [SessionCard, SessionCard, SessionCard | undefined];
  return {
    ask: {
      key: keyFor(offered.length, more.length),
      values: { first: first.title, second: second.title, ...(third && { third: third.title }) },
    },
    state: { mode: 'choosing', offered: offered.map(({ id }) => id), ...(more.length > 0 && { more }) },
  };
};

/** "Shall we start with …?" */
export const offerOne = (
  card: SessionCard,
  variant: string,
  seconds: number,
): Pick<Decision, 'ask' | 'state'> => ({
  ask: { key: 'start-with', values: { title: card.title, lengthSeconds: seconds } },
  state: { mode: 'offering', session: card.id, variant },
});

/** The question that is open, asked once more; undefined where none is. */
export const openQuestion = (moment: Moment): Pick<Decision, 'ask' | 'state'> | undefined => {
  const { state } = moment;
  if (state.mode === 'offering') {
    const card = cardOf(moment, state.session) as SessionCard;
    const { seconds } = card.variants[state.variant] as VariantCard;
    return offerOne(card, state.variant, seconds);
  }
  if (state.mode !== 'choosing') return undefined;
  const named = [...state.offered, ...(state.more ?? [])].map((id) => cardOf(moment, id));
  const cards = named.filter((card) => card !== undefined);
  return cards.length < 2 ? undefined : offerCards(cards);
};
