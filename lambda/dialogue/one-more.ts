import type { Decision } from './decision';
import type { Fit } from './fit';
import { settled } from './guide';
import type { Moment } from './moment';
import { usualChoice } from './my-session';
import { offerOne } from './offer';
import { enoughToday } from './plan/offer-day';
import { isDoneToday, underWay } from './plan/under-way';
import { recommend } from './recommend';

/**
 * "Yes", something more after a session: one thing, and not what was just done. A no to it closes the
 * conversation: nobody is offered a third thing. Where the day of a plan is done, it is something quiet (P5).
 */
export const oneMore = (asked: Moment, justDone: string): Decision => {
  const { moment, events } = settled(asked);
  const on = underWay(moment);
  const isEnough = on !== undefined && isDoneToday(moment, on);
  const fits = recommend(isEnough ? { ...moment, talk: { ...moment.talk, calm: true } } : moment, {});
  // A person may leave out much, but never so much that nothing is there.
  const { card } = (fits.find(({ choice }) => choice.card.id !== justDone) ?? (fits[0] as Fit)).choice;
  const { variant, seconds } = usualChoice(moment, card);
  const say = isEnough ? [enoughToday(on)] : [];
  return { say, events, ...offerOne(card, variant, seconds), asked: 'one-more' };
};
