import { type ComfortSummary, comfortSummary } from '../../progress/comfort';
import type { Progress } from '../../progress/progress';
import type { SaidLine } from '../decision';
import type { Moment } from '../moment';
import { cardOf } from '../shelf';

/** To a tenth of a point. */
const rounded = (points: number): number => Math.round(points * 10) / 10;

const helped = (moment: Moment, [best = '']: ComfortSummary['helped']): SaidLine[] => {
  const card = cardOf(moment, best);
  return card === undefined ? [] : [{ key: 'has-helped', values: { title: card.title } }];
};

/** What check-ins came to, in numbers; nothing where nobody agreed to any. */
export const comfortLines = (moment: Moment, progress: Progress): SaidLine[] => {
  const summary = comfortSummary(progress);
  if (summary === undefined) return [];
  const { ratings, before, after } = summary;
  return [
    { key: 'comfort-averages', values: { ratings, first: rounded(before), second: rounded(after) } },
    ...helped(moment, summary.helped),
  ];
};
