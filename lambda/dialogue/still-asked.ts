import type { Asked } from './ask-keys';
import type { Decision } from './decision';
import type { Moment } from './moment';
import { askToLeave } from './plan/replies';
import { askToDelete } from './progress-told/delete-everything';
import type { SayKey } from './say-keys';

/** Questions of which nobody should lose the thread, and how each is asked. */
const QUESTIONS: Readonly<Partial<Record<Asked, (moment: Moment) => Decision>>> = {
  'delete-everything': askToDelete,
  'leave-plan': askToLeave,
};

/** What is said to somebody who has given no answer yet. */
const NO_ANSWER: readonly SayKey[] = ['help', 'take-your-time', 'nothing-playing'];

const isNoAnswer = ({ isMiss, say: [first] }: Decision): boolean =>
  isMiss === true || (first !== undefined && NO_ANSWER.includes(first.key));

/**
 * "What?", "maybe", "help", to a question about everything that is kept: it is asked once more, so that the next
 * yes is not taken for one to something else.
 */
export const stillAsked = (moment: Moment, decide: (moment: Moment) => Decision): Decision => {
  const decision = decide(moment);
  const { asked, misses } = moment.talk;
  const ask = asked && QUESTIONS[asked];
  if (ask === undefined || misses > 0 || !isNoAnswer(decision)) return decision;
  return { ...ask(moment), say: decision.say, isMiss: true };
};
