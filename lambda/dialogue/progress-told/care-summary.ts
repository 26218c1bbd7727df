import { addDays } from '../../progress/days';
import type { Done } from '../../progress/history';
import type { Decision, SaidLine } from '../decision';
import { settled } from '../guide';
import type { Moment } from '../moment';
import { cardOf } from '../shelf';
import { today } from '../today';
import { comfortLines } from './comfort-told';
import { lookedUp } from './look-up';
import { isUntold, minutesOf } from './sums';
import { cardOfLines, isGuest, notYours, tellBack } from './tell-back';

/** Four weeks, today included. */
const DAYS = 28;

/** What was done most in these sessions; of equals the latest. "none" where nothing was. */
const mostOf = (moment: Moment, done: readonly Done[]): string => {
  const times = new Map<string, number>();
  for (const { session } of done) times.set(session, (times.get(session) ?? 0) + 1);
  const [most] = [...times].toSorted(([, one], [, other]) => other - one);
  return cardOf(moment, most?.[0] ?? '')?.title ?? 'none';
};

/** Numbers, and no word on what they mean: that is for whoever reads them. */
const linesFor = (moment: Moment, done: readonly Done[]): SaidLine[] => {
  const seconds = done.reduce((sum, one) => sum + one.seconds, 0);
  const { progress } = settled(moment).moment;
  return [
    {
      key: 'four-weeks',
      values: { sessions: done.length, minutes: minutesOf(seconds), title: mostOf(moment, done) },
    },
    ...(progress === undefined
      ? []
      : [
          {
            key: 'weeks-and-days' as const,
            values: { weeks: progress.weeks.kept, gentle: progress.gentle?.days ?? 0 },
          },
          ...comfortLines(moment, progress),
        ]),
  ];
};

/** "Care-team summary": the last four weeks, spoken and on a card to show. */
export const careSummary = (moment: Moment): Decision => {
  if (isGuest(moment)) return notYours(moment);
  if (isUntold(moment)) return tellBack(moment, [{ key: 'not-counting' }]);
  const to = today(moment);
  return lookedUp(moment, { from: addDays(to, 1 - DAYS), to }, (done) => {
    const lines = linesFor(moment, done);
    return {
      ...tellBack(moment, [...lines, { key: 'on-card' }]),
      card: cardOfLines(moment, lines),
    };
  });
};
