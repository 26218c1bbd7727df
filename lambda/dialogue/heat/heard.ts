import type { HeatWord } from '../../session/red-flag-book';
import { aside, midway } from '../aside';
import type { Decision } from '../decision';
import type { Moment } from '../moment';
import { comeOff, isHeat } from '../red-flags/answer-flag';
import { IDLE } from '../state';
import { isHeatCheck } from './ask';
import { runningTimers } from './kept-from';
import { skipped } from './replies';

/** True while heat is on, as far as is known: in company, or with timers that ring for it. */
export const isHeatOn = (moment: Moment): boolean => isHeat(moment) || runningTimers(moment).length > 0;

/** What sends somebody to other people at once: nothing that is said of heat stands before it. */
const isGrave = ({ asked, ask, events }: Decision): boolean =>
  asked === 'pain-or-crisis' ||
  ask?.key === 'here-for-you' ||
  events.some((event) => event.kind === 'flagged' && event.flagged.tier !== 'S');

/** "I'm lying on it": never, and the time goes on. */
const neverLie = (moment: Moment): Decision => {
  const say = [{ key: 'heat-never-lie' as const }];
  return midway(moment) === undefined ? { say, state: IDLE, events: [] } : aside(moment, () => ({ say }));
};

const whileOn = (moment: Moment, heard: readonly HeatWord[]): Decision | undefined => {
  // A burn has more to be told than that the heat comes off.
  if (heard.includes('burnt')) return undefined;
  if (heard.includes('off')) return comeOff(moment);
  return heard.includes('lying') ? neverLie(moment) : undefined;
};

const isAsked = ({ state }: Moment): boolean => state.mode === 'heat' && isHeatCheck(state);

/** What was said of heat, where it is on, asked about or wished for; undefined where it means nothing there. */
const ofHeat = (moment: Moment, heard: readonly HeatWord[]): Decision | undefined => {
  if (isHeatOn(moment)) return whileOn(moment, heard);
  const isReason = heard.includes('reason');
  return isReason && (isAsked(moment) || heard.includes('wanted')) ? skipped(moment) : undefined;
};

/** "I'm pregnant, can I use heat?" What it is that speaks against it is nobody's business. */
export const withReason = (moment: Moment): Decision =>
  isHeatOn(moment) ? comeOff(moment) : skipped(moment);

/**
 * "My skin is numb" under heat, "a bit numb" to the check, "I have diabetes and want heat": whatever intent it was
 * taken for, it is about the heat. A burn that is told, an emergency and a crisis are answered as ever.
 */
export const hearingHeat = (
  moment: Moment,
  heard: readonly HeatWord[],
  decide: (moment: Moment) => Decision,
): Decision => {
  const decision = decide(moment);
  return isGrave(decision) ? decision : (ofHeat(moment, heard) ?? decision);
};
