import type { KeptReminder } from './ledger';
import { instantOf, readLocal } from './local-time';
import { momentsBetween, type Recurrence, ringsWithin } from './recurrence';

const DAY_MILLIS = 24 * 60 * 60 * 1_000;
/** A yearly reminder rings within it, even on 29 February. */
const FORESEEABLE_MILLIS = 9 * 366 * DAY_MILLIS;
/** Documented: what has rung for the last time stays to be seen in the app for three days. */
const SEEN_MILLIS = 3 * DAY_MILLIS;

type Scheduled = Pick<KeptReminder, 'request' | 'zone' | 'updatedAt'>;

const timeOf = (text: string): number => readLocal(text) as number;

/** What its trigger repeats; undefined for what rings once. Of a recurring one `scheduledTime` is ignored. */
const recurrenceOf = ({ request: { trigger }, zone, updatedAt }: Scheduled): Recurrence | undefined => {
  if (trigger.type === 'SCHEDULED_RELATIVE' || trigger.recurrence === undefined) return undefined;
  const { recurrenceRules, startDateTime, endDateTime } = trigger.recurrence;
  return {
    rules: recurrenceRules,
    zone,
    start: startDateTime === undefined ? updatedAt - DAY_MILLIS : timeOf(startDateTime),
    end: endDateTime === undefined ? undefined : timeOf(endDateTime),
  };
};

const onceOf = ({ request: { requestTime, trigger }, zone }: Scheduled): number =>
  trigger.type === 'SCHEDULED_RELATIVE'
    ? instantOf(timeOf(requestTime), zone) + trigger.offsetInSeconds * 1_000
    : instantOf(timeOf(trigger.scheduledTime as string), zone);

/** Moments at which a reminder rings after one moment, up to another and at it. Never before it was set. */
export const ringsBetween = (reminder: Scheduled, fromMillis: number, toMillis: number): number[] => {
  const from = Math.max(fromMillis, reminder.updatedAt);
  const recurrence = recurrenceOf(reminder);
  if (recurrence !== undefined) return momentsBetween(recurrence, from, toMillis);
  const moment = onceOf(reminder);
  return moment > from && moment <= toMillis ? [moment] : [];
};

/** Whether it rings at all after a moment. */
export const hasMore = (reminder: Scheduled, atMillis: number): boolean => {
  const recurrence = recurrenceOf(reminder);
  if (recurrence === undefined) return onceOf(reminder) > atMillis;
  return ringsWithin(recurrence, atMillis, atMillis + FORESEEABLE_MILLIS);
};

/** What a service tells of a reminder at a moment: undefined from when even the app does not show it any more. */
export const statusAt = (reminder: Scheduled, atMillis: number): 'ON' | 'COMPLETED' | undefined => {
  if (hasMore(reminder, atMillis)) return 'ON';
  return ringsBetween(reminder, atMillis - SEEN_MILLIS, atMillis).length > 0 ? 'COMPLETED' : undefined;
};
