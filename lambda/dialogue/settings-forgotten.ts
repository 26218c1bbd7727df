import { changeSettings, forgettingAll } from '../progress/settings';
import { askBeside } from './ask-beside';
import type { Decision } from './decision';
import type { Moment } from './moment';
import { afterChange, inPassing, makeChange } from './settings';

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
