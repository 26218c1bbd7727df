import { breakUntil, type Heat, heatTimers, isCheckDue, isCheckOld, isEnough } from '../../progress/heat';
import type { Moment, SessionCard } from '../moment';
import { today } from '../today';

/** The kind of session that is company for heat, and the group it is left out by. */
export const HEAT = 'heat';

/** What is known of somebody's heat; nothing where it could not be read. */
export const heatOf = ({ progress }: Pick<Moment, 'progress'>): Heat => progress?.heat ?? {};

/** Why there is to be no heat now. */
export type KeptFrom = 'burnt' | 'skipped' | 'break' | 'enough';

/** After a burn there is no heat that day (content specification 4.3, RF-16). */
const isBurntToday = (moment: Moment): boolean => heatOf(moment).burntOn === today(moment);

/** Somebody who should leave heat out: until they take it back, or are asked again. */
const isSkipped = (moment: Moment): boolean =>
  moment.settings?.leftOut?.includes(HEAT) === true && heatOf(moment).checked?.isOffered === false;

/** Why there is to be no heat now; undefined where there may be. */
export const keptFromHeat = (moment: Moment): KeptFrom | undefined => {
  const heat = heatOf(moment);
  if (isBurntToday(moment)) return 'burnt';
  if (isSkipped(moment) && !isCheckOld(heat, today(moment))) return 'skipped';
  if (breakUntil(heat, moment.atMillis) !== undefined) return 'break';
  return isEnough(heat, today(moment)) ? 'enough' : undefined;
};

/** True for heat on a day on which it burned: not even one that had begun goes on. */
export const isTooWarmToday = (moment: Moment, { kind }: Pick<SessionCard, 'kind'>): boolean =>
  kind === HEAT && isBurntToday(moment);

/** True for heat that would not begin now: it is not suggested. */
export const isHeatSpent = (moment: Moment, { kind }: Pick<SessionCard, 'kind'>): boolean =>
  kind === HEAT && keptFromHeat(moment) !== undefined;

/** True where it has to be asked who should leave heat out. */
export const hasToCheck = (moment: Moment): boolean => isCheckDue(heatOf(moment), today(moment));

/**
 * True for a heat session that was left and is not gone on with now, because there was other heat since, or enough
 * of it: where it was left itself a moment ago, that is no second time.
 *
 * @param leftAt when it was left
 */
export const isHeatOver = (moment: Moment, leftAt: number): boolean => {
  const heat = heatOf(moment);
  if (hasToCheck(moment)) return true;
  const isItsOwn = heat.used !== undefined && heat.used.at <= leftAt && breakUntil(heat, moment.atMillis);
  return isItsOwn ? isBurntToday(moment) : keptFromHeat(moment) !== undefined;
};

/** Ids of the timers that ring for heat just now. */
export const runningTimers = (moment: Moment): readonly string[] =>
  heatTimers(heatOf(moment), moment.atMillis);
