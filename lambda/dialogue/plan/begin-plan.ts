import { applyEvent } from '../../progress/apply';
import type { PlanStep } from '../../progress/plan';
import type { ProgramWords } from '../../session/library';
import type { Decision } from '../decision';
import type { Moment } from '../moment';
import { IDLE } from '../state';
import { offerDay } from './offer-day';
import { programOf, type UnderWay, underWay } from './under-way';
import { askWhich, firstTwo, withoutPlan, withPlan } from './with-plan';

/** Takes a step in the plan, and offers what there is after it. */
export const stepAndOffer = (
  moment: Moment,
  step: PlanStep,
  say: Decision['say'],
  before: Decision['events'] = [],
): Decision => {
  const events: Decision['events'] = [...before, { kind: 'plan', step }];
  const { progress } = moment;
  const after = { ...moment, progress: progress && events.reduce(applyEvent, progress) };
  const told = offerDay(after, underWay(after) as UnderWay);
  return { ...told, say: [...say, ...told.say], events };
};

const titleOf = ({ library }: Moment, program: string): string =>
  (programOf(library, program) as ProgramWords).title;

/** Begins a programme that there is, on a day of it. */
export const beginAt = (moment: Moment, program: string, day = 1): Decision => {
  // It may have been asked about while it could be read, and not now.
  if (moment.progress === undefined) return withoutPlan(moment);
  const title = titleOf(moment, program);
  const step: PlanStep = { step: 'begun', id: moment.completionId, program, day };
  return stepAndOffer(moment, step, [{ key: 'plan-begun', values: { title } }]);
};

/** "You're on the four weeks. Shall we change?" A place in a plan is not given up in passing. */
const askToChange = (moment: Moment, { program }: UnderWay, other: string): Decision => ({
  say: [],
  ask: {
    key: 'change-plan',
    values: { title: program.title, other: titleOf(moment, other) },
  },
  state: IDLE,
  events: [],
  asked: 'change-plan',
  about: other,
});

/** Names every programme, for whoever wants neither of two. */
export const tellPrograms = ({ library }: Moment): Decision => ({
  say: [
    {
      key: 'plan-names',
      values: {
        names: Object.values(library.programs)
          .map(({ title }) => title)
          .join(', '),
      },
    },
  ],
  ask: { key: 'plan-by-name' },
  state: IDLE,
  events: [],
});

/**
 * "Start the plan", "the sleep plan": begins it, or goes on with it. Which, is asked where it was not said.
 *
 * @param program id of a programme; undefined where none was named
 */
export const beginPlan = (asked: Moment, program: string | undefined): Decision => {
  // What can be asked for, and what there is, may be of different days.
  const named = programOf(asked.library, program) && program;
  return withPlan(
    asked,
    (moment, on) =>
      named === undefined || named === on.plan.program
        ? { ...offerDay(moment, on), events: [] }
        : askToChange(moment, on, named),
    (moment) => (named === undefined ? askWhich(moment) : beginAt(moment, named)),
  );
};

/** "What plans do you have?" */
export const whichPrograms = (asked: Moment): Decision => withPlan(asked, tellPrograms, tellPrograms);

/** "The second one", of two plans; undefined where none were offered. */
export const choosePlan = (moment: Moment, which: string | undefined): Decision | undefined => {
  if (moment.talk.asked !== 'which-plan') return undefined;
  const [first, second] = firstTwo(moment);
  switch (which) {
    case 'first':
      return beginAt(moment, first);
    case 'second':
    case 'other':
      return beginAt(moment, second);
    default:
      return undefined;
  }
};
