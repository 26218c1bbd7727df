import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedStore, openEmbeddedStore } from '../../../simulator/store/embedded-store';
import { read, TABLE } from './tables';

const SCRIPT = join(__dirname, 'written-then-killed.ts');

describe('a store in another process', () => {
  let folder: string;
  let child: ChildProcess;
  let endpoint: string;
  let store: EmbeddedStore | undefined;

  const open = async () => {
    store = await openEmbeddedStore({ folder, tableName: TABLE });
    return store;
  };

  const kill = async () => {
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gentle-back-'));
    child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, folder], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data');
    endpoint = String(line).trim();
  });

  afterEach(async () => {
    await store?.close();
    store = undefined;
    if (child.exitCode === null && child.signalCode === null) await kill();
    await rm(folder, { recursive: true });
  });

  it('is shared with this one', async () => {
    expect(await open()).toMatchObject({ endpoint, shared: true });
  });

  it('loses nothing when that process is killed, and is this one’s at once', async () => {
    await kill();
    const { endpoint: ours, shared, note } = await open();
    expect({ shared, note }).toEqual({ shared: false, note: undefined });
    expect(await read(ours, 'ann')).toBe('written just before the end');
  });

  it('loses at most the last write when its journal was cut short', async () => {
    await kill();
    const progress = join(folder, 'progress');
    const journal = join(progress, (await readdir(progress)).find((name) => name.endsWith('.log')) ?? '');
    await writeFile(journal, (await readFile(journal)).subarray(0, -7));
    const { endpoint: ours, note } = await open();
    expect(note).toBeUndefined();
    expect(await read(ours, 'ann')).toBeUndefined();
  });
});
