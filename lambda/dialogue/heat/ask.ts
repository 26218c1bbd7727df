import type { Decision, Question } from '../decision';
import type { Moment, SessionCard } from '../moment';
import { cardOf } from '../shelf';
import type { Heating } from '../state';
import { HEAT } from './kept-from';

/** The session that is company for heat. */
export const heatCard = ({ shelf }: Pick<Moment, 'shelf'>): SessionCard =>
  shelf.find(({ kind }) => kind === HEAT) as SessionCard;

/** A clock where the person is, as it is spoken: "4:10". */
export const clockOf = ({ zone }: Pick<Moment, 'zone'>, atMillis: number): string =>
  new Intl.DateTimeFormat('en-US', { timeZone: zone, hour: 'numeric', minute: '2-digit' })
    .format(atMillis)
    .replace(/[^\d:]/g, '');

/** What is asked of who should leave heat out, in this order. */
export const CHECKS: readonly Heating['asked'][] = ['numb', 'broken', 'heart'];

/** True while it is asked who should leave heat out. */
export const isHeatCheck = ({ asked }: Heating): boolean => CHECKS.includes(asked);

const QUESTIONS = {
  numb: 'heat-numb',
  broken: 'heat-broken',
  heart: 'heat-heart',
  minutes: 'heat-minutes',
  way: 'heat-way',
  stay: 'heat-stay',
} as const satisfies Record<Heating['asked'], Question['key']>;

/** What is asked before the heat goes on. */
export const askHeat = (state: Heating): Required<Pick<Decision, 'ask' | 'state'>> => ({
  ask: {
    key: QUESTIONS[state.asked],
    ...(state.asked === 'minutes' && { values: { lengthSeconds: state.minutes * 60 } }),
  },
  state,
});

/** The variant of the guided rest that is as long as may be. */
export const variantFor = (moment: Moment, minutes: number): string => {
  const { variants } = heatCard(moment);
  const fitting = Object.entries(variants)
    .filter(([, { seconds }]) => seconds <= minutes * 60)
    .toSorted(([, one], [, other]) => other.seconds - one.seconds);
  // Every card has a variant: of those that are as long, the first is the one that keeps company.
  return (fitting[0] ?? (Object.entries(variants)[0] as [string, unknown]))[0];
};

/** True where a session is one of heat. */
export const isHeatSession = (moment: Moment, session: string): boolean =>
  cardOf(moment, session)?.kind === HEAT;
