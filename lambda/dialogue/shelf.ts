import { daysSinceFirst } from '../progress/habits';
import { NO_PROGRESS } from '../progress/progress';
import { nearestLength } from '../session/length';
import { isWithinReach } from './allowed';
import type { Moment, SessionCard, Shelf, VariantCard } from './moment';
import { type DialogueState, IDLE } from './state';
import { today } from './today';

/** Variants that a wish for minutes chooses among, shortest first. The others are asked for by name. */
const LENGTH_VARIANTS = ['micro', 'short', 'standard', 'after-one-month', 'long', 'classic'] as const;

/** Off by more than this, and the nearest length is named before it begins. */
export const WORTH_SAYING_SECONDS = 45;

/** The variant for a bad day. */
export const GENTLE = 'flare';

/** All that a search finds. */
const SEARCHED = [...LENGTH_VARIANTS, GENTLE];

/** A variant of a card that the person may have, with its length. */
export interface Choice {
  readonly card: SessionCard;
  readonly variant: string;
  readonly seconds: number;
}

export const cardOf = (moment: Moment, session: string): SessionCard | undefined =>
  moment.shelf.find(({ id }) => id === session);

/** The variant of that name, and never something that every object has ("constructor"). */
const variantOf = (card: SessionCard | undefined, variant: string): VariantCard | undefined =>
  card !== undefined && Object.hasOwn(card.variants, variant) ? card.variants[variant] : undefined;

/** Seconds of a variant that the shelf has. */
export const secondsOf = (
  moment: Moment,
  { session, variant }: { session: string; variant: string },
): number => (variantOf(cardOf(moment, session), variant) as VariantCard).seconds;

/** True when the shelf has that variant of that session. */
export const isOnShelf = (shelf: Shelf, session: string, variant: string): boolean =>
  variantOf(
    shelf.find(({ id }) => id === session),
    variant,
  ) !== undefined;

/** True where a variant has to be earned by time (content specification: four, seven, eight) and is not yet. */
export const isLocked = (moment: Moment, card: SessionCard, variant: string): boolean => {
  const days = variantOf(card, variant)?.unlocksAfterDays;
  if (days === undefined) return false;
  const since = daysSinceFirst(moment.progress ?? NO_PROGRESS, card.id, today(moment));
  return since === undefined || since < days;
};

/** What a variant has to be for a wish. */
export type Suits = (variant: VariantCard) => boolean;

const ANY: Suits = () => true;

/** A variant by its name, if the card has it and the person may have it by now. */
const choiceOf = (moment: Moment, card: SessionCard, variant: string): Choice | undefined => {
  const found = variantOf(card, variant);
  return found === undefined || isLocked(moment, card, variant)
    ? undefined
    : { card, variant, seconds: found.seconds };
};

/** The same, where it is within reach of the person, and for the wish. */
const fittingChoice = (
  moment: Moment,
  card: SessionCard,
  variant: string,
  suits: Suits,
): Choice | undefined => {
  const found = variantOf(card, variant);
  return found !== undefined && suits(found) && isWithinReach(moment, card, found)
    ? choiceOf(moment, card, variant)
    : undefined;
};

/** What a wish chooses among: variants by length, else the gentle one. */
const fitting = (moment: Moment, card: SessionCard, suits: Suits): Choice[] => {
  const among = (variants: readonly string[]): Choice[] =>
    variants.flatMap((variant) => fittingChoice(moment, card, variant, suits) ?? []);
  const byLength = among(LENGTH_VARIANTS);
  return byLength.length > 0 ? byLength : among([GENTLE]);
};

/** The same; what is left out is never chosen, but may still be playing: then it has its lengths. */
const lengths = (moment: Moment, card: SessionCard, suits: Suits): Choice[] => {
  const found = fitting(moment, card, suits);
  return found.length > 0
    ? found
    : LENGTH_VARIANTS.flatMap((variant) => choiceOf(moment, card, variant) ?? []);
};

/** True where a card has a variant for a wish. */
export const hasChoice = (moment: Moment, card: SessionCard, suits: Suits): boolean =>
  SEARCHED.some((variant) => fittingChoice(moment, card, variant, suits) !== undefined);

/** The variant of a card that is nearest to the seconds. Every card has at least one variant by length. */
export const choiceForSeconds = (
  moment: Moment,
  card: SessionCard,
  seconds: number,
  suits: Suits = ANY,
): Choice => nearestLength(lengths(moment, card, suits), seconds) as Choice;

/** The variant that a card starts with when nothing else is asked: standard, else its first by length. */
export const ordinaryChoice = (moment: Moment, card: SessionCard, suits: Suits = ANY): Choice =>
  fittingChoice(moment, card, 'standard', suits) ?? (lengths(moment, card, suits)[0] as Choice);

/** The shortest and the longest that the person may have, by name of the wish. */
export const choiceForWord = (
  moment: Moment,
  card: SessionCard,
  word: string,
  suits: Suits = ANY,
): Choice => {
  const byLength = lengths(moment, card, suits).toSorted((a, b) => a.seconds - b.seconds);
  if (word === 'short') return byLength[0] as Choice;
  if (word === 'long') return byLength.at(-1) as Choice;
  return fittingChoice(moment, card, word, suits) ?? ordinaryChoice(moment, card, suits);
};

const sessionsIn = (state: DialogueState): { session: string; variant: string }[] => {
  switch (state.mode) {
    case 'guiding':
      return [state.run];
    case 'paused':
      return state.instead === undefined ? [state.run] : [state.run, state.instead];
    case 'offering':
      return [state];
    case 'heat':
      return state.form === undefined ? [] : [state.form];
    case 'choosing':
    case 'idle':
    case 'reminding':
      return [];
  }
};

/** A state about a session or variant that this catalogue does not have is no state any more. */
export const stateOver = (shelf: Shelf, state: DialogueState): DialogueState => {
  const isKnown = sessionsIn(state).every(({ session, variant }) => isOnShelf(shelf, session, variant));
  return isKnown ? state : IDLE;
};
