/** Ways in which a terminal or a system asks a program to leave. */
const LEAVING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls `leave` when the terminal is closed or the system asks the program to end, so that even then the
 * conversation is ended and the place kept. For the rest of the program's life.
 */
export const leaveWithTheTerminal = (leave: () => void): void => {
  for (const signal of LEAVING_SIGNALS) process.on(signal, leave);
  // A terminal that is gone fails every read and write; nobody is left to be told.
  for (const stream of [process.stdin, process.stdout, process.stderr]) stream.on('error', leave);
};
