import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { patience, settleIn, type Tenancy } from '../../../simulator/store/folder-lock';

const asOwner = (tenancy: Tenancy) => {
  if (tenancy.kind !== 'owner') throw new Error('expected to own the folder');
  return tenancy;
};

describe('a folder', () => {
  let folder: string;
  let server: Server | undefined;

  /** A neighbour on a port of this machine who says one thing to everybody, or never anything. */
  const neighbourSaying = async (words: string | undefined) => {
    server = createServer((_, response) => {
      if (words !== undefined) response.end(words);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };

  const hold = async (port?: number) => {
    await mkdir(join(folder, 'lock'));
    if (port !== undefined) await writeFile(join(folder, 'port'), String(port));
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gentle-back-'));
  });

  afterEach(async () => {
    server?.close();
    server?.closeAllConnections();
    server = undefined;
    await rm(folder, { recursive: true });
  });

  it('that is free is owned', async () => {
    const owner = asOwner(await settleIn(folder, patience()));
    await owner.announce(4321);
    expect(await readFile(join(folder, 'port'), 'utf8')).toBe('4321');
    await owner.release();
    await expect(readFile(join(folder, 'port'))).rejects.toThrow('ENOENT');
  });

  it('that is held by somebody who answers is shared', async () => {
    const port = await neighbourSaying('healthy: dynamodb.us-east-1.amazonaws.com ');
    await hold(port);
    expect(await settleIn(folder, patience())).toEqual({
      kind: 'guest',
      endpoint: `http://127.0.0.1:${port}`,
    });
  });

  it('whose port now belongs to another program is taken over', async () => {
    await hold(await neighbourSaying('something else entirely'));
    await asOwner(await settleIn(folder, patience())).release();
  });

  it('whose owner is gone is taken over', async () => {
    const port = await neighbourSaying('');
    server?.close();
    await hold(port);
    await asOwner(await settleIn(folder, patience())).release();
  });

  it('whose owner never comes to announce a port is given up on, in a sentence', async () => {
    await hold();
    await expect(settleIn(folder, 0)).rejects.toMatchObject({
      name: 'StoreFolderError',
      message: `Another program has ${folder} open and does not answer: end it, or choose another folder with --data FOLDER.`,
    });
  });

  it('whose owner answers although its lock went stale is shared, and its port left standing', async () => {
    const port = await neighbourSaying('healthy: dynamodb.us-east-1.amazonaws.com ');
    await writeFile(join(folder, 'port'), String(port));
    expect(await settleIn(folder, patience())).toMatchObject({ kind: 'guest' });
    expect(await readFile(join(folder, 'port'), 'utf8')).toBe(String(port));
  });

  it('whose owner is there but says nothing is left alone', async () => {
    const port = await neighbourSaying(undefined);
    await writeFile(join(folder, 'port'), String(port));
    await expect(settleIn(folder, 0)).rejects.toThrow(/does not answer/);
    expect(await readFile(join(folder, 'port'), 'utf8')).toBe(String(port));
  });
});
