import { referenceDate, type WallClock } from './moment';
import { parseNumber } from './number';
import { isNumberWord, madeOf } from './number-words';
import { findDateTimes, type Reading, readingsOfWhole } from './recognizers';

const ALONE = new Set([
  'noon',
  'midday',
  'midnight',
  'morning',
  'afternoon',
  'evening',
  'night',
  'tonight',
  'now',
]);
const isPlausible = madeOf(
  `${[...ALONE].join(' ')} am pm a p m o'clock oclock half quarter past to till after minute minutes hour hours ` +
    'at in on the this around about by and an',
);
const CLOCK = /^\d{1,2}(?::\d{2})?(?:am|pm)?$/;
const LEAD = /^(?:(?:at|around|about|by|the) )+/;

const PARTS_OF_DAY: Readonly<Record<string, string>> = { TMO: 'MO', TAF: 'AF', TEV: 'EV', TNI: 'NI' };

const fromTimex = ({ timex = '', type = '', value }: Reading): string | undefined => {
  if (type === 'time') return value?.slice(0, 5);
  // "TMO" for the morning, "2026-11-20TMO" for this morning.
  return type.endsWith('timerange') ? PARTS_OF_DAY[timex.slice(-3)] : undefined;
};

/** "in ten minutes", "now": the only readings with a date that are still a time of day. */
const fromNow = (text: string, reading: Reading): string | undefined =>
  reading.type === 'datetime' && /^(?:in .*|now)$/.test(text) ? reading.value?.slice(11, 16) : undefined;

const OCLOCK = /^(?:at |about |around )?(.+) o'?clock/;
const LAST_HOUR = 24;

/** "Twenty five o'clock": the recognizers make five past eight in the evening of it. */
const isOnNoClock = (text: string): boolean =>
  Number(parseNumber(OCLOCK.exec(text)?.[1] ?? '') ?? 0) > LAST_HOUR;

/** "Half seven", as it is said in Britain. */
const HALF_PAST = /^half (?!past|an|a|hour)/;

/** Ways of saying a time that the recognizers need put differently: "seven", "twenty five to eight". */
const variantsOf = (text: string): string[] => {
  const bare = text.replace(LEAD, '').replace(HALF_PAST, 'half past ');
  const counted = bare.replace(/^twenty five (?=minutes|to|till|past)/, '25 ');
  const withMinutes = counted.replace(/^(five|ten|twenty|\d+) (to|past|till) (?=\w)/, '$1 minutes $2 ');
  return [...new Set([withMinutes === bare ? text : withMinutes, text, bare, `at ${bare}`])];
};

const coveredReading = (text: string, clock: WallClock): Reading | undefined => {
  const found = findDateTimes(text, referenceDate(clock));
  const afterAt = found.find((one) => text.slice(0, one.start) === 'at ' && one.end === text.length - 1);
  return readingsOfWhole(text, found)[0] ?? afterAt?.readings[0];
};

/**
 * AMAZON.TIME: `HH:MM`, or `MO`, `AF`, `EV`, `NI` for a part of the day. An hour without a morning or an
 * evening is taken as the earlier of the two ("seven" is `07:00`).
 */
export const parseTime = (text: string, clock: WallClock): string | undefined => {
  const words = text.split(' ').map((word) => (CLOCK.test(word) ? '1' : word));
  if (!words.some((word) => ALONE.has(word) || isNumberWord(word) || word === 'hour')) return undefined;
  if (!isPlausible(words.join(' ')) || isOnNoClock(text)) return undefined;

  for (const variant of variantsOf(text)) {
    const reading = coveredReading(variant, clock);
    const time = reading && (fromTimex(reading) ?? fromNow(variant, reading));
    if (time !== undefined) return time;
  }
  return undefined;
};
