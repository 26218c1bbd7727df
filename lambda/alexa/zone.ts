import type { ZoneSource } from '../platform/zone';
import { isZone } from '../progress/wall-clock';
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
    if (access?.deviceId === undefined) return undefined;
    try {
      const { settingsClient } = await import('./clients');
      const client = settingsClient(access, AbortSignal.timeout(timeoutMillis));
      const zone: unknown = await client.getSystemTimeZone(access.deviceId);
      return typeof zone === 'string' && isZone(zone) ? zone : undefined;
    } catch {
      return undefined;
    }
  };
