import { daysSinceFirst } from '../progress/habits';
import { NO_PROGRESS } from '../progress/progress';
import { nearestLength } from '../session/length';
import type { Moment, SessionCard, Shelf, VariantCard } from './moment';
import { type DialogueState, IDLE } from './state';

/** Variants that a wish for minutes chooses among, shortest first. The others are asked for by name. */
const LENGTH_VARIANTS = ['micro', 'short', 'standard', 'after-one-month', 'long', 'classic'] as const;

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
  const since = daysSinceFirst(moment.progress ?? NO_PROGRESS, card.id, moment.atMillis);
  return since === undefined || since < days;
};

/** A variant by its name, if the card has it and the person may have it. */
const choiceOf = (moment: Moment, card: SessionCard, variant: string): Choice | undefined => {
  const found = variantOf(card, variant);
  return found === undefined || isLocked(moment, card, variant)
    ? undefined
    : { card, variant, seconds: found.seconds };
};

const lengths = (moment: Moment, card: SessionCard): Choice[] =>
  LENGTH_VARIANTS.map((variant) => choiceOf(moment, card, variant)).filter((choice) => choice !== undefined);

/** The variant of a card that is nearest to the seconds. Every card has at least one variant by length. */
export const choiceForSeconds = (moment: Moment, card: SessionCard, seconds: number): Choice =>
  nearestLength(lengths(moment, card), seconds) as Choice;

/** The variant that a card starts with when nothing else is asked: standard, else its first by length. */
export const ordinaryChoice = (moment: Moment, card: SessionCard): Choice =>
  choiceOf(moment, card, 'standard') ?? (lengths(moment, card)[0] as Choice);

/** The shortest and the longest that the person may have, by name of the wish. */
export const choiceForWord = (moment: Moment, card: SessionCard, word: string): Choice => {
  const byLength = lengths(moment, card).toSorted((a, b) => a.seconds - b.seconds);
  if (word === 'short') return byLength[0] as Choice;
  if (word === 'long') return byLength.at(-1) as Choice;
  return choiceOf(moment, card, word) ?? ordinaryChoice(moment, card);
};

const sessionsIn = (state: DialogueState): { session: string; variant: string }[] => {
  switch (state.mode) {
    case 'guiding':
      return [state.run];
    case 'paused':
      return state.instead === undefined ? [state.run] : [state.run, state.instead];
    case 'offering':
      return [state];
    case 'choosing':
    case 'idle':
      return [];
  }
};

/** A state about a session or variant that this catalogue does not have is no state any more. */
export const stateOver = (shelf: Shelf, state: DialogueState): DialogueState => {
  const isKnown = sessionsIn(state).every(({ session, variant }) => isOnShelf(shelf, session, variant));
  return isKnown ? state : IDLE;
};
