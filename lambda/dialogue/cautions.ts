import { NO_PROGRESS } from '../progress/progress';
import type { Decision } from './decision';
import type { Moment, SessionCard } from './moment';
import { cardOf } from './shelf';
import type { Offering } from './state';

/** A session that waits, and the groups that were asked about before it, the latest last. */
export type Cautioned = Offering & { readonly cautions: readonly string[] };

/** The state of somebody who was just asked who should leave this out; undefined in any other. */
export const cautionedIn = ({ state, stage }: Moment): Cautioned | undefined => {
  if (state.mode !== 'offering') return undefined;
  const group = state.cautions?.at(-1);
  return group !== undefined && stage.cautionFor(group) !== undefined ? (state as Cautioned) : undefined;
};

/** Who is in the middle of a session has begun it: they are not asked there. */
const isUnderWay = ({ state }: Moment, session: string): boolean =>
  (state.mode === 'guiding' || state.mode === 'paused') && state.run.session === session;

/** The first group of a session that is asked about, and that this person was never asked about. */
const groupToAsk = (moment: Moment, session: string, asked: readonly string[]): string | undefined => {
  const { stage, progress } = moment;
  const { cautioned = [] } = progress ?? NO_PROGRESS;
  return Object.keys((cardOf(moment, session) as SessionCard).leftOutBy).find(
    (group) => stage.cautionFor(group) !== undefined && !cautioned.includes(group) && !asked.includes(group),
  );
};

/** "Rollers are better left out with … Is any of that you?" */
export const askCaution = (
  { stage }: Moment,
  state: Cautioned,
): Required<Pick<Decision, 'ask' | 'state'>> => ({
  ask: {
    key: 'first-caution',
    values: { caution: stage.cautionFor(state.cautions.at(-1) as string) as string },
  },
  state,
});

/**
 * What is asked before the first roller, ball, heat, breath hold or floor session of a person, once for each group.
 *
 * @param say what is said before the question
 * @param asked groups that were asked about just now
 * @returns undefined where the session may begin
 */
export const cautionBefore = (
  moment: Moment,
  session: string,
  variant: string,
  say: Decision['say'],
  asked: readonly string[] = [],
): Decision | undefined => {
  const group = isUnderWay(moment, session) ? undefined : groupToAsk(moment, session, asked);
  if (group === undefined) return undefined;
  const state: Cautioned = { mode: 'offering', session, variant, cautions: [...asked, group] };
  return { say, events: [], ...askCaution(moment, state) };
};
