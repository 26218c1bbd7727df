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

/** Breathing grows on request alone, and then whenever somebody asks for it (P8). */
export const ON_REQUEST = 'breathing';

/** The lengths that a session comes in, one step after the other. */
export const LENGTHS: readonly string[] = ['short', 'standard', 'long'];

/** True where a day asks for a session that was not in the plan so far, or not as long. */
export const isMore = (
  { plan, program }: UnderWay,
  [session, variant]: readonly [session: string, variant: string],
): boolean => {
  const before = program.days
    .slice(0, Math.max(plan.day, plan.furthest ?? 0) - 1)
    .flatMap(({ sessions }) => sessions)
    .filter(([other]) => other === session)
    .map(([, length]) => LENGTHS.indexOf(length));
  return before.length === 0 || LENGTHS.indexOf(variant) > Math.max(...before);
};

const DAYS_OF_WEEK = 7;

/** Number of the first day of the week that a day is in. */
export const weekBegin = (day: number): number => day - ((day - 1) % DAYS_OF_WEEK);
