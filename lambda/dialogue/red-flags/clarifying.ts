import type { Decision } from '../decision';
import type { Moment } from '../moment';
import { clarified, clarify, numberAlone } from './answer-flag';
import { isFlag, isHelp, staysOpen } from './asked-after';

/** What is neither is asked once more: a joke, a wish, "what do you mean"; the second time it counts as not sure. */
const neither = (moment: Moment): Decision =>
  moment.talk.misses === 0 ? { ...clarify(moment), isMiss: true } : clarified(moment, false);

/** Who stops there hears the number alone; who left without a word hears nothing any more. */
const stopped = (moment: Moment, decision: Decision): Decision =>
  decision.say.length === 0 ? decision : { ...decision, say: numberAlone(moment) };

/**
 * After "is it the pain, or …": yes and not sure count as yes (content specification 4.1), and what is neither is
 * asked once more. Who asks for help is told, and asked again.
 */
export const clarifying = (moment: Moment, decide: (moment: Moment) => Decision): Decision => {
  const decision = decide(moment);
  if (moment.talk.asked !== 'pain-or-crisis' || isFlag(decision)) return decision;
  if (!staysOpen(decision)) return stopped(moment, decision);
  return isHelp(decision)
    ? { ...decision, ask: { key: 'pain-or-crisis' }, asked: 'pain-or-crisis' }
    : neither(moment);
};
