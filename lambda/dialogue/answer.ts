import { askAgain } from './ask-again';
import { replyTo } from './asking/asked';
import { cautionedIn } from './cautions';
import { replyToCaution } from './cautions-answered';
import { choose } from './choose';
import { replyToCheckIn } from './comfort/consent';
import { carryOn, goOn } from './continue';
import type { Decision } from './decision';
import { begin, standing } from './guide';
import { replyToHeat } from './heat/replies';
import { missedIt } from './missed';
import type { Moment } from './moment';
import { nextOffer } from './offer';
import { oneMore } from './one-more';
import { openConversation, whatNext } from './open';
import { choosePlan } from './plan/begin-plan';
import { secondPart } from './plan/day-plan';
import { replyToPlan } from './plan/replies';
import { deleteEverything, keepEverything } from './progress-told/delete-everything';
import { clarified } from './red-flags/answer-flag';
import { allRight, notAllRight } from './red-flags/asked-after';
import { noToReminder, yesToReminder } from './reminders/remind';
import { keepReminders, removeAll } from './reminders/remove';
import { forgetSettings, keepSettings } from './settings-forgotten';
import type { Guiding, Offering, Paused } from './state';
import { stop } from './stop';

const yesWhileGuiding = (moment: Moment, state: Guiding): Decision => {
  const { timeline, isPageOver } = standing(moment, state);
  return isPageOver && state.toMillis === timeline.totalMillis
    ? (secondPart(moment, state.run) ?? oneMore(moment, state.run.session))
    : carryOn(moment, state);
};

const yesWhilePaused = (moment: Moment, { run, atMillis, instead }: Paused): Decision =>
  instead === undefined ? goOn(moment, run, atMillis) : begin(moment, instead.session, instead.variant);

/** "Yes", to whatever was asked last. */
export const yes = (moment: Moment): Decision => {
  const { state, talk } = moment;
  if (talk.asked === 'stop-here') return stop(moment);
  if (talk.asked === 'forget-settings') return forgetSettings(moment);
  if (talk.asked === 'delete-everything') return deleteEverything(moment);
  if (talk.asked === 'delete-reminders') return removeAll(moment);
  if (talk.asked === 'all-right-now') return allRight(moment);
  if (talk.asked === 'pain-or-crisis') return clarified(moment, false);
  const reply =
    replyTo(moment, 'yes') ??
    replyToPlan(moment, 'yes') ??
    replyToCheckIn(moment, 'yes') ??
    replyToCaution(moment, 'yes');
  if (reply !== undefined) return reply;
  switch (state.mode) {
    case 'guiding':
      return yesWhileGuiding(moment, state);
    case 'paused':
      return yesWhilePaused(moment, state);
    case 'offering':
      return begin(moment, state.session, state.variant);
    case 'choosing':
      return choose(moment, 'first');
    case 'reminding':
      return yesToReminder(moment, state);
    case 'heat':
      return replyToHeat(moment, state, 'yes');
    case 'idle':
      // "Is there anything else I can do for you?" Nobody is greeted then.
      return talk.calm ? whatNext(moment, []) : openConversation(moment);
  }
};

const noWhilePaused = (moment: Moment, { run, atMillis, instead }: Paused): Decision => {
  if (instead === undefined) return whatNext(moment, []);
  return instead.ifNot === 'stop' ? stop(moment) : goOn(moment, run, atMillis);
};

/** "No, don't stop." */
const noToStopping = (moment: Moment): Decision => {
  const { state } = moment;
  return state.mode === 'paused' ? goOn(moment, state.run, state.atMillis) : askAgain(moment, []);
};

/** "No, something else": the next of what fits, else three names. */
const somethingElse = (moment: Moment, state: Offering): Decision => {
  const next = nextOffer(moment, state);
  return next === undefined ? whatNext(moment, [], [], state.session) : { say: [], events: [], ...next };
};

/** "No", to whatever was asked last. To a second offer it means: enough for now. */
export const no = (moment: Moment): Decision => {
  const { state, talk } = moment;
  if (talk.asked === 'stop-here') return noToStopping(moment);
  if (talk.asked === 'forget-settings') return keepSettings(moment);
  if (talk.asked === 'delete-everything') return keepEverything(moment);
  if (talk.asked === 'delete-reminders') return keepReminders(moment);
  if (talk.asked === 'all-right-now') return notAllRight();
  if (talk.asked === 'pain-or-crisis') return clarified(moment, true);
  if (talk.asked === 'one-more') return stop(moment);
  const reply =
    replyTo(moment, 'no') ??
    replyToPlan(moment, 'no') ??
    replyToCheckIn(moment, 'no') ??
    replyToCaution(moment, 'no');
  if (reply !== undefined) return reply;
  switch (state.mode) {
    case 'guiding':
      // A stray "no" in the middle of a breath is no reason to end it.
      return standing(moment, state).isPageOver ? stop(moment) : carryOn(moment, state);
    case 'paused':
      return noWhilePaused(moment, state);
    case 'offering':
      return somethingElse(moment, state);
    case 'reminding':
      return noToReminder(moment);
    case 'heat':
      return replyToHeat(moment, state, 'no');
    case 'choosing':
    case 'idle':
      return stop(moment);
  }
};

/** "The other one": of two the second; of more it is asked again which; of one it is a no. */
export const theOther = (moment: Moment): Decision => {
  const { state } = moment;
  const plan = choosePlan(moment, 'other');
  if (plan !== undefined) return plan;
  if (state.mode === 'idle') return missedIt(moment);
  if (cautionedIn(moment) !== undefined) return askAgain(moment, []);
  if (state.mode !== 'choosing') return no(moment);
  return state.offered.length === 2 ? choose(moment, 'second') : askAgain(moment, []);
};
