import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createDynamoProgressStore } from '../../lambda/storage/dynamo-progress-store';
import type { Item } from '../../lambda/storage/keys';
import { homeOver } from '../dialogues/home';
import { finished } from '../faults/household';
import { FakeTable } from './fake-table';

const FOLDER = join(__dirname, 'shapes');
const NOW = Date.parse('2026-11-21T19:00:00Z');
const ACCOUNT = 'amzn1.ask.account.ONE';
const ONE = { account: ACCOUNT };

/** Items as they were written once, each with its shape first in its name: none is ever changed or taken away. */
const SHAPES = readdirSync(FOLDER).map((file) => file.replace('.json', ''));
const itemOf = (shape: string): Item => JSON.parse(readFileSync(join(FOLDER, `${shape}.json`), 'utf8'));

const tableWith = (item: Item) => {
  const table = new FakeTable();
  const put = () => table.items.set(`${ACCOUNT}\nstate`, structuredClone(item));
  put();
  return { table, store: createDynamoProgressStore(table.client, 'people') };
};

/** What the sums and settings were, read out of the item without the skill's help. */
const written = (item: Item): Record<string, unknown> => JSON.parse(item.progress?.S ?? '');

describe('an item of every shape there ever was', () => {
  it('is kept here', () => {
    expect(new Set(SHAPES.map((shape) => shape.slice(0, 1)))).toEqual(new Set(['1', '2']));
    for (const shape of SHAPES) expect(itemOf(shape).shape?.N).toBe(shape.slice(0, 1));
  });

  it.each(SHAPES)('%s: is read, goes on, and is kept in the shape of today', async (shape) => {
    const item = itemOf(shape);
    const { table, store } = tableWith(item);
    const { sessions, seconds, settings } = written(item);

    const before = await store.read(ONE, NOW);
    expect(before.version).toBe(Number(item.version?.N));
    expect(before.progress).toMatchObject({ sessions, seconds });
    expect(before.progress.settings).toEqual(settings);

    await store.keep(ONE, [finished('new', NOW, 60)], before, NOW);

    const [done, state] = table.of(ACCOUNT);
    expect(done?.sk?.S).toContain('done#');
    expect(state?.shape?.N).toBe('2');
    expect(table.of(ACCOUNT).every(({ expiresAt }) => Number(expiresAt?.N) > NOW / 1_000)).toBe(true);
    const { progress } = await store.read(ONE, NOW);
    expect(progress).toMatchObject({ sessions: Number(sessions) + 1, seconds: Number(seconds) + 60 });
    expect(progress.settings).toEqual(settings);
  });

  it.each([
    ['1-used', 12, 4, '2026-11-15'],
    ['2-used', 30, 10, '2026-11-19'],
  ])('%s: says all that it said when it was written', async (shape, sessions, times, day) => {
    const { progress } = await tableWith(itemOf(shape)).store.read(ONE, NOW);

    expect(progress).toMatchObject({
      sessions,
      seconds: sessions * 312,
      done: { 'br-box': { times }, 'st-lying': { times }, 'rt-flare': { times } },
      settings: {
        usualSeconds: 300,
        withoutEquipment: ['roller'],
        leftOut: ['breath-holds'],
        words: 'quiet',
      },
      tips: ['desk-height'],
      cautioned: ['floor'],
      flagged: { tier: 'S' },
      pageLimitMillis: 180_000,
      place: { run: { session: 'br-box', variant: 'standard' }, atMillis: 40_000 },
    });
    expect(progress.latest.map(({ session }) => session)).toEqual(['rt-flare', 'st-lying', 'br-box']);
    const [last] = progress.latest;
    expect(new Date(last?.doneAt ?? 0).toISOString().slice(0, 10)).toBe(day);
    expect(progress.knownIds[0]).toBe(`Run${sessions - 1}_-x`);
  });

  it('2-used: says what the first shape did not know', async () => {
    const { progress } = await tableWith(itemOf('2-used')).store.read(ONE, NOW);

    expect(progress).toMatchObject({
      done: { 'br-box': { firstDay: '2026-10-21', lastDay: '2026-11-17' } },
      weeks: { kept: 5, recent: { '2026-11-16': 5, '2026-10-19': 5 } },
      zone: { name: 'Europe/Berlin' },
      gentle: { lastDay: '2026-11-20' },
      comfort: { knownIds: ['Run3_-x'] },
      place: { run: { begunAt: 1_796_065_200_000 } },
    });
  });

  it.each(SHAPES)('%s: counts as gone when its time is over, swept or not', async (shape) => {
    const item = itemOf(shape);
    const { store } = tableWith(item);
    const end = Number(item.expiresAt?.N) * 1_000;

    expect((await store.read(ONE, end - 1)).version).toBeGreaterThan(0);
    expect(await store.read(ONE, end)).toMatchObject({ version: 0, progress: { sessions: 0 } });
  });
});

/** What somebody may make of an item by hand. */
const edited = (item: Item): fc.Arbitrary<Item> => {
  const text = item.progress?.S ?? '';
  const nonsense = fc.oneof(fc.string(), fc.constantFrom('', 'NaN', '-1', '1e999', '{}', 'null', '[]'));
  const edit = fc.oneof(
    // A key gone, or one that holds something else.
    fc
      .constantFrom('shape', 'version', 'expiresAt', 'progress')
      .map((key) => ({ ...item, [key]: undefined })),
    fc
      .tuple(fc.constantFrom('shape', 'version', 'expiresAt', 'progress'), nonsense, fc.boolean())
      .map(([key, value, isText]) => ({ ...item, [key]: isText ? { S: value } : { N: value } })),
    fc.integer({ min: 3, max: 99 }).map((shape) => ({ ...item, shape: { N: String(shape) } })),
    // Letters gone, and others in their place.
    fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: 12 }), nonsense).map(([from, length, other]) => ({
      ...item,
      progress: { S: text.slice(0, from) + other + text.slice(from + length) },
    })),
    // A part of the progress that is something else.
    fc.tuple(fc.constantFrom(...Object.keys(written(item))), fc.jsonValue()).map(([key, value]) => ({
      ...item,
      progress: { S: JSON.stringify({ ...written(item), [key]: value }) },
    })),
  );
  return edit.map((changed) =>
    Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)),
  ) as fc.Arbitrary<Item>;
};

describe('an item that somebody edited by hand', () => {
  it('is read as what it says, or left untouched to the byte', async () => {
    let untouched = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SHAPES).chain((shape) => edited(itemOf(shape))),
        async (item) => {
          const { table, store } = tableWith(item);
          const read = await store.read(ONE, NOW).catch((error: { code: string }) => error.code);
          if (typeof read !== 'string') return;
          untouched += 1;
          expect(read).toBe('storage.unknown-shape');
          await expect(store.keep(ONE, [finished('new', NOW, 60)], undefined, NOW)).rejects.toMatchObject({
            code: 'storage.unknown-shape',
          });
          expect(table.of(ACCOUNT)).toEqual([item]);
        },
      ),
      { numRuns: 1_000, seed: 42 },
    );
    expect(untouched).toBeGreaterThan(300);
  });

  it('costs nobody a session, whether it can be read or not', async () => {
    let unread = 0;
    for (const item of fc.sample(edited(itemOf('2-used')), { numRuns: 40, seed: 42 })) {
      const { table, store } = tableWith(item);
      const isRead = await store.read(ONE, NOW).then(
        () => true,
        () => false,
      );
      const device = homeOver(store).deviceFor({
        user: ACCOUNT,
        locale: 'en-US',
        zone: 'UTC',
        startsAt: NOW,
      });
      const turns = [
        ...(await device.say('open gentle back')),
        ...(await device.say('the one minute reset')),
        ...(await device.say('stop')),
      ];
      expect(turns.map(({ refusal }) => refusal)).toEqual([undefined, undefined, undefined]);
      expect(turns.every(({ spoken }) => spoken.length > 0)).toBe(true);
      if (isRead) continue;
      unread += 1;
      expect(table.of(ACCOUNT)).toEqual([item]);
    }
    expect(unread).toBeGreaterThan(10);
  });
});

describe('a finished session', () => {
  const first: Item = {
    pk: { S: ACCOUNT },
    sk: { S: 'done#2026-11-19T23:30:00.000Z#Run0_-xy' },
    session: { S: 'br-box' },
    variant: { S: 'short' },
    seconds: { N: '168' },
    expiresAt: { N: '1829045808' },
  };
  const later: Item = { ...first, doneAt: { N: '1795131168000' }, day: { S: '2026-11-20' } };
  const days = { from: '2026-11-19', to: '2026-11-20' };
  const tell = async (item: Item, nowMillis = NOW) => {
    const table = new FakeTable();
    table.items.set(`${ACCOUNT}\n${item.sk?.S}`, item);
    return createDynamoProgressStore(table.client, 'people').history(ONE, days, nowMillis);
  };

  it('is told from an item of every shape there ever was', async () => {
    const done = { session: 'br-box', variant: 'short', seconds: 168 };
    expect(await tell(first)).toEqual([{ ...done, doneAt: 1_795_131_000_000, day: '2026-11-19' }]);
    expect(await tell(later)).toEqual([{ ...done, doneAt: 1_795_131_168_000, day: '2026-11-20' }]);
  });

  it.each<[string, Item]>([
    ['whose time is over', { ...later, expiresAt: { N: '1' } }],
    ['without a length', { ...later, seconds: { S: 'long' } }],
    ['of no time', { ...first, sk: { S: 'done#2026-11-19Tnever#Run0' } }],
  ])('%s is told of no more', async (_, item) => {
    expect(await tell(item)).toEqual([]);
  });
});
