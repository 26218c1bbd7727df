import { services } from 'ask-sdk-model';
import type { Access } from './access';
import { createApiClient } from './api-client';

/*
 * The SDK's clients of Alexa's services weigh more than a fifth of the skill and are needed once a day: this
 * module is a file of its own beside the bundle, and only ever imported when one of them is first called.
 */

const configuration = ({ endpoint, token }: Access, signal: AbortSignal): services.ApiConfiguration => ({
  apiClient: createApiClient(signal),
  apiEndpoint: endpoint,
  authorizationValue: token,
});

/** A client of Alexa's settings, whose calls are broken off at a signal. */
export const settingsClient = (access: Access, signal: AbortSignal): services.ups.UpsServiceClient =>
  new services.ups.UpsServiceClient(configuration(access, signal));

/** A client of Alexa's reminders: those of this skill, for the account of one request. */
export const reminderClient = (
  access: Access,
  signal: AbortSignal,
): services.reminderManagement.ReminderManagementServiceClient =>
  new services.reminderManagement.ReminderManagementServiceClient(configuration(access, signal));

/** A client of Alexa's timers: those of this skill, on the device of one request. */
export const timerClient = (
  access: Access,
  signal: AbortSignal,
): services.timerManagement.TimerManagementServiceClient =>
  new services.timerManagement.TimerManagementServiceClient(configuration(access, signal));
