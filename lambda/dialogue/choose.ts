import type { Decision } from './decision';
import { begin } from './guide';
import { missedIt } from './missed';
import type { Moment } from './moment';
import { usualChoice } from './my-session';
import { cardOf } from './shelf';

const PLACES: readonly string[] = ['first', 'second', 'third'];

/** "The second one", of what was just offered; of two, the last is the second. Without an offer it means nothing. */
export const choose = (moment: Moment, which: string | undefined): Decision => {
  const { state } = moment;
  const place = PLACES.indexOf(which ?? '');
  // "Whichever" is a yes to a single offer, too.
  if (state.mode === 'offering' && place === 0) return begin(moment, state.session, state.variant, []);
  if (state.mode !== 'choosing' || place < 0) return missedIt(moment);
  const card = cardOf(moment, state.offered[Math.min(place, state.offered.length - 1)] ?? '');
  return card === undefined
    ? missedIt(moment)
    : begin(moment, card.id, usualChoice(moment, card).variant, []);
};
