import type { DayPart } from './usual';

export const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

export const twoDigits = (hour: number): string => String(hour).padStart(2, '0');

const hourOf = (time: string): number => Number(time.slice(0, 2));

export const laterBy = (time: string, hours: number): string =>
  `${twoDigits((hourOf(time) + hours) % 24)}${time.slice(2)}`;

const FIRST_OF_MORNING = 5;

/** "Eight in the evening": in which half of the day a time is, by the part that was said with it. */
export const inPart = (time: string, part: DayPart): string => {
  const hour = hourOf(time);
  if (hour === 0 || hour > 12 || part === 'morning') return time;
  // Twelve at night is midnight, and two at night no time of the afternoon.
  if (part === 'bedtime' && (hour === 12 || hour < FIRST_OF_MORNING))
    return hour === 12 ? laterBy(time, 12) : time;
  const isAlready = hour === 12 || (part === 'lunch' && hour > 9);
  return isAlready ? time : laterBy(time, 12);
};

/** "At eight" may be either half of the day; "at three" is hardly ever meant for the night. */
export const isVague = (time: string): boolean => hourOf(time) >= FIRST_OF_MORNING && hourOf(time) < 12;

export const isOfNight = (time: string): boolean => hourOf(time) > 0 && hourOf(time) < FIRST_OF_MORNING;

export const sorted = (times: readonly string[]): string[] => [...new Set(times)].toSorted();

/** The times in the half of the day that is meant, where they may be of either. */
export const inHalf = (times: readonly string[], isMorning: boolean): string[] =>
  sorted(times.map((time) => (isMorning || !isVague(time) ? time : laterBy(time, 12))));

/** What was said at one to five in the afternoon may be meant for the night. */
const FIRST_OF_EVENING = 17;

/** The same time on the clock, in another part of the day: what was taken for the afternoon may be of the night. */
const movedTo = (time: string, part: DayPart): string => {
  const hour = hourOf(time);
  if (hour % 12 === 0) return time;
  if (part === 'morning') return hour > 12 ? laterBy(time, 12) : time;
  if (part === 'bedtime' && hour > 12) return hour < FIRST_OF_EVENING ? laterBy(time, 12) : time;
  return inPart(time, part);
};

/** From which hour on, and until which, a part of the day is that part; into the night where it ends before it begins. */
const HOURS: Readonly<Record<DayPart, readonly [number, number]>> = {
  morning: [0, 12],
  lunch: [11, 15],
  afternoon: [12, 18],
  evening: [FIRST_OF_EVENING, 24],
  bedtime: [FIRST_OF_EVENING, FIRST_OF_MORNING],
};

const isOfPart = (time: string, part: DayPart): boolean => {
  const [from, to] = HOURS[part];
  const hour = hourOf(time);
  return from < to ? from <= hour && hour < to : hour >= from || hour < to;
};

/** Before it, most sleep. */
const FIRST_LIKELY = '08:00';

/**
 * Times moved into a part of the day; those that are plain ("noon") stay as they are.
 *
 * @returns undefined where none of them can be of it
 */
export const movedInto = (times: readonly string[], part: DayPart): string[] | undefined => {
  const moved = times
    .map((time) => movedTo(time, part))
    .map((time) => (isOfPart(time, part) ? time : undefined));
  // "Noon and six", in the evening: noon is plain.
  return moved.every((time) => time === undefined)
    ? undefined
    : sorted(times.map((time, index) => moved[index] ?? time));
};

/** True for a time that may be meant by what Alexa heard: "one" is one in the night to her. */
export const isAtClock = (time: string, clock: string): boolean =>
  time === clock || (CLOCK.test(clock) && time === laterBy(clock, 12) && hourOf(clock) < 12);

/**
 * "Six p.m.", to six in the morning or in the evening: the times with that half of the day, whatever else they are.
 * Alexa tells the evening only, so what is said once more as it was is of the morning.
 *
 * @returns undefined where it is another time that was said
 */
export const inHalfByClock = (times: readonly string[], clocks: readonly string[]): string[] | undefined => {
  const isMeant = (time: string, clock: string): boolean =>
    isVague(time) && (time === clock || laterBy(time, 12) === clock);
  const isAnswer = clocks.length > 0 && clocks.every((clock) => times.some((time) => isMeant(time, clock)));
  return isAnswer
    ? sorted(times.map((time) => clocks.find((clock) => isMeant(time, clock)) ?? time))
    : undefined;
};

/** "8", "half past eight" as a clock with twelve hours shows them. */
export const faceOf = (time: string): string =>
  `${hourOf(time) % 12 || 12}${time.slice(2).replace(':00', '')}`;

/** The first of the times that may be of either half of the day. */
export const vagueOf = (times: readonly string[]): string | undefined => times.find(isVague);

/** The half that nobody sleeps through, for who says yes to both. */
export const likelyHalf = (times: readonly string[]): string[] =>
  inHalf(
    times,
    times.every((time) => time >= FIRST_LIKELY),
  );

export const hourLater = (time: string): string => laterBy(time, 1);
