import { favourite, lastDone, usualSeconds } from '../progress/habits';
import { NO_PROGRESS } from '../progress/progress';
import type { Moment, SessionCard } from './moment';
import { type Choice, cardOf, choiceForSeconds, ordinaryChoice } from './shelf';

/** The session to begin with when a person has none of their own: no holds, safe on a bad day. */
const FIRST_SESSION = 'br-long-exhale';

/**
 * "My breathing session": the one this person did last, else their favourite, else the longer out-breath,
 * or the first of the kind that nobody has to leave out.
 *
 * @param kind narrows it to a kind of session; undefined for any
 */
export const myCard = (moment: Moment, kind: string | undefined): SessionCard => {
  const progress = moment.progress ?? NO_PROGRESS;
  const isAllowed = (session: string): boolean => {
    const card = cardOf(moment, session);
    return card !== undefined && (kind === undefined || card.kind === kind);
  };
  const own = lastDone(progress, isAllowed) ?? favourite(progress, isAllowed);
  const first = isAllowed(FIRST_SESSION) ? FIRST_SESSION : moment.shelf.find(({ id }) => isAllowed(id))?.id;
  return cardOf(moment, own ?? first ?? FIRST_SESSION) as SessionCard;
};

/** A card at the length that the person asked for once and for all, else at their usual one, else as it usually is. */
export const usualChoice = (moment: Moment, card: SessionCard): Choice => {
  const usual = moment.settings?.usualSeconds ?? usualSeconds(moment.progress ?? NO_PROGRESS);
  return usual === undefined ? ordinaryChoice(moment, card) : choiceForSeconds(moment, card, usual);
};
