import { yes } from '../../../lambda/dialogue/answer';
import { remind } from '../../../lambda/dialogue/reminders/remind';
import type { ReminderSaid } from '../../../lambda/dialogue/reminders/said';
import type { Reminder } from '../../../lambda/progress/reminders';
import { ASKED_BEFORE, Stand } from '../stand';

export const WARMTH: Reminder = {
  kind: 'heat',
  when: { weekdays: [0, 1, 2, 3, 4, 5, 6], times: ['20:00'] },
  tokens: ['warmth'],
};
export const WATER: Reminder = {
  kind: 'water',
  when: { weekdays: [0, 1, 2, 3, 4], times: ['09:00', '13:00'] },
  tokens: ['water'],
};
export const BREATHING: Reminder = {
  kind: 'breathing',
  when: { on: '2026-11-21', at: '12:00' },
  tokens: ['breathing'],
};

/** Somebody who is in the middle of a conversation, and has reminders. */
export const reminded = (...reminders: readonly Reminder[]): Stand => {
  const stand = new Stand({ ...ASKED_BEFORE, reminders: [...reminders] });
  stand.turn(() => ({ say: [], state: { mode: 'idle' }, events: [] }));
  return stand;
};

/** "Remind me …", as Alexa hears it. */
export const asking = (said: ReminderSaid, stand = reminded()): Stand => {
  stand.turn((moment) => remind(moment, said));
  return stand;
};

/** What was said back of when it would ring. */
export const whenOf = ({ last }: Stand): unknown => last?.ask?.values?.when;

/** "Yes", while Alexa refuses. */
export const yesInVain = (
  stand: Stand,
  why: Extract<ReturnType<Stand['alerts']>, { is: 'refused' }>['why'],
) => {
  stand.alerts = () => ({ is: 'refused', why });
  return stand.turn(yes);
};
