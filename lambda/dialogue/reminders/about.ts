import type { Decision } from '../decision';
import type { Moment } from '../moment';
import { askOf, askReminderAgain } from './ask';
import { afterReminder } from './back';

/** "What can you remind me of": all there is, and which of it. */
export const whatReminders = (moment: Moment): Decision =>
  askOf(moment, {}, 'what', { key: 'remind-of-what' }, [{ key: 'reminder-kinds' }]);

/** "Will it say what it's for", "why do you need that": then it is asked again what was asked. */
export const reminderWords = (moment: Moment): Decision => {
  const say = [{ key: 'reminder-says' as const }];
  return moment.state.mode === 'reminding'
    ? askReminderAgain(moment, moment.state, say)
    : afterReminder(moment, say);
};
