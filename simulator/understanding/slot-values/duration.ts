import { addSpans, formatSpan, noSpan, readTimex, type Span } from './iso-span';
import { parseNumber } from './number';
import { isNumberWord, madeOf } from './number-words';
import { type Found, findDateTimes } from './recognizers';

const UNITS =
  'second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks month months year years';
const UNIT_WORDS = new Set(UNITS.split(' '));
const isPlausible = madeOf(
  `${UNITS} a an and of half quarter quarters couple few about around for roughly maybe`,
);
const LEAD = /^(?:(?:for|about|around|roughly|maybe) )+/;

// A duration does not depend on the day; the recognizers still want one.
const ANY_DAY = new Date(2001, 0, 1);

/** Spoken fractions of which the recognizers hear only the hour. */
const FRACTIONS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(?:a )?quarter (?:of )?(?:an )?hour$/, '15 minutes'],
  [/^(?:a )?three quarters? (?:of )?(?:an )?hour$/, '45 minutes'],
  [/^(?:an|one|1) hour and a quarter$/, '1 hour 15 minutes'],
  [/^(?:an|one|1) hour and three quarters$/, '1 hour 45 minutes'],
  [/^a half hour$/, '30 minutes'],
  [/^half a minute$/, '30 seconds'],
];

/** "two minutes thirty": the number after a unit counts the next smaller one. */
const withTail = (span: Span, tail: string): Span | undefined => {
  const count = Number(parseNumber(tail.replace(/^and /, '')) ?? Number.NaN);
  if (!(count >= 1 && count <= 59) || span.seconds > 0) return undefined;
  if (span.minutes > 0) return { ...span, seconds: count };
  return span.hours > 0 ? { ...span, minutes: count } : undefined;
};

const sumOf = (text: string, found: readonly Found[]): Span | undefined => {
  let span = noSpan;
  let reached = 0;
  for (const one of found) {
    const timex = one.readings[0]?.type === 'duration' ? one.readings[0].timex : undefined;
    const added = timex === undefined ? undefined : readTimex(timex);
    const between = text.slice(reached, one.start).trim();
    if (!added || (reached === 0 ? between !== '' : between !== '' && between !== 'and')) return undefined;
    span = addSpans(span, added);
    reached = one.end + 1;
  }
  const tail = text.slice(reached).trim();
  if (reached === 0) return undefined;
  return tail === '' ? span : withTail(span, tail);
};

/** AMAZON.DURATION: an ISO 8601 duration in whole units, "two minutes thirty" being `PT2M30S`. */
export const parseDuration = (text: string): string | undefined => {
  const words = text.split(' ');
  const counts = words.some((word) => isNumberWord(word) || /^(?:an?|half|quarter|couple|few)$/.test(word));
  if (!counts || !words.some((word) => UNIT_WORDS.has(word)) || !isPlausible(text)) return undefined;

  const bare = text.replace(LEAD, '');
  const plain = FRACTIONS.find(([pattern]) => pattern.test(bare))?.[1] ?? bare;
  const span = sumOf(plain, findDateTimes(plain, ANY_DAY));
  return span && formatSpan(span);
};
