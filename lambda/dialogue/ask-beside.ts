import { stepStart } from '../session/place';
import type { Decision, Question } from './decision';
import { leaving, standing } from './guide';
import type { Moment } from './moment';
import type { DialogueState } from './state';

/** A question about something else: what plays waits for its answer at the start of its step. */
export const askBeside = (moment: Moment, ask: Question): Decision => {
  const { state } = moment;
  if (state.mode !== 'guiding') return { say: [], ask, state, events: [] };
  const { timeline, atMillis, isDone } = standing(moment, state);
  const waiting: DialogueState = isDone
    ? { mode: 'idle' }
    : { mode: 'paused', run: state.run, atMillis: stepStart(timeline, atMillis) };
  return { say: [], ask, state: waiting, events: [leaving(moment, state)] };
};
