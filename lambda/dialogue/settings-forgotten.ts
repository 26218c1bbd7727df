import { changeSettings, forgettingAll } from '../progress/settings';
import { stepStart } from '../session/place';
import type { Decision, Question } from './decision';
import { leaving, standing } from './guide';
import type { Moment } from './moment';
import { afterChange, inPassing, makeChange } from './settings';
import type { DialogueState } from './state';

/** A question about something else: what plays waits for its answer at the start of its step. */
const askBeside = (moment: Moment, ask: Question): Decision => {
  const { state } = moment;
  if (state.mode !== 'guiding') return { say: [], ask, state, events: [] };
  const { timeline, atMillis, isDone } = standing(moment, state);
  const waiting: DialogueState = isDone
    ? { mode: 'idle' }
    : { mode: 'paused', run: state.run, atMillis: stepStart(timeline, atMillis) };
  return { say: [], ask, state: waiting, events: [leaving(moment, state)] };
};

/** "Forget that": takes back the latest change of a setting; where there is none, asks what is meant. */
export const forgetThat = (moment: Moment): Decision => {
  const { undo } = moment.talk;
  if (undo === undefined || changeSettings(moment.settings, undo) === moment.settings)
    return askBeside(moment, { key: 'forget-what' });
  // What is taken back stays taken back: said twice, it does not bring the change in again.
  return { ...afterChange(makeChange(moment, undo), [{ key: 'taken-back' }]), undo };
};

/** "Forget all my settings": asks once. */
export const askToForget = (moment: Moment): Decision => {
  if (moment.settings === undefined && moment.progress !== undefined)
    return inPassing(moment, [{ key: 'nothing-set' }]);
  return { ...askBeside(moment, { key: 'forget-settings' }), asked: 'forget-settings' };
};

/** "Yes", to that. */
export const forgetSettings = (moment: Moment): Decision =>
  afterChange(makeChange(moment, forgettingAll(moment.settings)), [{ key: 'settings-forgotten' }]);

/** "No", to that. */
export const keepSettings = (moment: Moment): Decision => inPassing(moment, [{ key: 'settings-stay' }]);
