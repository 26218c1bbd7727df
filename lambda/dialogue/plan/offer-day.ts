import { isKept, mayStep } from '../../progress/plan';
import type { ProgramDay } from '../../session/library';
import type { Decision, SaidLine } from '../decision';
import type { Moment } from '../moment';
import { offerOne } from '../offer';
import { IDLE } from '../state';
import { today } from '../today';
import { type Part, partsLeft, partsOf } from './parts';
import { dayAhead, isDoneToday, isMore, ON_REQUEST, programOf, type UnderWay } from './under-way';

/** What is said and asked about a plan; the rest of a decision is its caller's. */
export type Told = Pick<Decision, 'say' | 'ask' | 'state' | 'asked'>;

/** What the day is about, or that a part of it is left; and why it is not strength. */
export const aboutDay = (on: UnderWay, part: Part): SaidLine[] => {
  const { plan, program } = on;
  // A part is always one of a day.
  const { point } = dayAhead(on) as ProgramDay;
  return [
    plan.done.length > 0
      ? { key: 'plan-part-left' }
      : { key: 'plan-today', values: { title: program.title, day: plan.day, point } },
    ...(part.isForStrength === true ? [{ key: 'plan-no-strength' } as const] : []),
  ];
};

/** After the sessions of the day it is enough (P5); after a rest, a flare or a day that was skipped there is nothing to do. */
export const enoughToday = ({ plan }: UnderWay): SaidLine => ({
  key: plan.practisedOn === plan.lastDay ? 'plan-done-today' : 'plan-quiet-today',
});

/** Nothing more of the plan today; something else only where somebody asks for it. */
export const askWhatElse = (say: Decision['say']): Told => ({ say, ask: { key: 'and-now' }, state: IDLE });

const DAYS_OF_WEEK = 7;

/**
 * The kind of session that may be made longer in the week ahead: one that was kept (P2), and has a longer form. One
 * thing a week (P1): not within a week of the last step, nor in a week that brings something new or longer by itself.
 */
export const kindToGrow = (moment: Moment, on: UnderWay): string | undefined => {
  const { plan, program } = on;
  const ahead = program.days.slice(plan.day - 1, plan.day - 1 + DAYS_OF_WEEK).map(({ sessions }) => sessions);
  if (!mayStep(plan, today(moment)) || ahead.flat().some((planned) => isMore(on, planned))) return undefined;
  const canGrow = ({ card: { kind }, variant, index }: Part, sessions: (typeof ahead)[number]): boolean => {
    const longer = { ...on, plan: { ...plan, longer: [...(plan.longer ?? []), kind] } };
    return partsOf(moment, longer, sessions)[index]?.variant !== variant;
  };
  const found = ahead.flatMap((sessions) =>
    partsOf(moment, on, sessions).filter(
      (part) => part.card.kind !== ON_REQUEST && isKept(plan, part.card.kind) && canGrow(part, sessions),
    ),
  );
  return found[0]?.card.kind;
};

/** True where a week has ended, and it was not asked yet how to go on. */
const isReviewDue = ({ plan, program }: UnderWay): boolean =>
  program.days[plan.day - 2]?.isReview === true && plan.reviewed !== plan.day - 1;

/** "Shall it grow?", where the rules allow it; else whether it stays as it is. */
const askReview = (moment: Moment, on: UnderWay): Told => {
  const kind = kindToGrow(moment, on);
  return kind === undefined
    ? { say: [{ key: 'plan-week-over' }], ask: { key: 'plan-stay' }, state: IDLE, asked: 'plan-stay' }
    : {
        say: [{ key: 'plan-week-over' }],
        ask: { key: 'plan-grow', values: { kind } },
        state: IDLE,
        asked: 'plan-grow',
      };
};

/** After the last day: the programme that goes on from there, else the last week once more. */
const askAfterLast = ({ library }: Moment, { program }: UnderWay): Told => {
  const next = programOf(library, program.then);
  const say: Decision['say'] = [{ key: 'plan-over', values: { title: program.title } }];
  return next === undefined
    ? { say, ask: { key: 'last-week-again' }, state: IDLE, asked: 'last-week-again' }
    : { say, ask: { key: 'plan-then', values: { title: next.title } }, state: IDLE, asked: 'plan-then' };
};

/** "Shall we start with …?", the next session of the day. */
export const offerPart = (on: UnderWay, part: Part): Told => ({
  say: aboutDay(on, part),
  ...offerOne(part.card, part.variant, part.seconds),
});

/** What there is of a plan today: what comes after its last day, that it is enough, how to go on, or a session. */
export const offerDay = (moment: Moment, on: UnderWay): Told => {
  if (isDoneToday(moment, on)) return askWhatElse([enoughToday(on)]);
  if (dayAhead(on) === undefined) return askAfterLast(moment, on);
  // A day that is not over has a session.
  return isReviewDue(on) ? askReview(moment, on) : offerPart(on, partsLeft(moment, on)[0] as Part);
};
