import { applyEvent } from '../../progress/apply';
import type { Passing, PlanStep } from '../../progress/plan';
import type { Run } from '../../progress/progress';
import { isLeftOut } from '../allowed';
import { aside, midway } from '../aside';
import { askAgain } from '../ask-again';
import type { Decision, SaidLine } from '../decision';
import { begin, settled } from '../guide';
import type { Moment } from '../moment';
import { offerOne } from '../offer';
import { whatNext } from '../open';
import { cardOf, choiceForWord } from '../shelf';
import { today } from '../today';
import { stepAndOffer } from './begin-plan';
import { aboutDay, askWhatElse, enoughToday, offerDay } from './offer-day';
import { hasPartAfter, type Part, partsLeft } from './parts';
import { isDoneToday, type UnderWay, underWay, weekBegin } from './under-way';
import { aboutTomorrow, whereInPlan } from './where-in-plan';
import { withPlan } from './with-plan';

/** What the plan has for today, said and not asked: somebody is in the middle of something. */
const toldToday = (moment: Moment, on: UnderWay): readonly SaidLine[] => {
  const [part] = partsLeft(moment, on);
  return part === undefined ? offerDay(moment, on).say : aboutDay(on, part);
};

/** "What's today?" In the middle of a session it goes on by itself. */
export const planToday = (asked: Moment): Decision => {
  const on = underWay(asked);
  if (on !== undefined && midway(asked) !== undefined)
    return aside(asked, () => ({ say: toldToday(asked, on) }));
  return withPlan(asked, (moment, own) => ({ ...offerDay(moment, own), events: [] }));
};

/** "Start today's session": begins it, where nothing has to be asked first. */
export const startToday = (asked: Moment): Decision =>
  withPlan(asked, (moment, on) => {
    const told = offerDay(moment, on);
    if (told.state.mode !== 'offering') return { ...told, events: [] };
    return begin(moment, told.state.session, told.state.variant, told.say);
  });

/** The second session of a day, after the first one; undefined where the day has no other. */
export const secondPart = (asked: Moment, run: Run): Decision | undefined => {
  if (!hasPartAfter(asked, run)) return undefined;
  const { moment, events } = settled(asked);
  const on = underWay(moment) as UnderWay;
  const part = partsLeft(moment, on)[0] as Part;
  const decision = begin(moment, part.card.id, part.variant);
  return { ...decision, events: [...events, ...decision.events] };
};

const passing = (moment: Moment, on: UnderWay, how: Passing): PlanStep => ({
  step: 'passed',
  id: on.plan.id,
  day: on.plan.day,
  on: today(moment),
  how,
  kinds: partsLeft(moment, on).map(({ card }) => card.kind),
});

/** "Skip today": the next day of the plan is for tomorrow. Skipping is never commented on. */
export const skipToday = (asked: Moment): Decision =>
  withPlan(asked, (moment, on) =>
    isDoneToday(moment, on)
      ? { ...askWhatElse([enoughToday(on)]), events: [] }
      : {
          ...askWhatElse([{ key: 'plan-skipped' }]),
          events: [{ kind: 'plan', step: passing(moment, on, 'skipped') }],
        },
  );

/** What a day of rest or of a flare is, for the person and for their plan. */
const resting = (moment: Moment, how: Passing): Decision['events'] => {
  const on = underWay(moment);
  return [
    { kind: 'rested', day: today(moment) },
    ...(on === undefined ? [] : [{ kind: 'plan' as const, step: passing(moment, on, how) }]),
  ];
};

/** Keeps the routine on the worst of days (P6). */
const FLOOR = 'br-minute';
const GENTLEST = 'rt-flare';

/** Something small, at its shortest; else whatever this person does not leave out. */
const offerSmall = (moment: Moment, session: string, say: Decision['say']): Omit<Decision, 'events'> => {
  const card = cardOf(moment, session);
  if (card === undefined || isLeftOut(moment, card)) return whatNext(moment, say);
  const { variant, seconds } = choiceForWord(moment, card, 'short');
  return { say, ...offerOne(card, variant, seconds) };
};

/** "Take a rest day": it counts, and there is a minute for whoever would like one. */
export const restToday = (asked: Moment): Decision => {
  const { moment, events } = settled(asked);
  return {
    ...offerSmall(moment, FLOOR, [{ key: 'rest-day' }]),
    events: [...events, ...resting(moment, 'rest')],
  };
};

/**
 * "I'm having a flare": for somebody on a plan the day becomes a gentle one, and counts.
 *
 * @param otherwise what it is for anybody else, and for who asked for more than that
 * @param isMore true where they said what it should be for, or how
 */
export const flareToday = (
  asked: Moment,
  isMore: boolean,
  otherwise: (moment: Moment) => Decision,
): Decision => {
  const { moment, events } = settled(asked);
  if (underWay(moment) === undefined) return otherwise(asked);
  const counted = [...events, ...resting(moment, 'flare')];
  const { progress } = moment;
  const after = { ...moment, progress: progress && counted.reduce(applyEvent, progress) };
  if (isMore || after.talk.calm === true) {
    const decision = otherwise({ ...after, state: { mode: 'idle' } });
    return {
      ...decision,
      say: [{ key: 'flare-day' }, ...decision.say],
      events: [...counted, ...decision.events],
    };
  }
  return { ...offerSmall(after, GENTLEST, [{ key: 'flare-day' }]), events: counted };
};

const moved =
  (key: 'week-again' | 'week-one', toOf: (on: UnderWay) => number) =>
  (asked: Moment): Decision =>
    withPlan(asked, (moment, on) =>
      stepAndOffer(moment, { step: 'moved', id: on.plan.id, from: on.plan.day, to: toOf(on) }, [{ key }]),
    );

/** "Repeat this week": on the evening of its last day that week is meant, and not the one to come. */
export const repeatWeek = (asked: Moment): Decision =>
  moved('week-again', (on) => {
    const { plan, program } = on;
    const isBetween = isDoneToday(asked, on) || plan.day > program.days.length;
    return weekBegin(Math.max(1, plan.day - (isBetween ? 1 : 0)));
  })(asked);

/** "Go back to week one". */
export const backToWeekOne = moved('week-one', () => 1);

/** Something about the plan, and then what was asked is asked again; in the middle of a session it goes on by itself. */
const tellOfPlan =
  (tell: (moment: Moment, on: UnderWay) => readonly SaidLine[]) =>
  (asked: Moment): Decision => {
    const on = underWay(asked);
    if (on !== undefined && midway(asked) !== undefined)
      return aside(asked, () => ({ say: tell(asked, on) }));
    return withPlan(asked, (moment, own) => askAgain(moment, tell(moment, own)));
  };

/** "How far am I?", "how long is the plan?" */
export const howFar = tellOfPlan((_, on) => whereInPlan(on));

/** "What's tomorrow?" */
export const planTomorrow = tellOfPlan(aboutTomorrow);

/** "Pause the plan", "skip tomorrow": it has no dates, so there is nothing to skip. */
export const planWaits = tellOfPlan(() => [{ key: 'plan-waits' }]);

/** "Do two days today", "next day please": there is one a day, and today's is offered where it is not done. */
export const oneADay = (asked: Moment): Decision => {
  const decision = planToday(asked);
  const on = underWay(asked);
  return on === undefined || isDoneToday(asked, on)
    ? decision
    : { ...decision, say: [{ key: 'plan-one-a-day' }, ...decision.say] };
};
