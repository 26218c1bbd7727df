import { instantOf, localTimeAt } from '../../progress/local-time';
import type { ProgressEvent } from '../../progress/progress';
import type { Reminder, ReminderKind } from '../../progress/reminders';
import type { Moment } from '../moment';

const isOver = ({ atMillis, zone }: Moment, { when }: Reminder): boolean =>
  'on' in when && (instantOf(localTimeAt(when.on, when.at), zone) ?? atMillis) <= atMillis;

/** Reminders that are set and still to ring. */
export const remindersOf = (moment: Moment): readonly Reminder[] =>
  (moment.progress?.reminders ?? []).filter((reminder) => !isOver(moment, reminder));

/** The same, of a kind. */
export const ofKind = (moment: Moment, kind: ReminderKind | undefined): readonly Reminder[] =>
  remindersOf(moment).filter((reminder) => kind === undefined || reminder.kind === kind);

export const tokensOf = (reminders: readonly Reminder[]): string[] =>
  reminders.flatMap(({ tokens }) => tokens);

/** Times of the day it rings at. */
export const timesOf = ({ when }: Reminder): string[] => ('on' in when ? [when.at] : [...when.times]);

/** What has rung once is not kept any longer; nothing where nothing has. */
export const forgettingRung = (moment: Moment): readonly ProgressEvent[] => {
  const rung = (moment.progress?.reminders ?? []).filter((reminder) => isOver(moment, reminder));
  return gone(tokensOf(rung));
};

/** That reminders are gone; nothing where there are none. */
export const gone = (tokens: readonly string[]): readonly ProgressEvent[] =>
  tokens.length === 0 ? [] : [{ kind: 'reminders-gone', tokens: [...tokens] }];
