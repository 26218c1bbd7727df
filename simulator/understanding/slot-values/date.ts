import { dayKeyOf, referenceDate, type WallClock } from './moment';
import { madeOf } from './number-words';
import { findDateTimes, type Reading, readingsOfWhole } from './recognizers';

const DATE_WORDS =
  'today tonight tomorrow yesterday now day days week weeks weekend month months year years ' +
  'monday tuesday wednesday thursday friday saturday sunday ' +
  'january february march april may june july august september october november december ' +
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
  'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth christmas';
const TRIGGERS = new Set(DATE_WORDS.split(' '));
const isPlausible = madeOf(
  `${DATE_WORDS} next last this coming after before ago from in on for of the a and`,
);
const LEAD = /^(?:(?:on|for|the) )+/;
const ORDINAL = /^\d{1,2}(?:st|nd|rd|th)$/;

/** A week, a weekend, a month or a year, whose first reading that is not over yet is the one meant. */
const fromRange = (readings: readonly Reading[], today: string): string | undefined => {
  const meant = readings.find((reading) => (reading.end ?? '') > today) ?? readings.at(-1);
  const timex = meant?.timex ?? '';
  if (/^\d{4}(?:-W\d{2}(?:-WE)?|-\d{2})?$/.test(timex)) return timex;
  return /^XXXX-\d{2}$/.test(timex) ? meant?.start?.slice(0, 7) : undefined;
};

/** What Alexa says of what she cannot make out. */
const UNREAD = '?';

/** False for the thirtieth of February, which the recognizers take for another day, or for none. */
const isThere = ({ timex, value }: Reading): boolean => {
  const day = /^XXXX(-\d{2}-\d{2})$/.exec(timex ?? '')?.[1];
  return day === undefined || (value?.endsWith(day) ?? false);
};

const fromDay = (readings: readonly Reading[], today: string): string | undefined => {
  const meant = readings.find((reading) => (reading.value ?? '') >= today) ?? readings.at(-1);
  return meant && (isThere(meant) ? meant.value : UNREAD);
};

/**
 * AMAZON.DATE: a day, a week (`-Www`), a weekend (`-WE`), a month, a year, or `PRESENT_REF` for "now".
 * A weekday or a day of the year without more is the next one, today included.
 */
export const parseDate = (text: string, clock: WallClock): string | undefined => {
  const words = text.split(' ').map((word) => (ORDINAL.test(word) ? 'first' : word));
  const isYear = /^(?:19|20)\d\d$/.test(text);
  if (!isYear && (!words.some((word) => TRIGGERS.has(word)) || !isPlausible(words.join(' '))))
    return undefined;

  const today = dayKeyOf(clock);
  for (const variant of new Set([text, text.replace(LEAD, '')])) {
    const readings = readingsOfWhole(variant, findDateTimes(variant, referenceDate(clock)));
    if (readings[0]?.timex === 'PRESENT_REF') return 'PRESENT_REF';
    if (readings[0]?.type === 'date') return fromDay(readings, today);
    if (readings[0]?.type === 'daterange') return fromRange(readings, today);
    if (readings[0]?.timex === `${today}TNI`) return today;
  }
  return undefined;
};
