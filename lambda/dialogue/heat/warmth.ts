import type { ProgressEvent, Run } from '../../progress/progress';
import type { Moment } from '../moment';
import { today } from '../today';
import { isHeatSession } from './ask';
import { heatOf } from './kept-from';

/** So little later is no news: pages begin a few words after each other. */
const SAME_MILLIS = 60_000;

/** What is kept when a session that keeps company with heat goes on: until when the heat is on. */
export const warmth = (moment: Moment, { session }: Run, endsAt: number): ProgressEvent[] => {
  if (!isHeatSession(moment, session)) return [];
  const { atMillis: at } = moment;
  const before = heatOf(moment).used?.endsAt;
  if (before !== undefined && before > at && Math.abs(before - endsAt) < SAME_MILLIS) return [];
  return [{ kind: 'heat', step: { do: 'on', at, endsAt: Math.round(endsAt), day: today(moment) } }];
};
