import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Players that Linux and macOS bring along, and sox's, with what makes them quiet about it. */
const PLAYERS: readonly (readonly [string, ...string[]])[] = [
  ['aplay', '-q'],
  ['paplay'],
  ['afplay'],
  ['play', '-q'],
];

/**
 * Plays a sound file with the first player that is there and works.
 *
 * @returns whether it was played
 */
export const play = async (file: string): Promise<boolean> => {
  for (const [player, ...options] of PLAYERS) {
    try {
      await run(player, [...options, file]);
      return true;
    } catch {
      // Not installed, or there is no loudspeaker: the next one may do.
    }
  }
  return false;
};
