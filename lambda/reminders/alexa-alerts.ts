import type { RequestEnvelope } from 'ask-sdk-model';
import { accessOf } from '../alexa/access';
import { monotonicMillis } from '../platform/clock';
import { spokenAt } from '../platform/turn';
import type { Outcome } from '../progress/reminders';
import type { Alerts } from './alerts';
import type { Asking } from './reminder-request';
import {
  changeReminder,
  listReminders,
  type ReminderClients,
  removeAllReminders,
  removeReminders,
  setReminder,
} from './reminders';
import { startTimers, stopAllTimers, stopTimers, type TimerClients } from './timers';

type Tokens = Promise<Outcome<readonly string[]>>;

/** What is left of the time after that is for a last look whether something was done that nobody told of. */
const FIRST_PART = 0.75;

const localeOf = ({ request }: RequestEnvelope): string =>
  ('locale' in request ? request.locale : undefined) ?? 'en-US';

const askingOf = (envelope: RequestEnvelope, zone: string): Asking => ({
  atMillis: spokenAt(envelope),
  zone,
  locale: localeOf(envelope),
});

/** Whatever is wrong with us or with the envelope, a person hears that it did not work. */
const UNAVAILABLE: Outcome<never> = { is: 'refused', why: 'unavailable' };

/**
 * Alexa's own reminders and timers. What is under way when the time is over is broken off.
 *
 * @param timeoutMillis that a person may wait in one turn, however many calls to the services it takes
 */
export const createAlerts = (timeoutMillis = 2_500): Alerts => {
  const deadlines = new WeakMap<RequestEnvelope, number>();

  const millisLeft = (envelope: RequestEnvelope): number => {
    const now = monotonicMillis();
    const deadline = deadlines.get(envelope) ?? now + timeoutMillis;
    deadlines.set(envelope, deadline);
    return Math.max(0, Math.floor(deadline - now));
  };

  const withClients = async (
    envelope: RequestEnvelope,
    task: (clients: { reminders: ReminderClients; timers: TimerClients }) => Tokens,
  ): Tokens => {
    const access = accessOf(envelope);
    if (access === undefined) return UNAVAILABLE;
    const left = millisLeft(envelope);
    if (left === 0) return UNAVAILABLE;
    const whole = AbortSignal.timeout(left);
    const first = AbortSignal.timeout(Math.floor(left * FIRST_PART));
    try {
      const { reminderClient, timerClient } = await import('../alexa/clients');
      return await task({
        reminders: { first: reminderClient(access, first), last: reminderClient(access, whole) },
        timers: { first: timerClient(access, first), last: timerClient(access, whole) },
      });
    } catch {
      return UNAVAILABLE;
    }
  };

  return {
    set: (envelope, wish, zone) =>
      withClients(envelope, ({ reminders }) => setReminder(reminders, wish, askingOf(envelope, zone))),
    list: (envelope) => withClients(envelope, ({ reminders }) => listReminders(reminders)),
    change: (envelope, tokens, wish, zone) =>
      withClients(envelope, ({ reminders }) =>
        changeReminder(reminders, tokens, wish, askingOf(envelope, zone)),
      ),
    remove: (envelope, tokens) =>
      withClients(envelope, ({ reminders }) => removeReminders(reminders, tokens)),
    startTimers: (envelope, wished) =>
      withClients(envelope, ({ timers }) => startTimers(timers, wished, localeOf(envelope))),
    stopTimers: (envelope, ids) => withClients(envelope, ({ timers }) => stopTimers(timers, ids)),
    removeAll: (envelope) =>
      withClients(envelope, async ({ reminders, timers }) => {
        const [removed, stopped] = await Promise.all([removeAllReminders(reminders), stopAllTimers(timers)]);
        return stopped.is === 'refused' ? stopped : removed;
      }),
  };
};
