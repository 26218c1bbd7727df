import type { Decision } from './decision';
import type { Fit } from './fit';
import { settled } from './guide';
import type { Moment } from './moment';
import { usualChoice } from './my-session';
import { offerOne } from './offer';
import { recommend } from './recommend';

/**
 * "Yes", something more after a session: one thing, and not what was just done. A no to it closes the
 * conversation: nobody is offered a third thing.
 */
export const oneMore = (asked: Moment, justDone: string): Decision => {
  const { moment, events } = settled(asked);
  const fits = recommend(moment, {});
  // A person may leave out much, but never so much that nothing is there.
  const { card } = (fits.find(({ choice }) => choice.card.id !== justDone) ?? (fits[0] as Fit)).choice;
  const { variant, seconds } = usualChoice(moment, card);
  return { say: [], events, ...offerOne(card, variant, seconds), asked: 'one-more' };
};
