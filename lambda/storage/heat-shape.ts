import type { Heat } from '../progress/heat';
import { base36, day36, dayIn, number, words } from './short-texts';

const ABSENT = '-';

const orAbsent = <Part>(part: Part | undefined, write: (part: Part) => string): string =>
  part === undefined ? ABSENT : write(part);

/** "g1b+ f - mv2d8g00 jag0 g1b 2 id id": checked, minutes, burnt on; and the latest time, with its timers. */
export const writeHeat = ({ checked, minutes, burntOn, used }: Heat): string =>
  [
    orAbsent(checked, ({ day, isOffered }) => `${day36(day)}${isOffered ? '+' : '~'}`),
    orAbsent(minutes, base36),
    orAbsent(burntOn, day36),
    ...(used === undefined
      ? []
      : [
          base36(used.at),
          base36(used.endsAt - used.at),
          day36(used.day),
          base36(used.times),
          ...(used.timers ?? []),
        ]),
  ].join(' ');

const present = <Key extends string, Part>(
  key: Key,
  text: string | undefined,
  read: (text: string) => Part,
) => (text === undefined || text === ABSENT ? {} : { [key]: read(text) }) as { [Name in Key]?: Part };

const readUsed = ([at, lasts, day, times, ...timers]: readonly string[]): Pick<Heat, 'used'> =>
  at === undefined
    ? {}
    : {
        used: {
          at: number(at),
          endsAt: number(at) + number(lasts),
          day: dayIn(day),
          times: number(times),
          ...(timers.length > 0 && { timers }),
        },
      };

export const readHeat = (text: string): Heat => {
  const [checked, minutes, burntOn, ...used] = words(text);
  return {
    ...present('checked', checked, (said) => ({
      day: dayIn(said.slice(0, -1)),
      isOffered: said.endsWith('+'),
    })),
    ...present('minutes', minutes, number),
    ...present('burntOn', burntOn, dayIn),
    ...readUsed(used),
  };
};
