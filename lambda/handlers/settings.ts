import { askToForget, forgetThat } from '../dialogue/settings-forgotten';
import { mySettings } from '../dialogue/settings-told';
import { byIntent } from './by-intent';

/** "What are my settings", "forget that", "forget all my settings". */
export const settingsHandler = byIntent({
  MySettingsIntent: mySettings,
  ForgetThatIntent: forgetThat,
  ForgetSettingsIntent: askToForget,
});
