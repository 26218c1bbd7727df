import type { RequestEnvelope } from 'ask-sdk-model';
import { createDevice, type Device, type DeviceOptions } from '../../../simulator/device/device';
import { silent } from './responses';

/** The moment every device in these tests is switched on. */
export const STARTS_AT = Date.UTC(2026, 10, 20, 21, 0, 0);

/** What a fake skill answers: a response, or an Error to throw, or a function of the request. */
export type Script = (envelope: RequestEnvelope) => unknown;

/** A device beside the bed whose skill answers from a script, with everything the skill was sent. */
export interface Bedroom {
  readonly device: Device;
  readonly requests: RequestEnvelope[];
}

/**
 * Switches on a device with a fake skill. It understands every utterance as the intent named `Say:<utterance>`,
 * and its voice takes one second for every line.
 */
export const enterBedroom = (script: Script, options: Partial<DeviceOptions> = {}): Bedroom => {
  const requests: RequestEnvelope[] = [];
  const device = createDevice({
    async invoke(envelope) {
      requests.push(envelope);
      return envelope.request.type === 'SessionEndedRequest' ? silent() : script(envelope);
    },
    understanding: {
      understand: (utterance) => ({ name: `Say:${utterance}`, confirmationStatus: 'NONE' }),
    },
    invocationName: 'gentle back',
    voice: () => 1000,
    user: 'ann',
    locale: 'en-US',
    zone: 'Europe/London',
    startsAt: STARTS_AT,
    skillId: 'amzn1.ask.skill.11111111-2222-4333-8444-555555555555',
    ...options,
  });
  return { device, requests };
};
