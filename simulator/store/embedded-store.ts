import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import dynalite from 'dynalite';
import { endpointOf, patience, settleIn, type Tenancy } from './folder-lock';
import { ensureProgressTable } from './progress-table';
import { occupied, prepareFolder, unwritable } from './store-folder';
import { examineStore, moveAside } from './store-health';

/** Where people's progress is kept, and under which name. */
export interface StoreLocation {
  readonly folder: string;
  readonly tableName: string;
}

/** A DynamoDB on this machine. */
export interface EmbeddedStore {
  readonly endpoint: string;
  /** Whether another process runs it and this one is its guest. */
  readonly shared: boolean;
  /** A sentence to show the person, when something happened that they should know. */
  readonly note?: string;
  /** Lets the folder go; what was written stays. Closing a shared store leaves it running. */
  close(): Promise<void>;
}

type Owner = Extract<Tenancy, { kind: 'owner' }>;

interface Served {
  readonly server: Server;
  readonly port: number;
  readonly note?: string;
}

/** How long open connections may finish what they are doing when the store closes. */
const CLOSING_MILLIS = 1000;
const BUSY_MILLIS = 150;

const closeServer = async (server: Server): Promise<void> => {
  const cutOff = setTimeout(() => server.closeAllConnections(), CLOSING_MILLIS);
  await new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
  clearTimeout(cutOff);
};

/** Starts dynalite on a store and makes its table; nothing is left running when the store refuses that. */
const serve = async (path: string, tableName: string): Promise<Served | { readonly fault: Error }> => {
  const server = dynalite({ path, createTableMs: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    await ensureProgressTable(endpointOf(port), tableName);
    return { server, port };
  } catch (fault) {
    await closeServer(server).catch(() => {});
    // A request that is wrong in itself (a table name DynamoDB does not allow) says nothing about the store.
    if ((fault as Error).name === 'ValidationException') throw fault;
    return { fault: fault as Error };
  }
};

const startAfresh = async (path: string, tableName: string): Promise<Served> => {
  const note = await moveAside(path, new Date());
  const fresh = await serve(path, tableName);
  if ('fault' in fresh) throw fresh.fault;
  return { ...fresh, note };
};

/** Serves what is there, or a fresh store when what is there is damaged; `undefined` when somebody has it open. */
const start = async (folder: string, tableName: string): Promise<Served | undefined> => {
  const path = join(folder, 'progress');
  const health = await examineStore(path);
  if (health === 'in-use') return undefined;
  if (health === 'unwritable') throw unwritable(folder);
  if (health === 'corrupt') return startAfresh(path, tableName);
  const served = await serve(path, tableName);
  if (!('fault' in served)) return served;
  // A store that opens and then refuses its first request is damaged too, unless somebody took it just now.
  return (await examineStore(path)) === 'in-use' ? undefined : startAfresh(path, tableName);
};

const open = async (
  owner: Owner,
  { folder, tableName }: StoreLocation,
): Promise<EmbeddedStore | undefined> => {
  try {
    const served = await start(folder, tableName);
    if (!served) {
      await owner.release();
      return undefined;
    }
    const { server, port, note } = served;
    await owner.announce(port);
    return {
      endpoint: endpointOf(port),
      shared: false,
      ...(note && { note }),
      async close() {
        await closeServer(server);
        await owner.release();
      },
    };
  } catch (error) {
    await owner.release();
    throw error;
  }
};

/**
 * Opens the store in a folder: its own DynamoDB on a free local port, or the one another process already runs
 * there. A damaged store is moved aside, never deleted, and the note says so.
 * @throws StoreFolderError when the folder is a file, cannot be written, or is held by somebody who does not answer.
 */
export const openEmbeddedStore = async (location: StoreLocation): Promise<EmbeddedStore> => {
  await prepareFolder(location.folder);
  const givesUpAt = patience();
  for (;;) {
    const tenancy = await settleIn(location.folder, givesUpAt);
    if (tenancy.kind === 'guest') {
      return { endpoint: tenancy.endpoint, shared: true, close: async () => {} };
    }
    const store = await open(tenancy, location);
    if (store) return store;
    // LevelDB's own lock is held: by a process that is just leaving, or by one that knows nothing of ours.
    if (performance.now() >= givesUpAt) throw occupied(location.folder);
    await pause(BUSY_MILLIS);
  }
};
