import { addDays, type DayKey, weekdayOf } from '../../progress/days';
import type { Outcome, Reminder } from '../../progress/reminders';
import type { Decision, SaidLine } from '../decision';
import { first } from '../first';
import type { Moment } from '../moment';
import { isGuest, notYours } from '../progress-told/tell-back';
import { today } from '../today';
import { afterReminder } from './back';
import { dayText } from './describe';
import { ofKind } from './kept';
import { dayIn, isDay, kindSaid, type ReminderSaid } from './said';
import { revoked } from './set';

const DAY_SECONDS = 24 * 60 * 60;
const A_WEEK = 7;
const LONGEST = 90;

const daysOf = (seconds: number | undefined): number =>
  seconds === undefined || Number.isNaN(seconds)
    ? A_WEEK
    : Math.min(Math.max(Math.ceil(seconds / DAY_SECONDS), 1), LONGEST);

/** True for a day to come that is not too far off; "until Monday" on a Monday is no pause. */
const isAhead = (moment: Moment, day: DayKey | undefined): day is DayKey =>
  day !== undefined && isDay(day) && day > today(moment) && day <= addDays(today(moment), LONGEST);

type Outcomes = readonly Outcome<readonly string[]>[];

const changed = (
  { pausedUntil: _, ...reminder }: Reminder,
  tokens: readonly string[],
  until: DayKey | undefined,
): Decision['events'][number] => ({
  kind: 'reminder-set',
  set: {
    reminder: { ...reminder, tokens: [...tokens], ...(until !== undefined && { pausedUntil: until }) },
    replaces: reminder.tokens,
  },
});

/** The first day from one on on which any of them rings: each of them has a day of the week. */
const nextRing = (reminders: readonly Reminder[], from: DayKey): DayKey =>
  [0, 1, 2, 3, 4, 5, 6]
    .map((days) => addDays(from, days))
    .find((day) =>
      reminders.some(({ when }) => 'weekdays' in when && when.weekdays.includes(weekdayOf(day))),
    ) as DayKey;

/** What was changed is kept as changed; that something was not is said. */
const told = (
  moment: Moment,
  reminders: readonly Reminder[],
  outcomes: Outcomes,
  until: DayKey | undefined,
): Decision => {
  const refusal = outcomes.find((outcome) => outcome.is === 'refused');
  if (refusal?.is === 'refused' && refusal.why === 'not-allowed')
    return afterReminder(moment, revoked(moment));
  const events = outcomes.flatMap((outcome, index) =>
    outcome.is === 'done' ? [changed(reminders[index] as Reminder, outcome.value, until)] : [],
  );
  const done: SaidLine =
    until === undefined
      ? { key: 'reminders-on-again' }
      : { key: 'reminders-paused', values: { day: dayText(moment, nextRing(reminders, until)) } };
  return afterReminder(moment, [refusal === undefined ? done : { key: 'reminders-not-changed' }], events);
};

const changeAll = (moment: Moment, reminders: readonly Reminder[], until: DayKey | undefined): Decision =>
  first({
    kind: 'all-alerts',
    calls: reminders.map(({ kind, when, tokens }) => ({
      do: 'change',
      tokens,
      wish: { when, text: moment.stage.reminder(kind).text, ...(until !== undefined && { from: until }) },
    })),
    decide: (outcomes) => told(moment, reminders, outcomes, until),
  });

/** What rings on days of the week waits; what rings once can only be deleted, or moved. */
const withThem = (
  moment: Moment,
  said: ReminderSaid,
  change: (reminders: readonly Reminder[]) => Decision,
): Decision => {
  if (isGuest(moment)) return notYours(moment);
  if (moment.progress === undefined) return afterReminder(moment, [{ key: 'settings-unread' }]);
  const meant = ofKind(moment, kindSaid(said));
  const reminders = meant.filter(({ when }) => 'weekdays' in when);
  if (reminders.length > 0) return change(reminders);
  return afterReminder(moment, [{ key: meant.length === 0 ? 'no-reminders' : 'only-once' }]);
};

/** "Pause my reminders for a week": they ring again from a day on, by themselves. What rings only once still does. */
export const pauseReminders = (moment: Moment, said: ReminderSaid): Decision =>
  withThem(moment, said, (reminders) => {
    const day = said.date === undefined ? undefined : dayIn(said.date, today(moment));
    const until = isAhead(moment, day) ? day : addDays(today(moment), daysOf(said.seconds));
    return changeAll(moment, reminders, until);
  });

/** "Turn my reminders back on", before that day. */
export const unpauseReminders = (moment: Moment, said: ReminderSaid): Decision =>
  withThem(moment, said, (reminders) => {
    const paused = reminders.filter(({ pausedUntil = '' }) => pausedUntil > today(moment));
    return paused.length === 0
      ? afterReminder(moment, [{ key: 'none-paused' }])
      : changeAll(moment, paused, undefined);
  });
