import type { Run } from '../progress/progress';
import { nextStepStart, previousStepStart, stepStart } from '../session/place';
import type { Timeline } from '../session/timeline';
import { askAgain } from './ask-again';
import { anotherTip, isAfterTip } from './asking/tips';
import type { Decision, SaidLine } from './decision';
import { begin, leaving, play, settled } from './guide';
import { isWarmByNow } from './heat/before';
import type { Moment } from './moment';
import { openQuestion } from './offer';
import { type Playing, playing } from './playing';
import { askReminderAgain } from './reminders/ask';

/** Where a run goes on, and in what manner. */
interface Target {
  readonly run: Run;
  readonly atMillis: number;
}

/** Goes somewhere else in the run that is under way, after a word. */
export const steer = (moment: Moment, target: (now: Playing) => Target, say: SaidLine): Decision => {
  const now = playing(moment);
  if (now === undefined) return askAgain(moment, [{ key: 'nothing-playing' }]);
  const { state } = moment;
  // A run that was over counts as done, wherever the person goes back to in it.
  const events = now.isDone && state.mode === 'guiding' ? [leaving(moment, state)] : [];
  const { run, atMillis } = target(now);
  return play(moment, run, atMillis, [say], events);
};

const steerTo = (
  moment: Moment,
  placeIn: (timeline: Timeline, atMillis: number) => number,
  say: SaidLine,
): Decision =>
  steer(moment, ({ run, timeline, atMillis }) => ({ run, atMillis: placeIn(timeline, atMillis) }), say);

/** "Repeat": the step that plays, from its start, or the question that is open. */
export const repeatStep = (moment: Moment): Decision => {
  if (moment.state.mode === 'reminding') return askReminderAgain(moment, moment.state, []);
  const open = openQuestion(moment);
  return open === undefined
    ? steerTo(moment, stepStart, { key: 'again-from-here' })
    : { say: [], events: [], ...open };
};

/** "Next", "skip this one": the step after, or after a tip the next of them. Skipping is never commented on. */
export const skipStep = (moment: Moment): Decision =>
  isAfterTip(moment) ? anotherTip(moment) : steerTo(moment, nextStepStart, { key: 'skipping' });

/** "Go back": the step before. */
export const stepBack = (moment: Moment): Decision => steerTo(moment, previousStepStart, { key: 'one-back' });

/** "Start over": the same run from its beginning. After its end it is another one, and counts once more. */
export const startOver = (moment: Moment): Decision => {
  const say: SaidLine = { key: 'from-the-start' };
  const now = playing(moment);
  if (now === undefined || !(now.isDone || isWarmByNow(moment, now.run)))
    return steerTo(moment, () => 0, say);
  const { moment: after, events } = settled(moment);
  const again = begin(after, now.run.session, now.run.variant, [say]);
  return { ...again, events: [...events, ...again.events] };
};
