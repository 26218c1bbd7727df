import type { Decision } from './dialogue/decision';
import type { Moment } from './dialogue/moment';
import type { Memory } from './interceptors/memory';
import type { ProgressEvent } from './progress/progress';

/** What a guest may know of somebody's conversation: what everybody in the room has heard. */
export const forGuest = ({ talk, ...memory }: Memory): Memory => ({
  ...memory,
  known: undefined,
  unsaved: [],
  talk: {
    turns: talk.turns,
    misses: talk.misses,
    ...(talk.calm && { calm: talk.calm }),
    ...((talk.asked === 'pain-or-crisis' || talk.asked === 'all-right-now') && { asked: talk.asked }),
  },
});

/** Whether it is a guest who speaks, or somebody whose conversation it is by their voice. */
export const voiceOf = ({ isGuest, host }: Memory): Moment['talk']['voice'] => {
  if (isGuest) return 'guest';
  return host === undefined ? undefined : 'own';
};

/** What is known of the host, and of nobody else in the room. */
const OF_THE_HOST: readonly ProgressEvent['kind'][] = [
  'set',
  'welcomed',
  'tip-told',
  'cautioned',
  'heat-checked',
  'milestone-told',
  'rated',
  'check-ins-forgotten',
  'plan',
  'rested',
  'asked-after',
  'reminder-set',
  'reminders-gone',
  'permission-refused',
];

/** What a guest may change for the person whose conversation it is: how the session goes on, no settings. */
export const byGuest = ({ undo: _, events, ...decision }: Decision): Decision => ({
  ...decision,
  events: events.filter(({ kind }) => !OF_THE_HOST.includes(kind)),
});
