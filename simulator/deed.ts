import { durationSeconds } from '../lambda/platform/duration';
import { APP_ACTIONS, type AppAction } from './device/app';

/** Something a person does besides speaking, as they write it among utterances. */
export type Deed =
  /** "+8h", "+2d": nothing, for so long. */
  | { readonly kind: 'wait'; readonly millis: number }
  /** "app: delete reminders". */
  | { readonly kind: 'app'; readonly action: AppAction };

const DEED = /^(\+|app:\s*)(.+)$/;

/** A line that begins like a deed and is none. */
class DeedError extends Error {
  constructor(line: string) {
    super(
      `"${line}" is nothing that can be done here: let time pass with +8h or +20m, ` +
        `or use the app with one of ${APP_ACTIONS.map((action) => `"app: ${action}"`).join(', ')}.`,
    );
    this.name = 'DeedError';
  }
}

/**
 * Reads a deed; undefined for what is said.
 *
 * @throws DeedError for what begins like one and is none
 */
export const readDeed = (line: string): Deed | undefined => {
  const [, sign, rest = ''] = DEED.exec(line.trim()) ?? [];
  if (sign === undefined) return undefined;
  if (sign !== '+') {
    const action = APP_ACTIONS.find((one) => one === rest.trim());
    if (action === undefined) throw new DeedError(line);
    return { kind: 'app', action };
  }
  const length = rest.toUpperCase();
  const seconds = durationSeconds(length.endsWith('D') ? `P${length}` : `PT${length}`);
  if (Number.isNaN(seconds)) throw new DeedError(line);
  return { kind: 'wait', millis: seconds * 1_000 };
};
