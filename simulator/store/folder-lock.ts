import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lock } from 'proper-lockfile';

/** How a process stands to a folder: its owner, or a guest at the owner's endpoint. */
export type Tenancy =
  | { readonly kind: 'owner'; announce(port: number): Promise<void>; release(): Promise<void> }
  | { readonly kind: 'guest'; readonly endpoint: string };

/** An owner that does not refresh its lock for this long is gone. */
const STALE_MILLIS = 10_000;
const POLL_MILLIS = 150;

/** Where a store on this port is reached. */
export const endpointOf = (port: number): string => `http://127.0.0.1:${port}`;

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    const response = await fetch(endpoint, { signal: AbortSignal.timeout(2000) });
    return (await response.text()).startsWith('healthy: dynamodb');
  } catch {
    return false;
  }
};

const readPort = async (portFile: string): Promise<number | undefined> => {
  const port = Number(await readFile(portFile, 'utf8').catch(() => ''));
  return Number.isInteger(port) && port > 0 ? port : undefined;
};

const acquire = async (folder: string, lockPath: string): Promise<(() => Promise<void>) | undefined> => {
  try {
    return await lock(folder, {
      lockfilePath: lockPath,
      stale: STALE_MILLIS,
      // A lock lost (a laptop that slept) must not end the process: LevelDB holds a lock of its own.
      onCompromised: () => {},
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOCKED') return undefined;
    throw error;
  }
};

/**
 * Takes a folder, or finds the process that has it.
 *
 * The owner removes the port file as soon as it holds the lock and writes it once it can be reached. So a port
 * that is told twice and never answers belongs to an owner that was killed, and its lock is taken over at once;
 * no port at all is an owner that is still starting, and is waited for.
 */
export const settleIn = async (folder: string): Promise<Tenancy> => {
  const lockPath = join(folder, 'lock');
  const portFile = join(folder, 'port');
  let deadPort: number | undefined;
  for (;;) {
    const release = await acquire(folder, lockPath);
    if (release) {
      await rm(portFile, { force: true });
      return {
        kind: 'owner',
        announce: (port) => writeFile(portFile, String(port)),
        async release() {
          await rm(portFile, { force: true });
          // Somebody may have taken the lock over meanwhile; then there is nothing left to release.
          await release().catch(() => {});
        },
      };
    }
    const port = await readPort(portFile);
    if (port !== undefined && (await answers(endpointOf(port)))) {
      return { kind: 'guest', endpoint: endpointOf(port) };
    }
    if (port !== undefined && port === deadPort) await rm(lockPath, { recursive: true, force: true });
    deadPort = port;
    await pause(POLL_MILLIS);
  }
};
