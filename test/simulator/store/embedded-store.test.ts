import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ClassicLevel } from 'classic-level';
import { type EmbeddedStore, openEmbeddedStore } from '../../../simulator/store/embedded-store';
import { read, TABLE, write } from './tables';

describe('the embedded store', () => {
  let folder: string;
  const opened: EmbeddedStore[] = [];

  const open = async () => {
    const store = await openEmbeddedStore({ folder, tableName: TABLE });
    opened.push(store);
    return store;
  };

  /** Writes an item, closes, and spoils what is on disk. */
  const spoil = async (spoilFile: (name: string) => boolean) => {
    const store = await open();
    await write(store.endpoint, 'ann', 'three sessions');
    await store.close();
    const progress = join(folder, 'progress');
    const names = (await readdir(progress)).filter(spoilFile);
    for (const name of names) await writeFile(join(progress, name), 'spoilt');
    return names;
  };

  const overwriteEntries = async (valueEncoding: 'json' | 'buffer', value: unknown) => {
    const level = new ClassicLevel<string, unknown>(join(folder, 'progress'), { valueEncoding });
    for await (const key of level.keys()) await level.put(key, value);
    await level.close();
  };

  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'gentle-back-')), 'deep', 'data');
  });

  afterEach(async () => {
    for (const store of opened.splice(0).reverse()) await store.close().catch(() => {});
    await rm(join(folder, '..', '..'), { recursive: true });
  });

  it('makes its folder and a table keyed by pk and sk', async () => {
    const { endpoint, shared, note } = await open();
    expect({ shared, note }).toEqual({ shared: false, note: undefined });
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = new DynamoDBClient({ endpoint, region: 'local', credentials });
    const { Table } = await client.send(new DescribeTableCommand({ TableName: TABLE }));
    client.destroy();
    expect(Table).toMatchObject({
      TableStatus: 'ACTIVE',
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    });
  });

  it('keeps what was written when it is closed and opened again', async () => {
    const first = await open();
    await write(first.endpoint, 'ann', 'three sessions');
    await first.close();
    const second = await open();
    expect(await read(second.endpoint, 'ann')).toBe('three sessions');
    expect(second.note).toBeUndefined();
  });

  it('tells its port in the folder while it is open, and leaves no lock behind', async () => {
    const store = await open();
    expect(store.endpoint).toBe(`http://127.0.0.1:${await readFile(join(folder, 'port'), 'utf8')}`);
    await store.close();
    expect(await readdir(folder)).toEqual(['progress']);
  });

  it('is shared by whoever opens the folder second, and stays when they leave', async () => {
    const first = await open();
    const second = await open();
    expect(second).toMatchObject({ endpoint: first.endpoint, shared: true });
    await second.close();
    await write(first.endpoint, 'ann', 'still here');
    expect(await read(first.endpoint, 'ann')).toBe('still here');
  });

  it('is shared by those who open the folder at the same moment', async () => {
    const stores = await Promise.all([open(), open(), open()]);
    expect(new Set(stores.map((store) => store.endpoint)).size).toBe(1);
    expect(stores.filter((store) => !store.shared)).toHaveLength(1);
  });

  it('is put aside when it cannot be opened, and says so', async () => {
    await spoil((name) => name.startsWith('MANIFEST') || name === 'CURRENT');
    const store = await open();
    const aside = (await readdir(folder)).find((name) => name.startsWith('progress.corrupt-'));
    expect(aside).toMatch(/^progress\.corrupt-\d{8}T\d{6}\.\d{3}Z$/);
    expect(store.note).toBe(
      `What you did before could not be read, so I put it aside as ${aside} and started afresh.`,
    );
    expect(await read(store.endpoint, 'ann')).toBeUndefined();
  });

  it('puts damage aside without deleting any of it', async () => {
    const spoilt = await spoil((name) => name === 'CURRENT');
    await open();
    const aside = (await readdir(folder)).find((name) => name.startsWith('progress.corrupt-')) ?? '';
    expect(await readdir(join(folder, aside))).toEqual(expect.arrayContaining(spoilt));
  });

  it('is put aside when a file lies in its place', async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'progress'), 'not a store');
    expect((await open()).note).toMatch(/put it aside/);
  });

  it('is put aside when it opens but an entry cannot be read', async () => {
    await (await open()).close();
    await overwriteEntries('buffer', Buffer.from('{"half'));
    expect((await open()).note).toMatch(/put it aside/);
  });

  it('is put aside when it opens but its table is nonsense', async () => {
    await (await open()).close();
    await overwriteEntries('json', { TableStatus: 'ACTIVE' });
    const store = await open();
    expect(store.note).toMatch(/put it aside/);
    await write(store.endpoint, 'ann', 'a new start');
    expect(await read(store.endpoint, 'ann')).toBe('a new start');
  });

  it('is not put aside for a mistake of ours', async () => {
    await (await open()).close();
    await expect(openEmbeddedStore({ folder, tableName: 'x' })).rejects.toThrow(/TableName/);
    expect(await readdir(folder)).toEqual(['progress']);
  });

  it('refuses a folder that is a file, and says what to do', async () => {
    await mkdir(join(folder, '..'), { recursive: true });
    await writeFile(folder, '');
    await expect(open()).rejects.toMatchObject({
      name: 'StoreFolderError',
      code: 'store.folder',
      message: `${folder} is a file, not a folder: choose another folder with --data FOLDER.`,
    });
  });

  it('refuses a folder it cannot write to, and says what to do', async () => {
    await mkdir(join(folder, '..'), { recursive: true });
    await writeFile(folder, '');
    const inside = join(folder, 'inside');
    await expect(openEmbeddedStore({ folder: inside, tableName: TABLE })).rejects.toMatchObject({
      name: 'StoreFolderError',
      message: `I can't write to ${inside}: choose another folder with --data FOLDER.`,
    });
  });
});
