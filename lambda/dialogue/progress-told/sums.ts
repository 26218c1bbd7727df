import type { DayKey } from '../../progress/days';
import { favourite } from '../../progress/habits';
import type { Progress } from '../../progress/progress';
import { practicesInWeek } from '../../progress/weeks';
import type { SaidLine } from '../decision';
import type { Moment } from '../moment';
import { cardOf } from '../shelf';

/** Seconds as minutes are counted in what is told. */
export const minutesOf = (seconds: number): number => Math.round(seconds / 60);

/** True for somebody who finished nothing and marked no day. */
export const isNew = ({ sessions, gentle }: Progress): boolean => sessions === 0 && gentle === undefined;

/** True for somebody who asked not to be told any numbers. */
export const isUntold = ({ settings }: Moment): boolean => settings?.tally === 'off';

type Times = Progress['done'][string];

/** Done once it is not what was done most. */
const TIMES_FOR_MOST = 2;

const mostDone = (moment: Moment, progress: Progress): SaidLine[] => {
  const id = favourite(progress, (session) => cardOf(moment, session) !== undefined);
  const card = id === undefined ? undefined : cardOf(moment, id);
  if (card === undefined || (progress.done[card.id] as Times).times < TIMES_FOR_MOST) return [];
  return [{ key: 'most-done', values: { title: card.title } }];
};

const thisWeek = ({ weeks }: Progress, day: DayKey): SaidLine[] => {
  const number = practicesInWeek(weeks, day);
  return number === 0 ? [] : [{ key: 'this-week', values: { number } }];
};

/** What was done, in numbers that never go down; then this week. */
export const sumLines = (moment: Moment, progress: Progress, day: DayKey): SaidLine[] => [
  {
    key: 'sums',
    values: {
      sessions: progress.sessions,
      minutes: minutesOf(progress.seconds),
      weeks: progress.weeks.kept,
      gentle: progress.gentle?.days ?? 0,
    },
  },
  ...thisWeek(progress, day),
  ...mostDone(moment, progress),
];
