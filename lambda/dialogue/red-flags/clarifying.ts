import type { Decision } from '../decision';
import type { Moment } from '../moment';
import { clarified } from './answer-flag';
import { isFlag, staysOpen } from './asked-after';

const isHelp = ({ say }: Decision): boolean => say[0]?.key === 'help';

/**
 * After "is it the pain, or …": what says neither that it is the pain nor that it is to stop is not sure, and not
 * sure counts as yes (content specification 4.1). Who asks for help is told, and asked once more.
 */
export const clarifying = (moment: Moment, decide: (moment: Moment) => Decision): Decision => {
  const decision = decide(moment);
  if (moment.talk.asked !== 'pain-or-crisis' || isFlag(decision) || !staysOpen(decision)) return decision;
  return isHelp(decision)
    ? { ...decision, ask: { key: 'pain-or-crisis' }, asked: 'pain-or-crisis' }
    : clarified(moment, false);
};
