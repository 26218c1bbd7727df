import type { Outcome, Reminder } from '../../progress/reminders';
import { askBeside } from '../ask-beside';
import type { Decision } from '../decision';
import type { Moment } from '../moment';
import { isGuest, notYours } from '../progress-told/tell-back';
import { IDLE } from '../state';
import { afterReminder } from './back';
import { kindsText } from './describe';
import { gone, ofKind, remindersOf, tokensOf } from './kept';
import { kindSaid, type ReminderSaid } from './said';
import { revoked } from './set';

const removed = (
  moment: Moment,
  reminders: readonly Reminder[],
  outcome: Outcome<readonly string[]>,
): Decision => {
  const tokens = tokensOf(reminders);
  if (outcome.is === 'refused' && outcome.why === 'not-allowed') {
    const { say, events } = revoked(moment);
    return afterReminder(moment, say, events);
  }
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

const remove = (moment: Moment, reminders: readonly Reminder[]): Decision => ({
  say: [],
  state: IDLE,
  events: [],
  errand: {
    kind: 'alerts',
    call: { do: 'remove', tokens: tokensOf(reminders) },
    decide: (outcome) => removed(moment, reminders, outcome),
  },
});

/** "Delete my heat reminder", "delete all my reminders": of several it is asked once whether all of them. */
export const removeReminders = (moment: Moment, said: ReminderSaid): Decision => {
  if (isGuest(moment)) return notYours(moment);
  if (moment.progress === undefined) return afterReminder(moment, [{ key: 'settings-unread' }]);
  const all = remindersOf(moment);
  const meant = ofKind(moment, kindSaid(said));
  if (meant.length === 0)
    return afterReminder(moment, [{ key: all.length === 0 ? 'no-reminders' : 'no-such-reminder' }]);
  if (meant.length === 1 || kindSaid(said) !== undefined) return remove(moment, meant);
  const ask = { key: 'delete-reminders' as const, values: { kinds: kindsText(moment, all) } };
  return { ...askBeside(moment, ask), asked: 'delete-reminders' };
};

/** "Yes", all of them. */
export const removeAll = (moment: Moment): Decision => remove(moment, remindersOf(moment));

/** "No", none of them. */
export const keepReminders = (moment: Moment): Decision => afterReminder(moment, [{ key: 'reminders-stay' }]);
