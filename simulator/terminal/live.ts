import { performance } from 'node:perf_hooks';
import type { Simulator } from '../simulator';
import { Room } from './room';
import { contentTimelines } from './timelines';

const WELCOME = [
  'Type what you would say: "open gentle back", "start my',
  'breathing session", "five minutes of belly breathing".',
  'Type to interrupt, too. Ctrl-C leaves.',
];

/**
 * Opens the live terminal: plays in real time until the person leaves (Ctrl-C, Ctrl-D, or "exit" with nothing
 * open), then closes the simulator.
 *
 * @param options.first said before anything is typed
 */
export const openTerminal = async (simulator: Simulator, options: { first?: string }): Promise<void> => {
  // React for development keeps a measurement of every picture: at ten a second it grows without end.
  process.env.NODE_ENV = 'production';
  const { show } = await import('./show');
  const room = new Room({
    device: simulator.device,
    timelineOf: contentTimelines(),
    wallMillis: () => performance.now(),
  });
  for (const line of WELCOME) room.tell(line);
  if (simulator.note !== undefined) room.tell(simulator.note);
  try {
    await show(room, options.first);
  } finally {
    await simulator.close();
  }
};
