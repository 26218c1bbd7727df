import { NO_PROGRESS, type Run } from '../progress/progress';
import type { Decision } from './decision';
import type { Moment, SessionCard, VariantCard } from './moment';
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

/** A session in one of its variants. */
type Form = Pick<Run, 'session' | 'variant'>;

const takes =
  (thing: string) =>
  (moment: Moment, { session, variant }: Form): boolean =>
    ((cardOf(moment, session) as SessionCard).variants[variant] as VariantCard).equipment.includes(thing);

const holdsBreath = ({ stage, completionId }: Moment, form: Form): boolean =>
  stage
    .timeline({ ...form, completionId })
    .steps.flatMap(({ atoms }) => atoms.flatMap(({ phases = [] }) => phases))
    .some(({ phase }) => phase === 'hold');

/** What some groups are left out for, and the gentle form of their sessions goes without; the others are so in every form. */
const LEFT_OUT_FOR: Readonly<Record<string, (moment: Moment, form: Form) => boolean>> = {
  rollers: takes('roller'),
  balls: takes('ball'),
  'breath-holds': holdsBreath,
};

const concerns = (moment: Moment, group: string, form: Form): boolean =>
  LEFT_OUT_FOR[group]?.(moment, form) ?? true;

/** Who is in the middle of a session has begun it: they are not asked there, unless it went without until now. */
const isUnderWay = (moment: Moment, group: string, { session }: Form): boolean => {
  const { state } = moment;
  return (
    (state.mode === 'guiding' || state.mode === 'paused') &&
    state.run.session === session &&
    concerns(moment, group, state.run)
  );
};

/** The first group of a session that is asked about, and that this person was never asked about. */
const groupToAsk = (moment: Moment, form: Form, asked: readonly string[]): string | undefined => {
  const { stage, progress } = moment;
  const { cautioned = [] } = progress ?? NO_PROGRESS;
  return Object.keys((cardOf(moment, form.session) as SessionCard).leftOutBy).find(
    (group) =>
      stage.cautionFor(group) !== undefined &&
      !cautioned.includes(group) &&
      !asked.includes(group) &&
      concerns(moment, group, form) &&
      !isUnderWay(moment, group, form),
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
 * What is asked before the first roller, ball, heat, breath hold or floor session of a person, once for each group,
 * and not before a form that goes without.
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
  const group = groupToAsk(moment, { session, variant }, asked);
  if (group === undefined) return undefined;
  const state: Cautioned = { mode: 'offering', session, variant, cautions: [...asked, group] };
  return { say, events: [], ...askCaution(moment, state) };
};
