import type { ZoneSource } from '../platform/zone';
import { isZone } from '../progress/days';
import { accessOf } from './access';

/**
 * Asks Alexa's settings for the time zone of the device. Whatever goes wrong, be it that none is set, that
 * nobody answers or that there is no such zone, it is as if nobody could tell: a person hears nothing of it.
 *
 * @param timeoutMillis that a person may wait for it at most
 */
export const createZoneSource =
  (timeoutMillis: number): ZoneSource =>
  async (envelope) => {
    const access = accessOf(envelope);
    if (access === undefined) return undefined;
    try {
      const { settingsClient } = await import('./clients');
      const zone: unknown = await settingsClient(access, timeoutMillis).getSystemTimeZone(access.deviceId);
      return typeof zone === 'string' && isZone(zone) ? zone : undefined;
    } catch {
      return undefined;
    }
  };
