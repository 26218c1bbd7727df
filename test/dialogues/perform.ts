import { ringLine } from '../../simulator/alexa-service/rings';
import type { Device, Turn } from '../../simulator/device/contract';
import type { Owner } from '../../simulator/simulator';
import { readUtterance, sayTo } from '../../simulator/utterance';
import type { Exchange, Transcript } from './transcript';

const EVENING = Date.parse('2026-11-20T19:00:00Z');
const HOUR = 60 * 60 * 1_000;

const act = async (device: Device, exchange: Exchange): Promise<Turn[]> => {
  if (exchange.silence) return device.staySilent();
  if (exchange.exit) return device.exit();
  return sayTo(device, readUtterance(exchange.U ?? ''));
};

/** One exchange as it went: every turn that came of it, and the device after it. */
export interface Performed {
  readonly exchange: Exchange;
  readonly turns: readonly Turn[];
  /** What rang meanwhile. */
  readonly rings: readonly string[];
  readonly device: Device;
}

/**
 * Holds the conversation of a transcript.
 *
 * @param deviceFor switches a device on
 * @param listen is told of each exchange before the next one
 * @param fail lets services of Alexa's fail, where there are any
 */
export const perform = async (
  { owner, before, talk }: Transcript,
  deviceFor: (owner: Owner) => Device,
  listen: (performed: Performed) => void,
  fail: (faults: NonNullable<Exchange['fail']>) => void = () => {},
): Promise<void> => {
  let startsAt = EVENING;
  let device = deviceFor({ ...owner, startsAt });
  for (const action of before) await device.inApp(action);
  fail({});
  for (const exchange of talk) {
    if (exchange.fail !== undefined) {
      fail(exchange.fail);
      continue;
    }
    if (exchange.later !== undefined) {
      startsAt = device.now + exchange.later * HOUR;
      device = deviceFor({ ...owner, startsAt });
      continue;
    }
    const { length } = device.rings;
    const turns = await act(device, exchange);
    const rings = device.rings.slice(length).map(ringLine);
    listen({ exchange, turns, rings, device });
  }
};
