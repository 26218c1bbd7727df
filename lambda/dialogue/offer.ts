import { isLeftOut } from './allowed';
import { askCaution, cautionedIn } from './cautions';
import type { Decision, Question } from './decision';
import type { Fit } from './fit';
import { askHeat, heatCard } from './heat/ask';
import type { Moment, Reason, SessionCard, VariantCard } from './moment';
import { usualChoice } from './my-session';
import { cardOf, choiceForWord, isOnShelf, secondsOf } from './shelf';
import type { Offering } from './state';

/** More than three names at a time are gone before the last one is heard. */
const AT_A_TIME = 3;

const keyFor = (offered: number, more: number): Question['key'] => {
  if (offered === 2) return 'which-of-these-two';
  return more > 0 ? 'which-or-more' : 'which-of-three';
};

/** "There's this, that, or the other": two or three cards by name, the rest waiting for "what else". */
const offerCards = (cards: readonly SessionCard[], isGentle = false): Pick<Decision, 'ask' | 'state'> => {
  const offered = cards.slice(0, AT_A_TIME);
  const more = cards.slice(AT_A_TIME).map(({ id }) => id);
  const [first, second, third] = offered as [SessionCard, SessionCard, SessionCard | undefined];
  return {
    ask: {
      key: keyFor(offered.length, more.length),
      values: { first: first.title, second: second.title, ...(third && { third: third.title }) },
    },
    state: {
      mode: 'choosing',
      offered: offered.map(({ id }) => id),
      ...(more.length > 0 && { more }),
      ...(isGentle && { isGentle }),
    },
  };
};

/** What a session was chosen for, told in one breath. */
const MOST_REASONS = 3;

/** "For your neck, lying down": what somebody asked for and gets; empty where there is nothing to tell. */
export const reasonText = ({ stage }: Moment, reasons: readonly Reason[]): string => {
  const text = reasons
    // That it is a stretch is told by its title.
    .filter(([by]) => by !== 'kinds')
    .slice(0, MOST_REASONS)
    .map((reason) => stage.reasonFor(reason))
    .join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** Who says no twice would rather name something than hear a third. */
const MOST_ELSE = 1;

/** The best of what fits, in a few words why; what fits as well waits for a no. */
export const offerFit = (
  moment: Moment,
  [best, ...others]: readonly [Fit, ...Fit[]],
): Pick<Decision, 'ask' | 'state'> => {
  const { card, variant, seconds } = best.choice;
  const reason = reasonText(moment, best.kept);
  const values = { title: card.title, lengthSeconds: seconds };
  const orElse = others
    .slice(0, MOST_ELSE)
    .map(({ choice }) => ({ session: choice.card.id, variant: choice.variant }));
  return {
    ask:
      reason === '' ? { key: 'start-with', values } : { key: 'start-because', values: { ...values, reason } },
    state: { mode: 'offering', session: card.id, variant, ...(orElse.length > 0 && { orElse }) },
  };
};

/** What is offered after a no: the next of what fits; undefined where there is none. */
export const nextOffer = (
  moment: Moment,
  { orElse }: Offering,
): Pick<Decision, 'ask' | 'state'> | undefined => {
  const next = orElse?.find(({ session, variant }) => isOnShelf(moment.shelf, session, variant));
  if (next === undefined) return undefined;
  const { title } = cardOf(moment, next.session) as SessionCard;
  return {
    ask: { key: 'or-rather', values: { title, lengthSeconds: secondsOf(moment, next) } },
    state: { mode: 'offering', ...next },
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

/** The only one that there is, by itself; two or three by name. */
export const offerSome = (
  moment: Moment,
  cards: readonly [SessionCard, ...SessionCard[]],
  isGentle = false,
): Pick<Decision, 'ask' | 'state'> => {
  if (cards.length > 1) return offerCards(cards, isGentle);
  const [card] = cards;
  const { variant, seconds } = isGentle ? choiceForWord(moment, card, 'flare') : usualChoice(moment, card);
  return offerOne(card, variant, seconds);
};

/** The question that is open, asked once more; undefined where none is. */
export const openQuestion = (moment: Moment): Pick<Decision, 'ask' | 'state'> | undefined => {
  const { state } = moment;
  const cautioned = cautionedIn(moment);
  if (cautioned !== undefined) return askCaution(moment, cautioned);
  if (state.mode === 'heat') return isLeftOut(moment, heatCard(moment)) ? undefined : askHeat(state);
  if (state.mode === 'offering') {
    const card = cardOf(moment, state.session) as SessionCard;
    const { seconds } = card.variants[state.variant] as VariantCard;
    return { ...offerOne(card, state.variant, seconds), state };
  }
  if (state.mode !== 'choosing') return undefined;
  const named = [...state.offered, ...(state.more ?? [])].map((id) => cardOf(moment, id));
  const cards = named.filter((card) => card !== undefined && !isLeftOut(moment, card)) as SessionCard[];
  if (cards.length < 2) return undefined;
  const again = offerCards(cards, state.isGentle);
  const { seconds } = state;
  return { ...again, state: { ...again.state, ...(seconds !== undefined && { seconds }) } };
};
