import { getIntentName, type HandlerInput, type RequestHandler } from 'ask-sdk-core';
import type { IntentRequest } from 'ask-sdk-model';
import type { Decision } from '../dialogue/decision';
import type { Moment } from '../dialogue/moment';
import { sayTime } from '../dialogue/number';
import { reminderWhy, reminderWords, whatReminders } from '../dialogue/reminders/about';
import { myReminders } from '../dialogue/reminders/list';
import { pauseReminders, unpauseReminders } from '../dialogue/reminders/pause';
import { allowReminders, changeReminder, remind, remindOf, setIt } from '../dialogue/reminders/remind';
import { removeReminders } from '../dialogue/reminders/remove';
import type { ReminderSaid } from '../dialogue/reminders/said';
import { durationSeconds } from '../platform/duration';
import { isIntent } from '../platform/matches';
import { readSlot } from '../platform/turn';
import type { Rooms } from '../skill';

const DECISIONS: Readonly<Record<string, (moment: Moment, said: ReminderSaid) => Decision>> = {
  RemindIntent: remind,
  RemindOfIntent: remindOf,
  RemindWhenIntent: sayTime,
  WhatRemindersIntent: whatReminders,
  ReminderWordsIntent: reminderWords,
  ReminderWhyIntent: reminderWhy,
  SetItIntent: setIt,
  ChangeReminderIntent: changeReminder,
  MyRemindersIntent: myReminders,
  PauseRemindersIntent: pauseReminders,
  UnpauseRemindersIntent: unpauseReminders,
  RemoveRemindersIntent: removeReminders,
  AllowRemindersIntent: allowReminders,
};

const DAY_SECONDS = 24 * 60 * 60;

/** "Today's reminder", "tomorrow's reminder": until when it is not to ring. */
const SKIPPED_SECONDS: Readonly<Record<string, number>> = { one: DAY_SECONDS, two: 2 * DAY_SECONDS };

/** What the slots of these intents say; what Alexa heard for a time and cannot be one is read as such. */
const readReminder = ({ requestEnvelope }: HandlerInput): ReminderSaid => {
  const request = requestEnvelope.request as IntentRequest;
  const idsIn = (...slots: string[]): string[] => slots.flatMap((slot) => readSlot(request, slot).id ?? []);
  const heardIn = (...slots: string[]): string[] =>
    slots.flatMap((slot) => readSlot(request, slot).heard ?? []);
  const [kind = {}] = ['remind_name', 'remind_of']
    .map((slot) => readSlot(request, slot))
    .filter(({ heard }) => heard !== undefined);
  const [date] = heardIn('date');
  const [duration] = heardIn('duration');
  const [skipped] = idsIn('skip_day');
  return {
    ...(kind.id !== undefined && { kind: kind.id }),
    ...(kind.id === undefined && kind.heard !== undefined && { isElse: true }),
    clocks: heardIn('time', 'time_b', 'time_c', 'no_time'),
    parts: idsIn('part', 'day_half'),
    recurrences: idsIn('every', 'weekday', 'weekday_b'),
    ...(date !== undefined && { date }),
    ...(duration !== undefined && { seconds: durationSeconds(duration) }),
    ...(skipped !== undefined && { seconds: SKIPPED_SECONDS[skipped] }),
  };
};

/** "Remind me to use my heat pad every evening at eight", and all that may become of it later. */
export const reminderHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, ...Object.keys(DECISIONS)),
  handle: (input) => {
    const decide = DECISIONS[getIntentName(input.requestEnvelope)] as (typeof DECISIONS)[string];
    const said = readReminder(input);
    return respond(input, (moment) => decide(moment, said));
  },
});
