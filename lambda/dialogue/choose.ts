import { scoreReply } from './comfort/replies';
import type { Decision } from './decision';
import { begin } from './guide';
import { chooseWayByPlace } from './heat/replies';
import { missedIt } from './missed';
import type { Moment, SessionCard } from './moment';
import { usualChoice } from './my-session';
import { choosePlan } from './plan/begin-plan';
import { cardOf, choiceForSeconds, choiceForWord } from './shelf';
import type { Choosing } from './state';

const PLACES: readonly string[] = ['first', 'second', 'third'];

/** As it was offered: for a bad day, or as long as was said. */
const variantOf = (moment: Moment, card: SessionCard, { isGentle, seconds }: Choosing): string => {
  if (isGentle === true) return choiceForWord(moment, card, 'flare').variant;
  const choice = seconds === undefined ? usualChoice(moment, card) : choiceForSeconds(moment, card, seconds);
  return choice.variant;
};

/** "The second one", of what was just offered; of two, the last is the second. Without an offer it means nothing. */
export const choose = (moment: Moment, which: string | undefined): Decision => {
  const plan = choosePlan(moment, which);
  if (plan !== undefined) return plan;
  const { state } = moment;
  const place = PLACES.indexOf(which ?? '');
  // "Three" is heard as the third one, whatever was asked.
  const scored = scoreReply(moment, place < 0 ? undefined : place + 1);
  if (scored !== undefined) return scored;
  const way = chooseWayByPlace(moment, place);
  if (way !== undefined) return way;
  // "Whichever" is a yes to a single offer, too.
  if (state.mode === 'offering' && place === 0) return begin(moment, state.session, state.variant, []);
  if (state.mode !== 'choosing' || place < 0) return missedIt(moment);
  const card = cardOf(moment, state.offered[Math.min(place, state.offered.length - 1)] ?? '');
  if (card === undefined) return missedIt(moment);
  return begin(moment, card.id, variantOf(moment, card, state), []);
};
