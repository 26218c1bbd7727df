import type { HeatWord } from '../../session/red-flag-book';
import { aside, midway } from '../aside';
import type { Decision, SaidLine } from '../decision';
import type { Moment } from '../moment';
import { comeOff, isHeat } from '../red-flags/answer-flag';
import { isHeatCheck } from './ask';
import { runningTimers } from './kept-from';
import { heatLeft, told } from './left';
import { skipped } from './replies';
import { startHeat } from './start';

/** True while heat is on, as far as is known: in company, or with timers that ring for it. */
export const isHeatOn = (moment: Moment): boolean => isHeat(moment) || runningTimers(moment).length > 0;

/** What sends somebody to other people at once: nothing that is said of heat stands before it. */
const isGrave = ({ asked, ask, events }: Decision): boolean =>
  asked === 'pain-or-crisis' ||
  ask?.key === 'here-for-you' ||
  events.some((event) => event.kind === 'flagged' && event.flagged.tier !== 'S');

/** A word on the heat that is on, and the time goes on. */
const word = (moment: Moment, key: 'heat-never-lie' | 'heat-ending'): Decision => {
  const say: SaidLine[] = [{ key }];
  return midway(moment) === undefined ? told(moment, say) : aside(moment, () => ({ say }));
};

/** True where what plays would end: then the heat comes off anyway. */
const isLeft = ({ state }: Moment, decision: Decision): boolean =>
  state.mode === 'guiding' && decision.state.mode !== 'guiding';

const whileOn = (moment: Moment, heard: readonly HeatWord[], decision: Decision): Decision | undefined => {
  // A burn has more to be told than that the heat comes off.
  if (heard.includes('burnt')) return undefined;
  if (heard.includes('off')) return comeOff(moment);
  if (heard.includes('lying')) return isLeft(moment, decision) ? undefined : word(moment, 'heat-never-lie');
  if (heard.includes('ending')) return word(moment, 'heat-ending');
  return heard.includes('left') ? heatLeft(moment) : undefined;
};

const isAsked = ({ state }: Moment): boolean => state.mode === 'heat' && isHeatCheck(state);

/** Skin that is told of before anything else: off with the pad, and then whatever else there is to say. */
const underPad = (moment: Moment, decision: Decision): Decision => {
  const off = comeOff(moment);
  const isAdvised = decision.say.some(({ key }) => key === 'red-flag' || key === 'said-lately');
  if (!isAdvised) return off;
  const burnt = off.events.filter(({ kind }) => kind === 'heat');
  return { ...decision, say: [...off.say, ...decision.say], events: [...decision.events, ...burnt] };
};

/** A wish that was answered with leaving heat out. */
const isWish = ({ events }: Decision): boolean => events.some(({ kind }) => kind === 'heat-checked');

/** What was said of heat that nobody knows to be on. */
const whileUnknown = (
  moment: Moment,
  heard: readonly HeatWord[],
  decision: Decision,
): Decision | undefined => {
  const isReason = heard.includes('reason');
  if (isReason && (isAsked(moment) || heard.includes('wanted'))) return skipped(moment);
  // "Can I use heat with fibromyalgia?"
  if (heard.includes('eased') && !isReason && isWish(decision) && !isAsked(moment)) return startHeat(moment);
  const isBurnt = decision.events.some((event) => event.kind === 'heat' && event.step.do === 'burnt');
  return heard.includes('under') && !isBurnt ? underPad(moment, decision) : undefined;
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
  if (isGrave(decision)) return decision;
  const ofHeat = isHeatOn(moment) ? whileOn : whileUnknown;
  return ofHeat(moment, heard, decision) ?? decision;
};
