import { REMINDER_KINDS, type ReminderKind } from '../../progress/reminders';

/** What there have to be words for. */
export const REMINDED = REMINDER_KINDS;

/** Every day of the week; Monday is 0. */
export const DAILY = [0, 1, 2, 3, 4, 5, 6];
export const WEEKDAYS = [0, 1, 2, 3, 4];
export const WEEKENDS = [5, 6];

/** Parts of a day that people name, and the time they stand for. */
export const DAY_PARTS = ['morning', 'lunch', 'afternoon', 'evening', 'bedtime'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** An hour before half past nine, when most go to bed. */
const BEFORE_BED = '20:30';

const TIMES: Readonly<Record<DayPart, string>> = {
  morning: '09:00',
  lunch: '12:30',
  afternoon: '15:00',
  evening: '19:30',
  bedtime: BEFORE_BED,
};

/** The time that a part of the day stands for. What leads to bed begins twenty minutes before it. */
export const timeOfPart = (part: DayPart, kind: ReminderKind | undefined): string =>
  part === 'bedtime' && kind === 'bed' ? '21:10' : TIMES[part];

interface Usual {
  readonly times: readonly string[];
  readonly weekdays: readonly number[];
}

export const EVERY_TWO_HOURS = ['09:00', '11:00', '13:00', '15:00', '17:00', '19:00'];
export const EVERY_HOUR = [
  '09:00',
  '10:00',
  '11:00',
  '12:00',
  '13:00',
  '14:00',
  '15:00',
  '16:00',
  '17:00',
  '18:00',
];

export const TWICE_A_DAY = ['10:30', '15:30'];
export const THRICE_A_DAY = ['09:00', '13:00', '18:00'];
export const FOUR_A_DAY = ['09:00', '12:00', '15:00', '18:00'];

/** When somebody is reminded who names no time (content specification 3.5); others are asked. */
export const USUAL: Readonly<Partial<Record<ReminderKind, Usual>>> = {
  water: { times: EVERY_TWO_HOURS, weekdays: DAILY },
  move: { times: ['10:00', '11:00', '12:00', '14:00', '15:00', '16:00'], weekdays: WEEKDAYS },
  posture: { times: TWICE_A_DAY, weekdays: DAILY },
  screens: { times: [BEFORE_BED], weekdays: DAILY },
  bed: { times: ['21:10'], weekdays: DAILY },
};

/** Nobody has to ask at eight in which half of the day that is: these are of the evening. */
export const OF_THE_EVENING: readonly ReminderKind[] = ['bed', 'screens'];

const QUIET_FROM = '21:00';
const QUIET_UNTIL = '08:00';

/** True for a time at which nobody wants to be spoken to, but for what leads to bed. */
export const isQuiet = (time: string, kind: ReminderKind): boolean =>
  kind !== 'bed' && (time >= QUIET_FROM || time < QUIET_UNTIL);
