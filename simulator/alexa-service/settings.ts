import { failure, type Route } from './route';

/** Alexa's device settings: as its reference has them, without what nobody here asks for. */
export const SETTINGS: readonly Route[] = [
  {
    family: 'settings',
    method: 'GET',
    path: '/v2/devices/:deviceId/settings/System.timeZone',
    answer({ caller, parts }) {
      if (parts.deviceId !== caller.deviceId)
        return failure(403, 'INVALID_TOKEN', 'The token is not for this device.');
      return caller.zone === undefined ? { status: 204 } : { status: 200, json: caller.zone };
    },
  },
];
