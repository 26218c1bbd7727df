import { durationSeconds } from '../lambda/platform/duration';
import { type Deed, readDeed } from './deed';
import type { Device, Turn } from './device/contract';

/** One thing a person says, and how far into the answer before it; undefined for after its end. Or one they do. */
export interface Utterance {
  readonly text: string;
  readonly afterMillis?: number;
  readonly deed?: Deed;
}

const TIMED = /^@(\S*)\s*(.*)$/;

/** A time before an utterance that is none. */
export class UtteranceTimeError extends Error {
  constructor(time: string) {
    super(
      `"@${time}" is no time and an utterance: write @2m10s, @45s or @1m, then a space and what is said.`,
    );
    this.name = 'UtteranceTimeError';
  }
}

/**
 * Reads "@2m10s pause" as "pause" said two minutes and ten seconds into the answer before it.
 *
 * @throws UtteranceTimeError for a time that is none, DeedError for nothing that can be done
 */
export const readUtterance = (line: string): Utterance => {
  const deed = readDeed(line);
  if (deed !== undefined) return { text: line.trim(), deed };
  const timed = TIMED.exec(line.trim());
  if (timed === null) return { text: line.trim() };
  const [, time = '', text = ''] = timed;
  const seconds = durationSeconds(`PT${time.toUpperCase()}`);
  if (Number.isNaN(seconds) || text === '') throw new UtteranceTimeError(time);
  return { text, afterMillis: seconds * 1_000 };
};

/** Does it; returns every turn that came of it. */
export const doWith = (device: Device, deed: Deed): Promise<Turn[]> =>
  deed.kind === 'wait' ? device.advance(deed.millis) : device.inApp(deed.action);

/** Says it to the device at its time; returns every turn that came of it, those that silence caused included. */
export const sayTo = async (device: Device, { text, afterMillis, deed }: Utterance): Promise<Turn[]> => {
  if (deed !== undefined) return doWith(device, deed);
  if (afterMillis === undefined) await device.listen();
  const silent = afterMillis === undefined ? [] : await device.advance(afterMillis);
  return [...silent, ...(await device.say(text))];
};
