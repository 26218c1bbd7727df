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
      /** Gives the folder up and takes the port down. */
      release(): Promise<void>;
    }
  | { readonly kind: 'guest'; readonly endpoint: string };

/** An owner that does not refresh its lock for this long is gone. */
const STALE_MILLIS = 10_000;
const POLL_MILLIS = 150;
const ANSWER_MILLIS = 1000;

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

/** Takes the lock, unless somebody has it. @returns how to let it go. */
const acquire = async (folder: string, lockPath: string): Promise<(() => Promise<void>) | undefined> => {
  try {
    const release = await lock(folder, {
      lockfilePath: lockPath,
      stale: STALE_MILLIS,
      // A lock lost (a laptop that slept) must not end the process: LevelDB holds a lock of its own.
      onCompromised: () => {},
    });
    // Somebody may have taken it over meanwhile; then there is nothing left to let go.
    return () => release().catch(() => {});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOCKED') return undefined;
    throw error;
  }
};

/** Holds a folder: silent about its port until told to announce one. */
const own = async (portFile: string, letGo: () => Promise<void>): Promise<Tenancy> => {
  await rm(portFile, { force: true });
  return {
    kind: 'owner',
    announce: (port) => writeFile(portFile, String(port)),
    async release() {
      await rm(portFile, { force: true });
      await letGo();
    },
  };
};

/** The moment until which an opening waits: longer than a lock takes to go stale. */
export const patience = (): number => performance.now() + STALE_MILLIS * 1.5;

/**
 * Takes a folder, or finds the process that has it.
 *
 * The owner removes the port file as soon as it holds the lock and writes it once it can be reached. So a port
 * that is told twice and refuses connections belongs to an owner that was killed, and its lock is taken over at
 * once; no port at all is an owner that is still starting, and is waited for. A lock may also be free while its
 * owner lives (it slept, and the lock went stale), so a port that still stands is asked either way.
 * @param givesUpAt on the clock of `performance.now()`.
 * @throws StoreFolderError when an owner neither answers nor lets go until then.
 */
export const settleIn = async (folder: string, givesUpAt: number): Promise<Tenancy> => {
  const lockPath = join(folder, 'lock');
  const portFile = join(folder, 'port');
  let deadPort: number | undefined;
  for (;;) {
    const letGo = await acquire(folder, lockPath);
    const port = await readPort(portFile);
    const state = port === undefined ? 'unknown' : await stateOf(endpointOf(port));
    if (letGo && state !== 'alive' && state !== 'slow') return own(portFile, letGo);
    await letGo?.();
    if (port !== undefined && state === 'alive') return { kind: 'guest', endpoint: endpointOf(port) };
    if (state === 'dead' && port === deadPort) await rm(lockPath, { recursive: true, force: true });
    else if (performance.now() >= givesUpAt) throw occupied(folder);
    deadPort = state === 'dead' ? port : undefined;
    await pause(POLL_MILLIS);
  }
};
