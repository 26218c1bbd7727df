import { services } from 'ask-sdk-model';
import type { Access } from './access';
import { createApiClient } from './api-client';

/*
 * The SDK's clients of Alexa's services weigh more than a fifth of the skill and are needed once a day: this
 * module is a file of its own beside the bundle, and only ever imported when one of them is first called.
 */

/** A client of Alexa's settings, for the device of one request. */
export const settingsClient = (
  { endpoint, token }: Access,
  timeoutMillis: number,
): services.ups.UpsServiceClient =>
  new services.ups.UpsServiceClient({
    apiClient: createApiClient(timeoutMillis),
    apiEndpoint: endpoint,
    authorizationValue: token,
  });
