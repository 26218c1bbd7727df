import { midway } from './aside';
import type { Decision } from './decision';
import { leaving } from './guide';
import { gentlerThan, holdAndAsk, offerInstead } from './instead';
import type { Moment, SessionCard } from './moment';
import { offerOne } from './offer';
import { kindOf, type Playing } from './playing';
import { cardOf, choiceForWord } from './shelf';
import { IDLE } from './state';

/** Where nothing plays, what is kindest to a sore body comes first. */
const GENTLEST = 'rt-flare';

const left = (moment: Moment): Decision['events'] =>
  moment.state.mode === 'guiding' ? [leaving(moment, moment.state)] : [];

const outsideOfSession = (moment: Moment): Decision => {
  const { card, variant, seconds } = choiceForWord(moment, cardOf(moment, GENTLEST) as SessionCard, 'short');
  return { say: [{ key: 'sorry-it-hurts' }], events: left(moment), ...offerOne(card, variant, seconds) };
};

/** Skin that burns under a pad is past easing off: the heat comes off, the skin is cooled, and that is all for now. */
const tooHot = (moment: Moment): Decision => ({
  say: [{ key: 'too-hot' }],
  state: IDLE,
  events: left(moment),
});

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
  const now = midway(moment);
  if (now === undefined) return outsideOfSession(moment);
  return kindOf(moment, now.run) === 'heat' ? tooHot(moment) : inMovement(moment, now);
};
