import type { Access } from '../alexa/access';
import type { Outcome, ReminderWish, TimerWish } from '../progress/reminders';
import type { Asking } from './reminder-request';
import { changeReminder, listReminders, removeAllReminders, removeReminders, setReminder } from './reminders';
import { startTimers, stopAllTimers, stopTimers } from './timers';

type Tokens = Promise<Outcome<readonly string[]>>;

/** When calls are broken off. */
export interface Signals {
  /** What is done, so that some time is left for a last look whether it was. */
  readonly first: AbortSignal;
  readonly whole: AbortSignal;
}

/*
 * Like the clients that it makes, this waits in a file of its own beside the bundle, and is only ever imported when
 * somebody is to be reminded of something.
 */

/** Alexa's reminders and timers, for the account and the device of one request. */
export const openCalls = async (access: Access, { first, whole }: Signals) => {
  const { reminderClient, timerClient } = await import('../alexa/clients');
  const reminders = { first: reminderClient(access, first), last: reminderClient(access, whole) };
  const timers = { first: timerClient(access, first), last: timerClient(access, whole) };
  return {
    set: (wish: ReminderWish, asking: Asking): Tokens => setReminder(reminders, wish, asking),
    list: (): Tokens => listReminders(reminders),
    change: (tokens: readonly string[], wish: ReminderWish, asking: Asking): Tokens =>
      changeReminder(reminders, tokens, wish, asking),
    remove: (tokens: readonly string[]): Tokens => removeReminders(reminders, tokens),
    startTimers: (wished: readonly TimerWish[], locale: string): Tokens =>
      startTimers(timers, wished, locale),
    stopTimers: (ids: readonly string[]): Tokens => stopTimers(timers, ids),
    removeAll: async (): Tokens => {
      const [removed, stopped] = await Promise.all([removeAllReminders(reminders), stopAllTimers(timers)]);
      return stopped.is === 'refused' ? stopped : removed;
    },
  };
};
export type Calls = Awaited<ReturnType<typeof openCalls>>;
