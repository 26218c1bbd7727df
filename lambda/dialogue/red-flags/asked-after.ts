import type { Decision } from '../decision';
import type { Moment } from '../moment';
import { whatNext } from '../open';
import { IDLE } from '../state';

/** True for a decision that answers a red flag. */
export const isFlag = ({ events, asked, calm }: Decision): boolean =>
  asked === 'pain-or-crisis' || calm === true || events.some(({ kind }) => kind === 'flagged');

/** True for a decision after which Alexa listens. */
export const staysOpen = ({ ask, page }: Decision): boolean => ask !== undefined || page !== undefined;

/**
 * The first opening after an emergency or a crisis: instead of going on as if nothing had happened, it is asked once,
 * kindly and in a breath, whether all is well. What closes, or is a red flag again, is not held up.
 */
export const askedAfter = (moment: Moment, decide: (moment: Moment) => Decision): Decision => {
  const decision = decide(moment);
  const { talk, progress } = moment;
  const waits = talk.isNew && progress?.flagged !== undefined && progress.flagged.tier !== 'S';
  if (!waits || isFlag(decision) || !staysOpen(decision)) return decision;
  return {
    say: [{ key: 'kind-check' }],
    ask: { key: 'all-right-now' },
    asked: 'all-right-now',
    state: IDLE,
    events: [{ kind: 'asked-after' }],
  };
};

/** "Yes, I'm all right." */
export const allRight = (moment: Moment): Decision => whatNext(moment, []);

/** "No." Nothing is offered. */
export const notAllRight = (): Decision => ({ say: [{ key: 'then-get-help' }], state: IDLE, events: [] });
