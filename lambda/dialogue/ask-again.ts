import type { Decision, Question } from './decision';
import type { Moment } from './moment';
import { openQuestion } from './offer';
import { whatNext } from './open';
import { askReminderAgain } from './reminders/ask';
import { secondsOf } from './shelf';
import type { Paused } from './state';

/** The question of a paused run: about what was offered instead of it, or whether to go on. */
const pausedQuestion = (moment: Moment, { instead }: Paused): Question =>
  instead === undefined
    ? { key: 'carry-on' }
    : { key: instead.key, values: { lengthSeconds: secondsOf(moment, instead) } };

/** Says something besides the matter, and asks once more what was asked; where nothing was, what there is. */
export const askAgain = (moment: Moment, say: Decision['say'], events: Decision['events'] = []): Decision => {
  const { state } = moment;
  if (state.mode === 'paused') return { say, ask: pausedQuestion(moment, state), state, events };
  if (state.mode === 'reminding') {
    const again = askReminderAgain(moment, state, say);
    return { ...again, events: [...again.events, ...events] };
  }
  const open = openQuestion(moment);
  return open === undefined ? whatNext(moment, say, events) : { say, events, ...open };
};
