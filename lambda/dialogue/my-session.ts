import { favourite, lastDone, usualSeconds } from '../progress/habits';
import { NO_PROGRESS } from '../progress/progress';
import { ownShelf } from './allowed';
import type { Moment, SessionCard } from './moment';
import { type Choice, choiceForSeconds, ordinaryChoice, type Suits } from './shelf';

/**
 * "My breathing session": the one this person did last, else their favourite, else the first of the kind.
 *
 * @param kind narrows it to a kind of session; undefined for any
 * @returns undefined where there is none of the kind, or this person leaves it out
 */
export const myOwn = (moment: Moment, kind: string | undefined): SessionCard | undefined => {
  const progress = moment.progress ?? NO_PROGRESS;
  const cards = ownShelf(moment).filter((card) => kind === undefined || card.kind === kind);
  const isAllowed = (session: string): boolean => cards.some(({ id }) => id === session);
  const own = lastDone(progress, isAllowed) ?? favourite(progress, isAllowed);
  return cards.find(({ id }) => id === own) ?? cards[0];
};

/** The same, of any kind where there is none of this one. */
export const myCard = (moment: Moment, kind: string | undefined): SessionCard =>
  myOwn(moment, kind) ?? (myOwn(moment, undefined) as SessionCard);

/** A card at the length that the person asked for once and for all, else at their usual one, else as it usually is. */
export const usualChoice = (moment: Moment, card: SessionCard, suits?: Suits): Choice => {
  const usual = moment.settings?.usualSeconds ?? usualSeconds(moment.progress ?? NO_PROGRESS);
  return usual === undefined
    ? ordinaryChoice(moment, card, suits)
    : choiceForSeconds(moment, card, usual, suits);
};
