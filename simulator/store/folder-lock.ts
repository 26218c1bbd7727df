import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { occupied } from './store-folder';

/** How a process stands to a folder: its owner, or a guest at the owner's endpoint. */
export type Tenancy =
  | {
      readonly kind: 'owner';
      /** Tells others where to be guests. */
      announce(port: number): Promise<void>;
      /** Gives the folder up as it was found, for a former owner who turns out to be there still. */
      withdraw(): Promise<void>;
      /** Gives the folder up and takes the port down. */
      release(): Promise<void>;
    }
  | { readonly kind: 'guest'; readonly endpoint: string };

/** An owner that does not refresh its lock for this long is gone. */
const STALE_MILLIS = 10_000;
const POLL_MILLIS = 150;
const ANSWER_MILLIS = 2000;

/** Where a store on this port is reached. */
export const endpointOf = (port: number): string => `http://127.0.0.1:${port}`;

/** Whether a store answers there, nobody is there any more, or somebody is who does not answer. */
const stateOf = async (endpoint: string): Promise<'alive' | 'dead' | 'slow'> => {
  try {
    const response = await fetch(endpoint, { signal: AbortSignal.timeout(ANSWER_MILLIS) });
    return (await response.text()).startsWith('healthy: dynamodb') ? 'alive' : 'dead';
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
    return code === 'ECONNREFUSED' ? 'dead' : 'slow';
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

/** Holds a folder: silent about its port until told to announce one. */
const own = async (portFile: string, release: () => Promise<void>): Promise<Tenancy> => {
  const former = await readPort(portFile);
  await rm(portFile, { force: true });
  // Somebody may have taken the lock over meanwhile; then there is nothing left to let go.
  const letGo = () => release().catch(() => {});
  return {
    kind: 'owner',
    announce: (port) => writeFile(portFile, String(port)),
    async withdraw() {
      if (former !== undefined) await writeFile(portFile, String(former));
      await letGo();
    },
    async release() {
      await rm(portFile, { force: true });
      await letGo();
    },
  };
};

/**
 * Takes a folder, or finds the process that has it.
 *
 * The owner removes the port file as soon as it holds the lock and writes it once it can be reached. So a port
 * that is told twice and refuses connections belongs to an owner that was killed, and its lock is taken over at
 * once; no port at all is an owner that is still starting, and is waited for.
 * @param patienceMillis how long to wait for an owner that neither answers nor lets go; longer than a lock
 *   takes to go stale.
 * @throws StoreFolderError when that time is over.
 */
export const settleIn = async (folder: string, patienceMillis = 15_000): Promise<Tenancy> => {
  const lockPath = join(folder, 'lock');
  const portFile = join(folder, 'port');
  const givesUpAt = performance.now() + patienceMillis;
  let deadPort: number | undefined;
  for (;;) {
    const release = await acquire(folder, lockPath);
    if (release) return own(portFile, release);
    const port = await readPort(portFile);
    const state = port === undefined ? 'slow' : await stateOf(endpointOf(port));
    if (port !== undefined && state === 'alive') return { kind: 'guest', endpoint: endpointOf(port) };
    if (state === 'dead' && port === deadPort) await rm(lockPath, { recursive: true, force: true });
    else if (performance.now() >= givesUpAt) throw occupied(folder);
    deadPort = state === 'dead' ? port : undefined;
    await pause(POLL_MILLIS);
  }
};
