import type { Step } from '../session/cues';
import { stepIndexAt } from '../session/place';
import { PHASES } from '../session/score';
import { type Aside, aside } from './aside';
import type { Decision } from './decision';
import type { Moment } from './moment';
import { kindOf, type Playing } from './playing';

/** Less than this is no length that anyone would give: it is as good as over. */
const NEARLY_OVER_MILLIS = 30_000;

const stepsFrom = ({ timeline, atMillis }: Playing): readonly Step[] =>
  timeline.steps.slice(stepIndexAt(timeline, atMillis));

/** What is left of a session from the start of the step that plays: that is where it goes on. */
export const timeLeft = (moment: Moment, now: Playing): Aside => {
  const { run, timeline } = now;
  const steps = stepsFrom(now);
  const leftMillis = timeline.totalMillis - (steps[0] as Step).startMillis;
  if (leftMillis < NEARLY_OVER_MILLIS) return { say: [{ key: 'nearly-over' }] };
  return {
    say: [
      {
        key: 'time-left',
        values: {
          lengthSeconds: Math.round(leftMillis / 1_000),
          steps: steps.filter(({ startMillis }) => startMillis < timeline.bodyEndMillis).length,
          kind: kindOf(moment, run),
        },
      },
    ],
  };
};

/** "How long is left?" */
export const tellTimeLeft = (moment: Moment): Decision => aside(moment, (now) => timeLeft(moment, now));

/** The next step of the body by its first line; breaths have none that would tell anything. */
const comingUp = (now: Playing): Aside => {
  const [, next] = stepsFrom(now).filter(({ startMillis }) => startMillis < now.timeline.bodyEndMillis);
  if (next === undefined) return { say: [{ key: 'last-step' }] };
  const [cue] = next.atoms.flatMap(({ cues }) => cues);
  const isBreath = cue === undefined || PHASES.some((phase) => phase === cue.key);
  return { say: [isBreath ? { key: 'next-breaths' } : { key: 'next-step', values: { line: cue.text } }] };
};

/** "What's next?" */
export const tellNext = (moment: Moment): Decision => aside(moment, comingUp);

/** "What is this for?", "why am I doing this?" */
export const tellPurpose = (moment: Moment): Decision =>
  aside(moment, ({ run }) => ({ say: [{ key: 'purpose', values: { purposeOf: run.session } }] }));

/** "Are you still there?" */
export const tellPresence = (moment: Moment): Decision =>
  aside(moment, () => ({ say: [{ key: 'still-here' }] }), [{ key: 'still-here' }]);

/** "Shuffle", "loop": not here, and nobody is told off for it. */
export const tellOneAtATime = (moment: Moment): Decision =>
  aside(moment, () => ({ say: [{ key: 'one-at-a-time' }] }), [{ key: 'one-at-a-time' }]);

/** Back from something that Alexa did in between: where the person was before. */
export const comeBack = (moment: Moment): Decision => aside(moment, () => ({ say: [] }), []);
