import type { Comfort } from '../progress/comfort';
import { base36, day36, dayIn, inGroups, number, words } from './short-texts';

/** A fall is from -10 to 10; written as one letter or digit. */
const LOWEST = 10;

const PARTS = '|';

/** Writes what check-ins came to as one short text: "g1b 3 f 9|br-box g1d cb|id id", weeks, falls, ids. */
export const writeComfort = ({ weeks, falls, knownIds }: Comfort): string =>
  [
    weeks
      .flatMap(({ monday, times, before, after }) => [day36(monday), ...[times, before, after].map(base36)])
      .join(' '),
    Object.entries(falls)
      .flatMap(([session, { lastDay, latest }]) => [
        session,
        day36(lastDay),
        latest.map((fall) => base36(fall + LOWEST)).join(''),
      ])
      .join(' '),
    knownIds.join(' '),
  ].join(PARTS);

/** Reads what `writeComfort` wrote; whether it makes sense is for the schema to say. */
export const readComfort = (text: string): Comfort => {
  const [weeks = '', falls = '', knownIds = ''] = text.split(PARTS);
  return {
    weeks: inGroups(words(weeks), 4).map(([monday, times, before, after]) => ({
      monday: dayIn(monday),
      times: number(times),
      before: number(before),
      after: number(after),
    })),
    falls: Object.fromEntries(
      inGroups(words(falls), 3).map(([session = '', lastDay, latest = '']) => [
        session,
        { lastDay: dayIn(lastDay), latest: [...latest].map((fall) => number(fall) - LOWEST) },
      ]),
    ),
    knownIds: words(knownIds),
  };
};
