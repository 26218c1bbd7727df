import type { Outcome, Reminder } from '../../progress/reminders';
import { askBeside } from '../ask-beside';
import type { Decision } from '../decision';
import { first } from '../first';
import type { Moment } from '../moment';
import { isGuest, notYours } from '../progress-told/tell-back';
import { askNext } from './ask';
import { afterReminder } from './back';
import { kindsText } from './describe';
import { gone, ofKind, remindersOf, timesOf, tokensOf } from './kept';
import { kindSaid, type ReminderSaid } from './said';
import { revoked } from './set';
import { isAtClock } from './times-of-day';

const removed = (
  moment: Moment,
  reminders: readonly Reminder[],
  outcome: Outcome<readonly string[]>,
): Decision => {
  const tokens = tokensOf(reminders);
  if (outcome.is === 'refused' && outcome.why === 'not-allowed')
    return afterReminder(moment, revoked(moment));
  // What was not there any more is what was wanted.
  const isGone = outcome.is === 'refused' && outcome.why === 'gone';
  const away = isGone ? tokens : outcome.is === 'done' ? outcome.value : [];
  const isAll = tokens.every((token) => away.includes(token));
  return afterReminder(
    moment,
    [
      isAll
        ? { key: 'reminders-deleted', values: { kinds: kindsText(moment, reminders) } }
        : { key: 'reminders-not-removed' },
    ],
    gone(away),
  );
};

const remove = (moment: Moment, reminders: readonly Reminder[]): Decision =>
  first({
    kind: 'alerts',
    call: { do: 'remove', tokens: tokensOf(reminders) },
    decide: (outcome) => removed(moment, reminders, outcome),
  });

/** Those of its times that are left when it is not to ring at one of them any more. */
const otherTimes = (reminder: Reminder, clocks: readonly string[]): string[] =>
  timesOf(reminder).filter((time) => !clocks.some((clock) => isAtClock(time, clock)));

/** "My one p.m. reminder": what rings at other times as well goes on at those, once that is agreed to. */
const removeAt = (moment: Moment, clocks: readonly string[]): Decision => {
  const ringing = remindersOf(moment).filter(
    (reminder) => otherTimes(reminder, clocks).length < timesOf(reminder).length,
  );
  const [first] = ringing;
  if (first === undefined) return afterReminder(moment, [{ key: 'no-such-reminder' }]);
  const times = otherTimes(first, clocks);
  if (times.length === 0 || 'on' in first.when) return remove(moment, ringing.slice(0, 1));
  const { kind, tokens, when } = first;
  return askNext(moment, { kind, replaces: [...tokens], weekdays: [...when.weekdays], times });
};

/** "Delete my heat reminder", "delete all my reminders": of several it is asked once whether all of them. */
export const removeReminders = (moment: Moment, said: ReminderSaid): Decision => {
  if (isGuest(moment)) return notYours(moment);
  if (moment.progress === undefined) return afterReminder(moment, [{ key: 'settings-unread' }]);
  const all = remindersOf(moment);
  if (all.length === 0) return afterReminder(moment, [{ key: 'no-reminders' }]);
  // What is named and is none of ours is not there, whatever else is.
  if (said.isElse) return afterReminder(moment, [{ key: 'no-such-reminder' }]);
  if (said.clocks !== undefined && said.clocks.length > 0) return removeAt(moment, said.clocks);
  const meant = ofKind(moment, kindSaid(said));
  if (meant.length === 0) return afterReminder(moment, [{ key: 'no-such-reminder' }]);
  if (meant.length === 1 || kindSaid(said) !== undefined) return remove(moment, meant);
  const ask = { key: 'delete-reminders' as const, values: { kinds: kindsText(moment, all) } };
  return { ...askBeside(moment, ask), asked: 'delete-reminders' };
};

/** "Yes", all of them. */
export const removeAll = (moment: Moment): Decision => remove(moment, remindersOf(moment));

/** "No", none of them. */
export const keepReminders = (moment: Moment): Decision => afterReminder(moment, [{ key: 'reminders-stay' }]);
