import type { Decision } from '../decision';
import type { Moment } from '../moment';
import { askOf, askReminderAgain } from './ask';
import { afterReminder } from './back';

/** "What can you remind me of": all there is, and which of it. */
export const whatReminders = (moment: Moment): Decision =>
  askOf(moment, {}, 'what', { key: 'remind-of-what' }, [{ key: 'reminder-kinds' }]);

const telling =
  (key: 'reminder-says' | 'reminder-why') =>
  (moment: Moment): Decision =>
    moment.state.mode === 'reminding'
      ? askReminderAgain(moment, moment.state, [{ key }])
      : afterReminder(moment, [{ key }]);

/** "Will it say what it's for": then it is asked again what was asked. */
export const reminderWords = telling('reminder-says');

/** "Why do you need that": likewise. */
export const reminderWhy = telling('reminder-why');
