import type { ReminderKind } from '../../progress/reminders';
import type { Decision } from '../decision';
import type { Moment } from '../moment';
import { cardOf } from '../shelf';
import { remindOf, remindWhen } from './remind';

/** What a kind of session is, as something to be reminded of; anything else is a session like any other. */
const OF_SESSIONS: Readonly<Record<string, ReminderKind>> = {
  breathing: 'breathing',
  heat: 'heat',
  sleep: 'bed',
  movement: 'move',
  stretch: 'move',
  posture: 'posture',
};

/** What somebody needs, likewise. */
const OF_NEEDS: Readonly<Record<string, ReminderKind>> = { sleep: 'bed', warmth: 'heat', work: 'move' };

const isAskedOfWhat = ({ state }: Moment): boolean => state.mode === 'reminding' && state.asked === 'what';

/**
 * "Breathing", "heat", to what to be reminded of: at any other time it begins one.
 *
 * @returns undefined where that was not asked
 */
export const remindOfSession = (
  moment: Moment,
  { session, kind }: { readonly session?: string; readonly kind?: string },
): Decision | undefined => {
  if (!isAskedOfWhat(moment)) return undefined;
  const named = (session === undefined ? undefined : cardOf(moment, session)?.kind) ?? kind ?? 'any';
  return remindOf(moment, { kind: Object.hasOwn(OF_SESSIONS, named) ? OF_SESSIONS[named] : 'plan' });
};

/**
 * "Morning", "sleep", while a reminder is talked about: at any other time it is looked for.
 *
 * @returns undefined where it is no answer to what was asked
 */
export const remindOfNeed = (moment: Moment, needs: readonly string[] = []): Decision | undefined => {
  if (moment.state.mode !== 'reminding') return undefined;
  if (needs.includes('morning')) return remindWhen(moment, { clocks: ['MO'] });
  if (needs.includes('evening')) return remindWhen(moment, { clocks: ['EV'] });
  const kind = needs.flatMap((need) => (Object.hasOwn(OF_NEEDS, need) ? [OF_NEEDS[need]] : []))[0];
  return kind !== undefined && isAskedOfWhat(moment) ? remindOf(moment, { kind }) : undefined;
};
