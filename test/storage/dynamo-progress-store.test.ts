import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { NO_PROGRESS, type ProgressEvent } from '../../lambda/progress/progress';
import { createDynamoProgressStore } from '../../lambda/storage/dynamo-progress-store';
import { stateItem } from '../../lambda/storage/state-item';
import { firstVersion } from '../../lambda/storage/version';
import { openStoreAtHome, TABLE } from './store-at-home';

const NOW = Date.parse('2026-11-20T19:00:00Z');
const FIRST = firstVersion(NOW);
const MONTH = 30.44 * 24 * 60 * 60 * 1_000;

let home: Awaited<ReturnType<typeof openStoreAtHome>>;
beforeAll(async () => {
  home = await openStoreAtHome();
});
afterAll(() => home.close());

const run = (completionId: string) => ({ session: 'br-box', variant: 'short', completionId });
const begun = (id: string, savedAt = NOW): ProgressEvent => ({
  kind: 'begun',
  place: { run: run(id), atMillis: 0, savedAt },
});
const completed = (id: string, doneAt = NOW): ProgressEvent => ({
  kind: 'completed',
  completion: { run: run(id), seconds: 168, doneAt, day: '2026-11-20' },
});

describe('a person', () => {
  it('who was never seen has no progress, and reading leaves nothing behind', async () => {
    expect(await home.store.read({ account: 'nobody' }, NOW)).toMatchObject({
      version: 0,
      progress: { sessions: 0 },
    });
    expect(await home.itemsOf('nobody')).toEqual([]);
  });

  it('keeps a place and then a completion: a small state, and the finished session beside it', async () => {
    const known = await home.store.read({ account: 'ann' }, NOW);
    const kept = await home.store.keep({ account: 'ann' }, [begun('a')], known, NOW);
    expect(kept).toMatchObject({
      outcome: 'saved',
      known: { version: FIRST, progress: { place: { run: run('a') } } },
    });

    await home.store.keep(
      { account: 'ann' },
      [completed('a')],
      kept.outcome === 'saved' ? kept.known : undefined,
      NOW,
    );

    expect(await home.store.read({ account: 'ann' }, NOW)).toMatchObject({
      version: FIRST + 1,
      progress: { sessions: 1, seconds: 168 },
    });
    expect((await home.itemsOf('ann')).map(({ sk }) => sk?.S)).toEqual([
      'done#2026-11-20T19:00:00.000Z#a',
      'state',
    ]);
    expect((await home.store.read({ account: 'ann' }, NOW)).progress.place).toBeUndefined();
  });

  it('is forgotten 13 months after the last use, swept or not', async () => {
    await home.store.keep({ account: 'bea' }, [completed('a')], undefined, NOW);

    for (const item of await home.itemsOf('bea')) {
      expect(Number(item.expiresAt?.N)).toBe(Math.floor(NOW / 1_000) + 34_190_208);
    }
    expect((await home.store.read({ account: 'bea' }, NOW + 12.9 * MONTH)).progress.sessions).toBe(1);
    expect((await home.store.read({ account: 'bea' }, NOW + 13.1 * MONTH)).version).toBe(0);

    const later = NOW + 14 * MONTH;
    expect(await home.store.keep({ account: 'bea' }, [begun('b', later)], undefined, later)).toMatchObject({
      outcome: 'saved',
    });
    expect((await home.store.read({ account: 'bea' }, later)).progress.sessions).toBe(0);
  });
});

describe('a completion', () => {
  it('told twice is counted once and filed once, also by a device that knew nothing of it', async () => {
    const known = await home.store.read({ account: 'cleo' }, NOW);

    await home.store.keep({ account: 'cleo' }, [completed('a')], known, NOW);
    await home.store.keep({ account: 'cleo' }, [completed('a')], known, NOW);
    await home.store.keep({ account: 'cleo' }, [completed('a'), completed('a', NOW + 9)], undefined, NOW);

    expect((await home.store.read({ account: 'cleo' }, NOW)).progress.sessions).toBe(1);
    expect(await home.itemsOf('cleo')).toHaveLength(2);
  });

  it('of two devices at once is lost on neither', async () => {
    const known = await home.store.read({ account: 'dora' }, NOW);
    const ids = ['a', 'b', 'c', 'd', 'e'];

    const kept = await Promise.all(
      ids.map((id) => home.store.keep({ account: 'dora' }, [completed(id)], known, NOW)),
    );

    expect(kept.every(({ outcome }) => outcome === 'saved')).toBe(true);
    expect((await home.store.read({ account: 'dora' }, NOW)).progress).toMatchObject({
      sessions: 5,
      seconds: 5 * 168,
    });
  });

  it('is written under a condition, always: no put without one reaches the table', async () => {
    const inputs: { ConditionExpression?: string }[] = [];
    home.client.middlewareStack.add(
      (next, context) => (args) => {
        if (context.commandName === 'PutItemCommand')
          inputs.push(args.input as { ConditionExpression?: string });
        return next(args);
      },
      { step: 'initialize', name: 'puts' },
    );

    await home.store.keep({ account: 'emma' }, [begun('a')], undefined, NOW);
    await home.store.keep({ account: 'emma' }, [completed('a')], undefined, NOW);
    home.client.middlewareStack.remove('puts');

    expect(inputs).toHaveLength(3);
    expect(inputs.every(({ ConditionExpression }) => ConditionExpression !== undefined)).toBe(true);
  });
});

describe('somebody who left', () => {
  it('is not brought back by a device that still knew them', async () => {
    const kept = await home.store.keep({ account: 'fay' }, [begun('a')], undefined, NOW);
    const known = kept.outcome === 'saved' ? kept.known : undefined;
    await home.client.send(
      new DeleteItemCommand({ TableName: TABLE, Key: { pk: { S: 'fay' }, sk: { S: 'state' } } }),
    );

    expect(await home.store.keep({ account: 'fay' }, [completed('a')], known, NOW)).toEqual({
      outcome: 'left',
    });
    expect(await home.itemsOf('fay')).toEqual([]);
  });

  it('and came back is not taken for who they were, whatever their version', async () => {
    const before = await home.store.keep({ account: 'ida' }, [begun('a')], undefined, NOW);
    await home.store.forget({ account: 'ida' });
    const later = NOW + 60_000;
    await home.store.keep({ account: 'ida' }, [begun('b', later)], undefined, later);

    const known = before.outcome === 'saved' ? before.known : undefined;
    expect(await home.store.keep({ account: 'ida' }, [completed('a')], known, later)).toEqual({
      outcome: 'left',
    });
    expect((await home.store.read({ account: 'ida' }, later)).progress).toMatchObject({
      sessions: 0,
      place: { run: run('b') },
    });
    expect(await home.itemsOf('ida')).toHaveLength(1);
  });

  it('while a first thing was being kept does not come into being by it', async () => {
    const racing = {
      send: async (command: object, options: object) => {
        if (command instanceof PutItemCommand) {
          await home.store.keep({ account: 'jo' }, [begun('b')], undefined, NOW);
          const result = await home.client.send(command, options).catch((error: unknown) => error);
          await home.store.forget({ account: 'jo' });
          if (result instanceof Error) throw result;
          return result;
        }
        return home.client.send(command as GetItemCommand, options);
      },
    };
    const store = createDynamoProgressStore(racing as never, TABLE);

    expect(await store.keep({ account: 'jo' }, [begun('a')], undefined, NOW)).toEqual({ outcome: 'left' });
    expect(await home.itemsOf('jo')).toEqual([]);
  });
});

describe('an item of an unknown shape', () => {
  it.each([
    ['from the future', { shape: { N: '9' } }],
    ['with broken progress', { progress: { S: '{"sessions":' } }],
    ['with other progress', { progress: { S: '{"sessions":"many"}' } }],
  ])('%s is refused and left untouched', async (name, change) => {
    const person = `future ${name}`;
    await home.store.keep({ account: person }, [begun('a')], undefined, NOW);
    const item = { ...(await home.state(person)), ...change };
    await home.put(item);

    await expect(home.store.read({ account: person }, NOW)).rejects.toMatchObject({
      code: 'storage.unknown-shape',
    });
    await expect(
      home.store.keep({ account: person }, [completed('a')], undefined, NOW),
    ).rejects.toMatchObject({
      code: 'storage.unknown-shape',
    });
    expect(await home.state(person)).toEqual(item);
  });
});

describe('a store in trouble', () => {
  it('fails with a code, and names no person', async () => {
    const failing = { send: () => Promise.reject(new Error('cannot reach gina')) };
    const store = createDynamoProgressStore(failing as never, TABLE);

    await expect(store.read({ account: 'gina' }, NOW)).rejects.toMatchObject({
      code: 'storage.unavailable',
      message: 'storage.unavailable',
    });
    await expect(store.keep({ account: 'gina' }, [completed('a')], undefined, NOW)).rejects.toMatchObject({
      code: 'storage.unavailable',
    });
  });

  it('that stays contended gives up after eight tries', async () => {
    let version = 0;
    const contended = {
      send: (command: object) => {
        if (command instanceof GetItemCommand) {
          version += 1;
          return home.client
            .send(command)
            .then(() => ({ Item: stateItem({ account: 'hana' }, { progress: NO_PROGRESS, version }, NOW) }));
        }
        return Promise.reject(new ConditionalCheckFailedException({ message: 'changed', $metadata: {} }));
      },
    };
    const store = createDynamoProgressStore(contended as never, TABLE);

    await expect(store.keep({ account: 'hana' }, [begun('a')], undefined, NOW)).rejects.toMatchObject({
      code: 'storage.contended',
    });
    expect(version).toBe(8);
  });
});
