import type { Run } from '../../progress/progress';
import type { Decision } from '../decision';
import type { Moment } from '../moment';
import { mayAskHow, mayBeScored } from './may-ask';

/** Who has finished as many has heard enough of it to say whether they want to be asked. */
const SESSIONS_BEFORE_OFFER = 3;

/** Check-ins are offered once: at the end of the third session, to whoever has not said yes or no to them. */
const isToBeOffered = (moment: Moment, run: Run): boolean =>
  mayBeScored(moment, run) &&
  moment.progress !== undefined &&
  moment.settings?.checkIns === undefined &&
  moment.progress.sessions + 1 >= SESSIONS_BEFORE_OFFER;

/** What a run asks at its end: how it is now, where it was scored before; else whether there is anything more. */
export const closingQuestion = (
  moment: Moment,
  run: Run,
): Required<Pick<Decision, 'ask'>> & Pick<Decision, 'asked'> => {
  if (mayAskHow(moment, run) && moment.talk.scored?.run === run.completionId)
    return { ask: { key: 'how-after' }, asked: 'how-after' };
  if (isToBeOffered(moment, run)) return { ask: { key: 'offer-check-ins' }, asked: 'offer-check-ins' };
  return { ask: { key: 'another' } };
};
