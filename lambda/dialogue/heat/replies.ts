import type { ProgressEvent } from '../../progress/progress';
import { naming } from '../../progress/settings';
import type { Decision } from '../decision';
import { beginNow } from '../guide';
import { isLength } from '../length-said';
import { missedIt } from '../missed';
import type { Moment } from '../moment';
import { whatNext } from '../open';
import { type Changed, makeChange, saidBack } from '../settings';
import type { Heating } from '../state';
import { stop } from '../stop';
import { today } from '../today';
import { askHeat, CHECKS, heatCard, isHeatCheck } from './ask';
import { HEAT } from './kept-from';
import { warmInCompany, warmQuietly } from './quiet';
import { refuseHeat } from './refuse';
import { askWay, offerMinutes } from './start';

const checked = (moment: Moment, isOffered: boolean): ProgressEvent => ({
  kind: 'heat-checked',
  checked: { day: today(moment), isOffered },
});

/** Leaves heat out from now on, or takes that back. */
const leavingOut = (moment: Moment, isOut: boolean): Changed =>
  makeChange(moment, naming(moment.settings, 'leftOut', HEAT, isOut));

/** None of it: the next question; after the last one heat is offered, or what was asked for begins. */
const cleared = (asked: Moment, state: Heating): Decision => {
  const next = CHECKS[CHECKS.indexOf(state.asked) + 1];
  if (next !== undefined) return { say: [], events: [], ...askHeat({ ...state, asked: next }) };
  const { moment, events } = leavingOut(asked, false);
  const decision =
    state.form === undefined
      ? offerMinutes(moment, state.wished)
      : beginNow(moment, state.form.session, state.form.variant);
  return { ...decision, events: [...events, checked(moment, true), ...decision.events] };
};

/** Some of it, or not sure: no heat until a professional was asked, whatever the reason was. */
export const skipped = (asked: Moment): Decision => {
  const { moment, events, undo } = leavingOut(asked, true);
  const decision = refuseHeat(moment, 'skipped');
  return {
    ...decision,
    say: saidBack(moment, decision.say),
    events: [...events, checked(moment, false)],
    ...(undo !== undefined && { undo }),
  };
};

type Reply = (moment: Moment, state: Heating) => Decision;

const elsewhere: Reply = (moment) => whatNext(moment, [], [], heatCard(moment).id);

/** What a yes and a no are to, besides the check. */
const REPLIES: Readonly<Record<'minutes' | 'way' | 'stay', { readonly yes: Reply; readonly no: Reply }>> = {
  minutes: { yes: (_, { minutes }) => ({ ...askWay(minutes), events: [] }), no: elsewhere },
  // Of two that are offered a yes takes the first.
  way: { yes: (moment, { minutes }) => warmQuietly(moment, minutes), no: elsewhere },
  stay: { yes: (moment, { minutes }) => warmInCompany(moment, minutes), no: stop },
};

/** "Yes" or "no" to what is asked before the heat goes on. */
export const replyToHeat = (moment: Moment, state: Heating, reply: 'yes' | 'no'): Decision => {
  const { asked } = state;
  if (asked === 'numb' || asked === 'broken' || asked === 'heart')
    return reply === 'no' ? cleared(moment, state) : skipped(moment);
  return REPLIES[asked][reply](moment, state);
};

/** "None of that", "not sure" to the check: not sure counts as a yes; undefined where it was not asked. */
export const replyToCheck = (moment: Moment, isNone: boolean): Decision | undefined => {
  const { state } = moment;
  if (state.mode !== 'heat' || !isHeatCheck(state)) return undefined;
  return replyToHeat(moment, state, isNone ? 'no' : 'yes');
};

/** How somebody would spend their heat. */
type HeatWay = 'quiet' | 'company';

/** "Quiet", "stay with me": where that was asked. */
export const chooseWay = (moment: Moment, way: HeatWay): Decision => {
  const { state } = moment;
  if (state.mode !== 'heat') return missedIt(moment);
  if (isHeatCheck(state)) return { say: [], events: [], ...askHeat(state) };
  return way === 'quiet' ? warmQuietly(moment, state.minutes) : warmInCompany(moment, state.minutes);
};

/** "The second one", of quiet and company; undefined where that was not asked. */
export const chooseWayByPlace = (moment: Moment, place: number): Decision | undefined => {
  const { state } = moment;
  if (state.mode !== 'heat' || state.asked !== 'way' || place < 0) return undefined;
  return place === 0 ? warmQuietly(moment, state.minutes) : warmInCompany(moment, state.minutes);
};

/** "Twenty minutes", where heat is being talked about; undefined where it is not, or in the middle of the check. */
export const heatAtLength = (moment: Moment, seconds: number | undefined): Decision | undefined => {
  const { state } = moment;
  if (state.mode !== 'heat' || seconds === undefined) return undefined;
  return isHeatCheck(state) || !isLength(seconds)
    ? { say: [], events: [], ...askHeat(state) }
    : offerMinutes(moment, seconds);
};
