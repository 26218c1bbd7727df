import type { Outcome, Reminder } from '../../progress/reminders';
import type { Decision, SaidLine } from '../decision';
import { first } from '../first';
import type { Moment } from '../moment';
import { isGuest, notYours } from '../progress-told/tell-back';
import { today } from '../today';
import { afterReminder } from './back';
import { dayText, kindsText, whenText } from './describe';
import { forgettingRung, gone, remindersOf, tokensOf } from './kept';
import { revoked } from './set';

/** More than three are not remembered by ear. */
const AT_A_TIME = 3;

const told = (moment: Moment, { kind, when, pausedUntil }: Reminder): SaidLine => ({
  key: 'reminder-told',
  values: {
    name: moment.stage.reminder(kind).name,
    when: whenText(moment, when),
    from: pausedUntil === undefined || pausedUntil <= today(moment) ? 'now' : dayText(moment, pausedUntil),
  },
});

const tellAll = (moment: Moment, reminders: readonly Reminder[]): SaidLine[] => [
  ...reminders.slice(0, AT_A_TIME).map((reminder) => told(moment, reminder)),
  ...(reminders.length > AT_A_TIME ? [{ key: 'and-more' as const }] : []),
];

/** What Alexa still has; what was deleted in her app is said once, and forgotten. */
const corrected = (moment: Moment, alive: readonly string[]): Decision => {
  const reminders = remindersOf(moment);
  const isAlive = ({ tokens }: Reminder): boolean => tokens.some((token) => alive.includes(token));
  const lost = reminders.filter((reminder) => !isAlive(reminder));
  const left = reminders.filter(isAlive);
  const say: SaidLine[] = [
    ...(lost.length === 0
      ? []
      : [{ key: 'reminders-found-gone' as const, values: { kinds: kindsText(moment, lost) } }]),
    ...tellAll(moment, left),
  ];
  const dead = tokensOf(reminders).filter((token) => !alive.includes(token));
  return afterReminder(moment, say, [...forgettingRung(moment), ...gone(dead)]);
};

const listed = (moment: Moment, outcome: Outcome<readonly string[]>): Decision => {
  if (outcome.is === 'done') return corrected(moment, outcome.value);
  if (outcome.why === 'not-allowed') return afterReminder(moment, revoked(moment));
  return afterReminder(moment, [{ key: 'reminders-unsure' }, ...tellAll(moment, remindersOf(moment))]);
};

/** "What are my reminders": as Alexa has them, because they can be deleted in her app. */
export const myReminders = (moment: Moment): Decision => {
  if (isGuest(moment)) return notYours(moment);
  if (moment.progress === undefined) return afterReminder(moment, [{ key: 'settings-unread' }]);
  if (remindersOf(moment).length === 0) return afterReminder(moment, [{ key: 'no-reminders' }]);
  return first({ kind: 'alerts', call: { do: 'list' }, decide: (outcome) => listed(moment, outcome) });
};
