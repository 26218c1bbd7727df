import { isLeftOut, ownShelf } from '../allowed';
import type { Moment, SessionCard } from '../moment';
import { cardOf } from '../shelf';

/** What is offered first where somebody is to be quiet, shortest first. */
const QUIET_FIRST = ['br-minute', 'br-belly', 'img-place', 'mind-ten'] as const;

/** Something without movement, heat or pressure, that this person has not left out. */
export const quietCard = (asked: Moment): SessionCard => {
  const moment: Moment = { ...asked, talk: { ...asked.talk, calm: true } };
  const first = QUIET_FIRST.map((id) => cardOf(moment, id)).find(
    (card) => card !== undefined && !isLeftOut(moment, card),
  );
  return first ?? (ownShelf(moment)[0] as SessionCard);
};
