import { parseDate } from './date';
import { parseDuration } from './duration';
import type { WallClock } from './moment';
import { parseNumber } from './number';
import { parseTime } from './time';

/** Turns what was said for a slot into Alexa's value, or nothing when it is no value of that type. */
export type ParseSlotValue = (text: string, clock: WallClock) => string | undefined;

const WEEKDAY = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?$/;

const PARSERS: Readonly<Record<string, ParseSlotValue>> = {
  'AMAZON.DATE': parseDate,
  // The type that keeps the word itself.
  'AMAZON.DayOfWeek': (text) => (WEEKDAY.test(text) ? text.replace(/s$/, '') : undefined),
  'AMAZON.DURATION': parseDuration,
  'AMAZON.NUMBER': parseNumber,
  'AMAZON.TIME': parseTime,
};

/** Alexa's own slot types that the simulator can fill. */
export const builtInTypeNames: readonly string[] = Object.keys(PARSERS);

/** @returns whether the slot type is one of Alexa's own. */
export const isBuiltInType = (typeName: string): boolean => Object.hasOwn(PARSERS, typeName);

const MEMORY_LIMIT = 2_000;

/**
 * Parses values of Alexa's own types, remembering what it has already parsed: the recognizers take
 * milliseconds, and the same few spans are asked about again and again.
 */
export const createSlotValueParser = (): ((
  typeName: string,
  text: string,
  clock: WallClock,
) => string | undefined) => {
  const known = new Map<string, string | undefined>();
  return (typeName, text, clock) => {
    const { year, month, day, hour, minute } = clock;
    const key = [typeName, text, year, month, day, hour, minute].join('|');
    if (known.has(key)) return known.get(key);

    const value = PARSERS[typeName]?.(text, clock);
    if (known.size >= MEMORY_LIMIT) known.clear();
    known.set(key, value);
    return value;
  };
};
