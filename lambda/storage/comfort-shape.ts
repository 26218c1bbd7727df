import type { Comfort } from '../progress/comfort';
import { dayNumber, dayOfNumber } from '../progress/days';

const BASE = 36;
/** A fall is from -10 to 10; written as one letter or digit. */
const LOWEST = 10;

const PARTS = '|';

const day36 = (day: string): string => dayNumber(day).toString(BASE);
const number = (text: string | undefined): number => Number.parseInt(text ?? '', BASE);
const words = (text: string | undefined): string[] => (text ?? '').split(' ').filter((word) => word !== '');

const inGroups = (list: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );

/** Writes what check-ins came to as one short text: "g1b 3 f 9|br-box g1d cb|id id", weeks, falls, ids. */
export const writeComfort = ({ weeks, falls, knownIds }: Comfort): string =>
  [
    weeks
      .flatMap(({ monday, times, before, after }) => [
        day36(monday),
        ...[times, before, after].map((sum) => sum.toString(BASE)),
      ])
      .join(' '),
    Object.entries(falls)
      .flatMap(([session, { lastDay, latest }]) => [
        session,
        day36(lastDay),
        latest.map((fall) => (fall + LOWEST).toString(BASE)).join(''),
      ])
      .join(' '),
    knownIds.join(' '),
  ].join(PARTS);

/** Reads what `writeComfort` wrote; whether it makes sense is for the schema to say. */
export const readComfort = (text: string): Comfort => {
  const [weeks, falls, knownIds] = text.split(PARTS);
  return {
    weeks: inGroups(words(weeks), 4).map(([monday, times, before, after]) => ({
      monday: dayOfNumber(number(monday)),
      times: number(times),
      before: number(before),
      after: number(after),
    })),
    falls: Object.fromEntries(
      inGroups(words(falls), 3).map(([session = '', lastDay, latest = '']) => [
        session,
        { lastDay: dayOfNumber(number(lastDay)), latest: [...latest].map((fall) => number(fall) - LOWEST) },
      ]),
    ),
    knownIds: words(knownIds),
  };
};
