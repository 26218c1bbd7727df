import { comfortSummary } from '../../progress/comfort';
import type { Progress } from '../../progress/progress';
import type { Decision, SaidLine } from '../decision';
import { settled } from '../guide';
import type { Moment } from '../moment';
import { openPlace } from '../open';
import { underWay } from '../plan/under-way';
import { whereInPlan } from '../plan/where-in-plan';
import { settingLines } from '../settings-told';
import { today } from '../today';
import { comfortLines } from './comfort-told';
import { isNew, isUntold, sumLines } from './sums';
import { cardOfLines, isGuest, notYours, tellBack } from './tell-back';

const summary = (moment: Moment, progress: Progress): SaidLine => ({
  key: 'known-of-you',
  values: {
    sessions: progress.sessions,
    what: isUntold(moment) ? 'untold' : 'told',
    settings: settingLines(moment).length,
    plan: underWay(moment) === undefined ? 'none' : 'kept',
    ratings: comfortSummary(progress)?.ratings ?? 0,
    place: openPlace(moment) === undefined ? 'none' : 'kept',
    zone: progress.zone === undefined ? 'none' : 'kept',
  },
});

/** All that is kept, a line for each kind of thing; never what anybody said, for that is not kept. */
const onCard = (moment: Moment, progress: Progress): SaidLine[] => {
  const { zone } = progress;
  const place = openPlace(moment);
  const on = underWay(moment);
  const isTold = !isNew(progress) && !isUntold(moment);
  return [
    ...(isTold ? sumLines(moment, progress, today(moment)) : []),
    ...settingLines(moment),
    ...(on === undefined ? [] : whereInPlan(on)),
    ...comfortLines(moment, progress),
    ...(place === undefined ? [] : [{ key: 'last-time' as const, values: place.values }]),
    ...(zone === undefined ? [] : [{ key: 'kept-zone' as const, values: { zone: zone.name } }]),
    { key: 'kept-besides' },
    { key: 'never-kept' },
  ];
};

/** "What do you know about me": in one breath, and all of it on a card. */
export const aboutMe = (asked: Moment): Decision => {
  if (isGuest(asked)) return notYours(asked);
  const { moment } = settled(asked);
  const { progress } = moment;
  if (progress === undefined) return tellBack(asked, [{ key: 'settings-unread' }]);
  return {
    ...tellBack(asked, [summary(moment, progress), { key: 'on-card' }]),
    card: cardOfLines(moment, onCard(moment, progress)),
  };
};
