import { FIRST_MINUTES } from '../../progress/heat';
import type { Run } from '../../progress/progress';
import type { Decision, SaidLine } from '../decision';
import type { Moment } from '../moment';
import { askHeat, heatCard, isHeatSession, variantFor } from './ask';
import { hasToCheck, heatOf, keptFromHeat } from './kept-from';
import { refuseHeat } from './refuse';

/** What is to begin, and what is said first. */
interface Form {
  readonly variant: string;
  readonly say: readonly SaidLine[];
}

/** True where nothing is known of any heat before: then the skin is not known either. */
export const isFirstHeat = (moment: Moment): boolean => heatOf(moment).used === undefined;

/** The first time with heat is a short one (content specification 3.1). */
export const firstForm = (
  moment: Moment,
  session: string,
  variant: string,
  say: readonly SaidLine[],
): Form => {
  if (!isHeatSession(moment, session) || !isFirstHeat(moment)) return { variant, say };
  const seconds = heatCard(moment).variants[variant]?.seconds ?? 0;
  return seconds <= FIRST_MINUTES * 60
    ? { variant, say }
    : {
        variant: variantFor(moment, FIRST_MINUTES),
        say: [...say, { key: 'heat-first-time', values: { lengthSeconds: FIRST_MINUTES * 60 } }],
      };
};

/** Until the first look at the skin a session of heat may begin again: later that would be too much of it. */
const BEGINS_AGAIN_MILLIS = 5 * 60 * 1_000;

/** True for a session of heat that has gone on too long to begin again. */
export const isWarmByNow = (moment: Moment, { session, begunAt = 0 }: Run): boolean =>
  isHeatSession(moment, session) && moment.atMillis - begunAt > BEGINS_AGAIN_MILLIS;

/** Who has just begun it has it on: they are not asked there, and it is no second time. */
const isUnderWay = (moment: Moment, session: string): boolean => {
  const { state } = moment;
  return (
    (state.mode === 'guiding' || state.mode === 'paused') &&
    state.run.session === session &&
    !isWarmByNow(moment, state.run)
  );
};

/**
 * What comes before a session of heat: why there is none now, or who should leave it out.
 *
 * @returns undefined where it may begin, and for whatever is no heat
 */
export const heatBefore = (
  moment: Moment,
  session: string,
  variant: string,
  say: readonly SaidLine[],
): Decision | undefined => {
  if (!isHeatSession(moment, session) || isUnderWay(moment, session)) return undefined;
  const why = keptFromHeat(moment);
  if (why !== undefined) return refuseHeat(moment, why, say);
  if (!hasToCheck(moment)) return undefined;
  return {
    say,
    events: [],
    ...askHeat({ mode: 'heat', asked: 'numb', minutes: FIRST_MINUTES, form: { session, variant } }),
  };
};
