import { isOverOn, type Plan } from '../../progress/plan';
import type { Library, ProgramDay, ProgramWords } from '../../session/library';
import type { Moment } from '../moment';
import { today } from '../today';

/** A plan that somebody is on, and what there is to do in it. */
export interface UnderWay {
  readonly plan: Plan;
  readonly program: ProgramWords;
}

/** A programme by its id; undefined for what is none, as what every object has ("constructor"). */
export const programOf = ({ programs }: Library, id: string | undefined): ProgramWords | undefined =>
  id !== undefined && Object.hasOwn(programs, id) ? programs[id] : undefined;

/** The plan that a person is on; undefined where there is none, or its programme is not there any more. */
export const underWay = ({ progress, library }: Moment): UnderWay | undefined => {
  const plan = progress?.plan;
  const program = programOf(library, plan?.program);
  return plan === undefined || program === undefined ? undefined : { plan, program };
};

/** The day that comes next; undefined where all are done. */
export const dayAhead = ({ plan, program }: UnderWay): ProgramDay | undefined => program.days[plan.day - 1];

/** True where a day of the plan was over today: there is no second one. */
export const isDoneToday = (moment: Moment, { plan }: UnderWay): boolean => isOverOn(plan, today(moment));

const DAYS_OF_WEEK = 7;

/** Number of the first day of the week that a day is in. */
export const weekBegin = (day: number): number => day - ((day - 1) % DAYS_OF_WEEK);
