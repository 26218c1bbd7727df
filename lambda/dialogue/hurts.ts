import { midway } from './aside';
import type { Decision } from './decision';
import { leaving } from './guide';
import { runningTimers } from './heat/kept-from';
import { gentlerThan, holdAndAsk, offerInstead } from './instead';
import type { Moment, SessionCard } from './moment';
import { offerOne } from './offer';
import type { Playing } from './playing';
import { answerFlag, clarified, HOT, isHeat } from './red-flags/answer-flag';
import { quietCard } from './red-flags/quiet';
import { cardOf, choiceForWord } from './shelf';

/** Where nothing plays, what is kindest to a sore body comes first. */
const GENTLEST = 'rt-flare';

const left = (moment: Moment): Decision['events'] =>
  moment.state.mode === 'guiding' ? [leaving(moment, moment.state)] : [];

/** After a red flag even that is too much. */
const gentlest = (moment: Moment): SessionCard =>
  moment.talk.calm ? quietCard(moment) : (cardOf(moment, GENTLEST) as SessionCard);

/** Says something to whoever hurts where nothing plays, and offers what is gentlest. */
export const sorry = (moment: Moment, key: 'sorry-it-hurts' | 'heat-not-on'): Decision => {
  const { card, variant, seconds } = choiceForWord(moment, gentlest(moment), 'short');
  return { say: [{ key }], events: left(moment), ...offerOne(card, variant, seconds) };
};

const inMovement = (moment: Moment, now: Playing): Decision => {
  const say = [{ key: 'stop-and-ease' as const }];
  const gentle = gentlerThan(moment, now);
  return gentle === undefined
    ? { ...holdAndAsk(moment, now, say), ask: { key: 'stop-here' }, asked: 'stop-here' }
    : offerInstead(moment, now, say, 'gentle-one', gentle, 'stop');
};

/**
 * "That hurts": stops the movement and eases off (content specification 4.1, tier P). Offers the gentle
 * one, or to stop; it never goes on by itself.
 */
export const hurts = (moment: Moment): Decision => {
  if (moment.talk.asked === 'pain-or-crisis') return clarified(moment, true);
  // Whatever else is going on: while heat is on, it may be that.
  if (runningTimers(moment).length > 0) return answerFlag(moment, HOT);
  const now = midway(moment);
  if (now === undefined) return sorry(moment, 'sorry-it-hurts');
  // Skin that burns under a pad is past easing off.
  return isHeat(moment) ? answerFlag(moment, HOT) : inMovement(moment, now);
};
