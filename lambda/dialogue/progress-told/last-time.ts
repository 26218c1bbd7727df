import type { DayKey } from '../../progress/days';
import type { Progress } from '../../progress/progress';
import type { Decision, SaidLine } from '../decision';
import { settled } from '../guide';
import type { Moment, SessionCard } from '../moment';
import { cardOf } from '../shelf';
import { isGuest, notYours, tellBack } from './tell-back';
import { byWhichTime, howLongAgo } from './when';

/** A session as it was said, as far as it was understood. */
export interface SessionSaid {
  readonly id?: string;
  readonly heard?: string;
}

/** The session that was finished last; of those on one day the one that is known to be later. */
const latest = (moment: Moment, { done, latest: recent }: Progress): SessionCard | undefined => {
  const known = Object.entries(done)
    .toSorted(([, one], [, other]) => (one.lastDay < other.lastDay ? 1 : -1))
    .map(([session]) => session);
  const ids = [...recent.map(({ session }) => session), ...known];
  return ids.map((id) => cardOf(moment, id)).find((card) => card !== undefined);
};

const wasDone = (moment: Moment, { title }: SessionCard, day: DayKey | undefined): SaidLine[] =>
  day === undefined
    ? [{ key: 'never-did', values: { title } }]
    : [{ key: 'last-was', values: { title, when: howLongAgo(moment, day) } }, ...byWhichTime(moment, day)];

const linesFor = (moment: Moment, progress: Progress, { id, heard }: SessionSaid): SaidLine[] => {
  const isAny = id === undefined && heard === undefined;
  const card = isAny ? latest(moment, progress) : cardOf(moment, id ?? '');
  if (card === undefined) return [{ key: isAny ? 'nothing-done' : 'unknown-session' }];
  return wasDone(moment, card, progress.done[card.id]?.lastDay);
};

/** "When did I last do the neck stretch", "when was my last session". */
export const lastTime = (moment: Moment, said: SessionSaid): Decision => {
  if (isGuest(moment)) return notYours(moment);
  const { progress } = settled(moment).moment;
  return tellBack(
    moment,
    progress === undefined ? [{ key: 'settings-unread' }] : linesFor(moment, progress, said),
  );
};
