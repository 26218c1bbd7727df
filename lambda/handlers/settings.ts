import { getIntentName, type RequestHandler } from 'ask-sdk-core';
import { askToForget, forgetThat } from '../dialogue/settings-forgotten';
import { mySettings } from '../dialogue/settings-told';
import { isIntent } from '../platform/matches';
import type { Decide, Rooms } from '../skill';

const ABOUT_SETTINGS: Readonly<Record<string, Decide>> = {
  MySettingsIntent: mySettings,
  ForgetThatIntent: forgetThat,
  ForgetSettingsIntent: askToForget,
};

/** "What are my settings", "forget that", "forget all my settings". */
export const settingsHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, ...Object.keys(ABOUT_SETTINGS)),
  handle: (input) => respond(input, ABOUT_SETTINGS[getIntentName(input.requestEnvelope)] as Decide),
});
