import { outside } from './aside';
import { beginSession } from './begin-session';
import { choose } from './choose';
import { scoreReply } from './comfort/replies';
import type { Decision } from './decision';
import { chooseWayByPlace, heatAtLength } from './heat/replies';
import { isLength } from './length-said';
import { missedIt } from './missed';
import type { Moment } from './moment';
import { remindWhen } from './reminders/remind';
import type { ReminderSaid } from './reminders/said';
import { atLength } from './shorter-longer';

const PLACES = ['first', 'second', 'third'] as const;

/** "Five minutes, gladly": and which session is to be that long. */
const askOfWhat = (moment: Moment, number: number, seconds: number): Decision => {
  const decision = outside(moment, [{ key: 'how-many-of-what', values: { number } }]);
  const { state } = decision;
  return state.mode === 'choosing' ? { ...decision, state: { ...state, seconds } } : decision;
};

/**
 * "Five", and nothing else: how it feels, where that was asked; one of those that were named, else minutes, of what plays or is offered or
 * could be chosen; the hour of a reminder; where nothing was asked, what there would be five of.
 *
 * @param number undefined or NaN where it was not understood
 */
export const sayNumber = (moment: Moment, number: number | undefined): Decision => {
  const { state } = moment;
  const scored = scoreReply(moment, number);
  if (scored !== undefined) return scored;
  if (number === undefined || Number.isNaN(number)) return missedIt(moment);
  if (state.mode === 'reminding') return remindWhen(moment, { hour: number });
  const place = PLACES[number - 1];
  if (state.mode === 'choosing' && place !== undefined && number <= state.offered.length)
    return choose(moment, place);

  const seconds = number * 60;
  const heat =
    (number <= 2 ? chooseWayByPlace(moment, number - 1) : undefined) ?? heatAtLength(moment, seconds);
  if (heat !== undefined) return heat;
  if (!isLength(seconds)) return missedIt(moment);
  if (state.mode === 'choosing') return beginSession(moment, { seconds });
  return atLength(moment, { seconds }) ?? askOfWhat(moment, number, seconds);
};

const FULL_HOUR = /^(0\d|1[0-2]):00$/;

/** "At nine": when to remind; where no reminder is talked about it may have been a number that was heard as a time. */
export const sayTime = (moment: Moment, said: ReminderSaid): Decision => {
  const [clock = ''] = said.clocks ?? [];
  return moment.state.mode !== 'reminding' && FULL_HOUR.test(clock)
    ? sayNumber(moment, Number(clock.slice(0, 2)))
    : remindWhen(moment, said);
};
