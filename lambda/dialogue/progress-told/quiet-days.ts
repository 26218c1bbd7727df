import { daysBetween } from '../../progress/days';
import type { Progress } from '../../progress/progress';
import type { Moment } from '../moment';
import { dayOf, today } from '../today';

/** Days after which somebody is told that they may pick up anywhere (content specification 6.6), and not a word more. */
const QUIET_DAYS = 7;

/** True where nothing was done for a week; whoever never did anything has no gap. */
export const wasQuiet = (moment: Moment, { done, gentle, place }: Progress): boolean => {
  const days = [
    ...Object.values(done).map(({ lastDay }) => lastDay),
    ...(gentle === undefined ? [] : [gentle.lastDay]),
    ...(place === undefined ? [] : [dayOf(moment, place.savedAt)]),
  ];
  const last = days.toSorted().at(-1);
  return last !== undefined && daysBetween(last, today(moment)) >= QUIET_DAYS;
};
