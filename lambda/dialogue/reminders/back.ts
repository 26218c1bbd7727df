import { askAgain } from '../ask-again';
import type { Decision, SaidLine } from '../decision';
import type { Moment } from '../moment';
import { IDLE } from '../state';
import { waitingFor } from './waiting';

/**
 * After a reminder: back to the session that waited for it, or to what there is. Who asked for it in one sentence
 * has what they wanted.
 */
export const afterReminder = (
  moment: Moment,
  say: readonly SaidLine[],
  events: Decision['events'] = [],
): Decision => {
  const { waiting, events: left } = waitingFor(moment);
  const all = [...left, ...events];
  if (waiting.waiting !== undefined)
    return askAgain({ ...moment, state: { mode: 'paused', ...waiting.waiting } }, say, all);
  if (waiting.isOneShot) return { say, state: IDLE, events: all };
  const next = askAgain({ ...moment, state: IDLE }, say, all);
  // Names of sessions would be a strange end to it.
  return { ...next, ask: { key: 'and-now' } };
};
