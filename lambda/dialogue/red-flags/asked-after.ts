import type { Decision } from '../decision';
import type { Moment } from '../moment';
import { whatNext } from '../open';
import { IDLE } from '../state';

/** True for a decision that answers a red flag. */
export const isFlag = ({ events, asked, calm }: Decision): boolean =>
  asked === 'pain-or-crisis' || calm === true || events.some(({ kind }) => kind === 'flagged');

/** True for a decision after which Alexa listens. */
export const staysOpen = ({ ask, page }: Decision): boolean => ask !== undefined || page !== undefined;

/** True for a decision that answers a call for help. */
export const isHelp = ({ say }: Decision): boolean => say[0]?.key === 'help';

/** "Are you all right now?" */
const CHECK = {
  ask: { key: 'all-right-now' },
  asked: 'all-right-now',
  state: IDLE,
  events: [],
} as const;

/** "Yes, I'm all right." It is not asked again. */
export const allRight = (moment: Moment): Decision => whatNext(moment, [], [{ kind: 'asked-after' }]);

/** "No." Nothing is offered, and the next time it is asked again. */
export const notAllRight = (): Decision => ({ say: [{ key: 'then-get-help' }], state: IDLE, events: [] });

const isYes = ({ events }: Decision): boolean => events.some(({ kind }) => kind === 'asked-after');

/** Not heard, or asked to say it again: once it is asked again, because a speaker mishears. */
const isUnheard = (decision: Decision, { talk }: Moment): boolean =>
  talk.misses === 0 && (decision.isMiss === true || decision.say[0]?.key === 'nothing-playing');

/** What is made of the reply: only a plain yes opens, and whatever else it is, nothing is begun. */
const replied = (moment: Moment, decision: Decision): Decision => {
  if (isYes(decision)) return decision;
  if (isHelp(decision)) return { ...decision, ...CHECK };
  return isUnheard(decision, moment) ? { say: [], ...CHECK, isMiss: true } : notAllRight();
};

const isWaiting = ({ talk, progress }: Moment): boolean =>
  talk.asked === 'all-right-now' || (progress?.flagged !== undefined && progress.flagged.tier !== 'S');

/**
 * After an emergency or a crisis: instead of going on as if nothing had happened, it is asked kindly and in a breath
 * whether all is well, at each opening until somebody said yes. What closes, or is a red flag again, is not held up.
 */
export const askedAfter = (moment: Moment, decide: (moment: Moment) => Decision): Decision => {
  const decision = decide(moment);
  if (!isWaiting(moment) || isFlag(decision) || !staysOpen(decision)) return decision;
  if (moment.talk.asked === 'all-right-now') return replied(moment, decision);
  return { say: [{ key: 'kind-check' }], ...CHECK };
};
