import { isKept, mayStep, type PlanStep } from '../../progress/plan';
import { askAgain } from '../ask-again';
import { askBeside } from '../ask-beside';
import type { Asked } from '../ask-keys';
import type { Decision, SaidLine } from '../decision';
import type { Moment } from '../moment';
import { today } from '../today';
import { beginAt, stepAndOffer, tellPrograms } from './begin-plan';
import { askWhatElse, kindToGrow, offerDay } from './offer-day';
import { ON_REQUEST, programOf, underWay, weekBegin } from './under-way';
import { firstTwo, withoutPlan, withPlan } from './with-plan';

type Reply = (moment: Moment) => Decision;

/** "Leave the plan": asks once; what plays waits. */
export const askToLeave = (moment: Moment): Decision => {
  const on = underWay(moment);
  if (on === undefined) return withoutPlan(moment);
  return {
    ...askBeside(moment, { key: 'leave-plan', values: { title: on.program.title } }),
    asked: 'leave-plan',
  };
};

const left =
  (say: SaidLine): Reply =>
  (asked) =>
    withPlan(asked, (_, { plan }) => ({
      ...askWhatElse([say]),
      events: [{ kind: 'plan', step: { step: 'left', id: plan.id } }],
    }));

const stays: Reply = (moment) => askAgain(moment, [{ key: 'plan-stays' }]);

/** How a week that has ended is to be followed. */
type GoingOn = 'grow' | 'stay' | 'ease';

const SAID = { grow: 'plan-grows', stay: 'plan-holds', ease: 'plan-eases' } as const;

/** Goes on as it was decided, and offers the day. Only what the rules allow may grow. */
const goOn =
  (how: GoingOn): Reply =>
  (asked) =>
    withPlan(asked, (moment, on) => {
      const longer = how === 'grow' ? kindToGrow(moment, on) : undefined;
      const step: PlanStep = {
        step: 'reviewed',
        id: on.plan.id,
        after: on.plan.day - 1,
        on: today(moment),
        ...(longer !== undefined && { longer }),
        ...(how === 'ease' && { isEased: true }),
      };
      const key = how === 'grow' && longer === undefined ? SAID.stay : SAID[how];
      return stepAndOffer(moment, step, [{ key }]);
    });

const change: Reply = (asked) => {
  const { about } = asked.talk;
  if (about === undefined || programOf(asked.library, about) === undefined) return tellPrograms(asked);
  return beginAt(asked, about);
};

/** The programme that goes on from the one that is done, after as many days. */
const then: Reply = (asked) =>
  withPlan(asked, (moment, on) => {
    const { then: id, days } = on.program;
    const next = programOf(moment.library, id);
    // Elsewhere another plan was begun since it was asked.
    if (id === undefined || next === undefined) return { ...offerDay(moment, on), events: [] };
    const day = days.length + 1;
    return beginAt(moment, id, next.days.length >= day ? day : 1);
  });

const lastWeekAgain: Reply = (asked) =>
  withPlan(asked, (moment, { plan, program }) =>
    stepAndOffer(moment, { step: 'moved', id: plan.id, from: plan.day, to: weekBegin(program.days.length) }, [
      { key: 'week-again' },
    ]),
  );

/** What a yes and a no are to, by what was asked about a plan. */
const REPLIES: Readonly<Partial<Record<Asked, { readonly yes: Reply; readonly no: Reply }>>> = {
  'which-plan': { yes: (moment) => beginAt(moment, firstTwo(moment)[0]), no: tellPrograms },
  'change-plan': { yes: change, no: stays },
  'leave-plan': { yes: left({ key: 'plan-left' }), no: stays },
  'plan-grow': { yes: goOn('grow'), no: goOn('stay') },
  'plan-stay': { yes: goOn('stay'), no: goOn('ease') },
  'plan-then': { yes: then, no: left({ key: 'plan-left' }) },
  'last-week-again': { yes: lastWeekAgain, no: left({ key: 'plan-left' }) },
};

/** "Yes" or "no" to a question about a plan; undefined where none was open. */
export const replyToPlan = (moment: Moment, reply: 'yes' | 'no'): Decision | undefined => {
  const { asked } = moment.talk;
  return asked && REPLIES[asked]?.[reply](moment);
};

/** "Shorter", "longer", "the same", where it was asked how to go on; undefined anywhere else. */
export const goOnWith = (moment: Moment, how: GoingOn): Decision | undefined =>
  moment.talk.asked === 'plan-grow' || moment.talk.asked === 'plan-stay' ? goOn(how)(moment) : undefined;

/** "Make the breathing longer from now on": where a week has passed since the last step, and for the rest where it was kept. */
export const growOnRequest = (asked: Moment, kind = ON_REQUEST): Decision =>
  withPlan(asked, (moment, on) => {
    const { plan } = on;
    const mayGrow = mayStep(plan, today(moment)) && (kind === ON_REQUEST || isKept(plan, kind));
    if (!mayGrow) {
      const told = offerDay(moment, on);
      return { ...told, say: [{ key: 'plan-holds' }, ...told.say], events: [] };
    }
    return stepAndOffer(moment, { step: 'grown', id: plan.id, kind, on: today(moment) }, [
      { key: 'plan-grows' },
    ]);
  });
