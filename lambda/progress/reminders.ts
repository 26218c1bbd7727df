import * as z from 'zod/mini';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const weekday = z.number().check(z.int(), z.gte(0), z.lte(6));
const token = z.string().check(z.minLength(1));

/** What somebody may be reminded of (content specification 3.5). */
export const REMINDER_KINDS = [
  'heat',
  'water',
  'move',
  'posture',
  'breathing',
  'plan',
  'screens',
  'bed',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** When a reminder rings, by the clock where the person is: once, or on days of the week. Monday is 0. */
export const whenSchema = z.union([
  z.object({ on: day, at: clock }),
  z.object({
    weekdays: z.array(weekday).check(z.minLength(1)),
    times: z.array(clock).check(z.minLength(1)),
  }),
]);
export type When = z.infer<typeof whenSchema>;

/** A reminder that Alexa has confirmed, by the tokens she knows it by. */
export const reminderSchema = z.object({
  kind: z.enum(REMINDER_KINDS),
  when: whenSchema,
  tokens: z.array(token),
  /** It rings again from this day on. */
  pausedUntil: z.optional(day),
});
export type Reminder = z.infer<typeof reminderSchema>;

/** What became of reminders: only what Alexa confirmed is one. */
export const reminderSetSchema = z.object({
  reminder: reminderSchema,
  /** Tokens of what it stands in place of. */
  replaces: z.optional(z.array(token)),
});
export type ReminderSet = z.infer<typeof reminderSetSchema>;

export const remindersGoneSchema = z.object({ tokens: z.array(token) });

/** What Alexa asks the person to allow. */
export const PERMISSIONS = ['reminders', 'timers'] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** When a permission was refused last, in epoch milliseconds: it is not asked for again at once. */
export const refusedSchema = z.partialRecord(z.enum(PERMISSIONS), z.number().check(z.int(), z.nonnegative()));

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));

/** The list without what goes by these tokens; the very same list where nothing does. */
export const withoutReminders = (
  reminders: readonly Reminder[],
  tokens: readonly string[],
): readonly Reminder[] => {
  const left = reminders.flatMap((reminder) => {
    const own = reminder.tokens.filter((one) => !tokens.includes(one));
    if (own.length === reminder.tokens.length) return [reminder];
    return own.length === 0 ? [] : [{ ...reminder, tokens: own }];
  });
  return left.length === reminders.length && left.every((one, index) => one === reminders[index])
    ? reminders
    : left;
};

/** The list with what was set, in place of what it replaces. Told twice, it is the same news. */
export const withReminder = (
  reminders: readonly Reminder[],
  { reminder, replaces = [] }: ReminderSet,
): readonly Reminder[] => {
  const known = reminders.find(({ tokens }) => isSame(tokens, reminder.tokens));
  if (known !== undefined && JSON.stringify(known) === JSON.stringify(reminder)) return reminders;
  return [...withoutReminders(reminders, [...replaces, ...reminder.tokens]), reminder];
};

/** What to set: the text is spoken in the room, so it names no illness and nobody. */
export interface ReminderWish {
  readonly when: When;
  /** First day on which it may ring, where it rings on days of the week. */
  readonly from?: string;
  readonly text: string;
}

/** A timer that speaks when it is over. */
export interface TimerWish {
  readonly label: string;
  readonly seconds: number;
  readonly text: string;
}

/** Why one of Alexa's services did not do what it was asked. */
export type Refusal =
  /** The person has not allowed it, or not any more. */
  | 'not-allowed'
  /** The device cannot. */
  | 'not-here'
  /** There are as many as there may be. */
  | 'too-many'
  /** Called too often just now. */
  | 'busy'
  /** It is not there any more. */
  | 'gone'
  /** Somebody else changed it meanwhile. */
  | 'conflict'
  /** She does not take it like that. */
  | 'not-like-that'
  /** The device that should ring is switched off. */
  | 'offline'
  /** No answer in time, none that can be read, or a fault on her side: it may have been done all the same. */
  | 'unavailable';

/** What became of a call: only what is `done` may be spoken of as done. */
export type Outcome<Value> =
  | { readonly is: 'done'; readonly value: Value }
  | { readonly is: 'refused'; readonly why: Refusal };
