import type { Run } from '../progress/progress';
import { nextStepStart, previousStepStart, stepStart } from '../session/place';
import type { Timeline } from '../session/timeline';
import type { Decision, SaidLine } from './decision';
import { leaving, play, standing } from './guide';
import type { Moment } from './moment';
import { openQuestion } from './offer';
import { whatNext } from './open';

interface Playing {
  readonly run: Run;
  readonly timeline: Timeline;
  readonly atMillis: number;
  readonly isDone: boolean;
}

const playing = (moment: Moment): Playing | undefined => {
  const { state } = moment;
  if (state.mode === 'guiding') return { run: state.run, ...standing(moment, state) };
  if (state.mode !== 'paused') return undefined;
  return {
    run: state.run,
    timeline: moment.stage.timeline(state.run),
    atMillis: state.atMillis,
    isDone: false,
  };
};

type Target = (timeline: Timeline, atMillis: number) => number;

const steer = (moment: Moment, target: Target, say: SaidLine): Decision => {
  const now = playing(moment);
  if (now === undefined) return whatNext(moment, [{ key: 'nothing-playing' }]);
  const { state } = moment;
  // A run that was over counts as done, wherever the person goes back to in it.
  const events = now.isDone && state.mode === 'guiding' ? [leaving(moment, state)] : [];
  return play(moment, now.run, target(now.timeline, now.atMillis), [say], events);
};

/** "Repeat": the step that plays, from its start, or the question that is open. */
export const repeatStep = (moment: Moment): Decision => {
  const open = openQuestion(moment);
  return open === undefined
    ? steer(moment, stepStart, { key: 'again-from-here' })
    : { say: [], events: [], ...open };
};

/** "Next", "skip this one": the step after. Skipping is never commented on. */
export const skipStep = (moment: Moment): Decision => steer(moment, nextStepStart, { key: 'skipping' });

/** "Go back": the step before. */
export const stepBack = (moment: Moment): Decision => steer(moment, previousStepStart, { key: 'one-back' });

/** "Start over": the same run from its beginning. */
export const startOver = (moment: Moment): Decision => steer(moment, () => 0, { key: 'from-the-start' });
