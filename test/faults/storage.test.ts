import { type DynamoDBClient, PutItemCommand, type PutItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { Person } from '../../lambda/platform/turn';
import { applyEvent } from '../../lambda/progress/apply';
import type { ProgressEvent } from '../../lambda/progress/progress';
import { createDynamoProgressStore } from '../../lambda/storage/dynamo-progress-store';
import { historyItem } from '../../lambda/storage/history-item';
import type { ProgressStore } from '../../lambda/storage/progress-store';
import { stateItem } from '../../lambda/storage/state-item';
import { AMPLE } from '../storage/ample';
import { openStoreAtHome, TABLE } from '../storage/store-at-home';
import { audit, type Findings, filedIn, NOTHING_FOUND, together } from './audit';
import { Echo, finished } from './household';
import { IMPATIENT } from './impatient';
import { ALL_FAULTS, Nemesis } from './nemesis';

const NOW = Date.parse('2026-11-20T19:00:00Z');
const HOUR = 60 * 60 * 1_000;
const DAY = 24 * HOUR;
const SESSIONS = ['br-box', 'br-belly', 'st-lying', 'rt-flare'];
const COMPLETIONS = 20;
const SEED = 20_261_120;

/**
 * One who has two devices, finishes a session on each of them every other day at the same time, and of whom
 * everything is told twice: by the device itself or by the other one.
 */
const live = async (store: ProgressStore, person: Person, nemesis: Nemesis): Promise<Echo[]> => {
  const devices = [new Echo(store, person), new Echo(store, person)] as const;
  for (let day = 0; day < COMPLETIONS; day += 2) {
    const clock = () => NOW + day * DAY + nemesis.clockOf(person.account);
    if (day % 8 === 0) for (const device of devices) await device.open(clock());
    const doneAt = clock();
    const both = [0, 1].map((which) =>
      finished(
        `${person.account}-${day + which}`,
        doneAt + which * HOUR,
        120 + day,
        SESSIONS[(day + which) % SESSIONS.length] as string,
      ),
    );
    await Promise.all(devices.map((device, which) => device.tell(both.slice(which, which + 1), clock())));
    const told = day % 3 === 0 ? both.toReversed() : both;
    await Promise.all(devices.map((device, which) => device.tell(told.slice(which, which + 1), clock())));
  }
  return [...devices];
};

const suffer = async (
  home: Awaited<ReturnType<typeof openStoreAtHome>>,
  store: ProgressStore,
  nemesis: Nemesis,
  people: readonly Person[],
) => {
  const households = await Promise.all(
    people.map(async (person) => ({ person, devices: await live(store, person, nemesis) })),
  );
  nemesis.isAtRest = true;
  await nemesis.settle();
  let findings: Findings = NOTHING_FOUND;
  let acknowledged = 0;
  let farewells = 0;
  for (const { person, devices } of households) {
    // The store is well again, and each device has one more turn.
    for (const device of devices) await device.tell([], NOW + COMPLETIONS * DAY);
    const ids = new Set(devices.flatMap((device) => [...device.acknowledged]));
    acknowledged += ids.size;
    farewells += devices.reduce((sum, device) => sum + device.farewells, 0);
    const told = new Set(Array.from({ length: COMPLETIONS }, (_, day) => `${person.account}-${day}`));
    const { progress } = await store.read(person, NOW + COMPLETIONS * DAY);
    findings = together(findings, audit(told, ids, progress, filedIn(await home.itemsOf(person.account))));
  }
  return { findings, acknowledged, farewells };
};

/** A store as most are: reads, adds and writes, whoever else does at the same time. */
const blindStore = (client: DynamoDBClient): ProgressStore => {
  const sound = createDynamoProgressStore(client, TABLE, AMPLE);
  const put = (Item: PutItemCommandInput['Item']) =>
    client.send(new PutItemCommand({ TableName: TABLE, Item }));
  return {
    ...sound,
    async keep(person, events, known, nowMillis) {
      const { progress, version } = known ?? (await sound.read(person, nowMillis));
      const next = { progress: events.reduce(applyEvent, progress), version: version + 1 };
      for (const event of events)
        if (event.kind === 'completed') await put(historyItem(person, event.completion, nowMillis));
      await put(stateItem(person, next, nowMillis));
      return { outcome: 'saved', known: next };
    },
  };
};

/** A store for which everything that is told is new. */
const forgetfulStore = (client: DynamoDBClient): ProgressStore => {
  const sound = createDynamoProgressStore(client, TABLE, AMPLE);
  let told = 0;
  const anew = (event: ProgressEvent): ProgressEvent => {
    if (event.kind !== 'completed') return event;
    told += 1;
    const run = { ...event.completion.run, completionId: `told-${told}` };
    return { ...event, completion: { ...event.completion, run } };
  };
  return {
    ...sound,
    keep: (person, events, known, nowMillis) => sound.keep(person, events.map(anew), known, nowMillis),
  };
};

const everybody = (howMany: number): Person[] =>
  Array.from({ length: howMany }, (_, index) => ({ account: `person-${index}` }));

describe('50 people with two devices each, and a store in which everything goes wrong', () => {
  it('lose nothing that was acknowledged, and nothing counts twice', async () => {
    const home = await openStoreAtHome({ retryStrategy: IMPATIENT });
    const nemesis = new Nemesis(SEED);
    nemesis.haunt(home.client);
    const store = createDynamoProgressStore(home.client, TABLE, AMPLE);

    const { findings, acknowledged, farewells } = await suffer(home, store, nemesis, everybody(50));
    await home.close();

    const kinds = [...nemesis.faults].map(([fault, times]) => `${fault} ${times}`).join(', ');
    process.stdout.write(
      `storage: ${nemesis.calls} wire calls, ${nemesis.total} faults (${kinds}); acknowledged ${acknowledged}, ` +
        `lost ${findings.lost}, doubled ${findings.doubled}, wrong totals ${findings.wrong}; seed ${SEED}\n`,
    );
    expect(findings).toEqual(NOTHING_FOUND);
    expect(farewells).toBe(0);
    expect(acknowledged).toBe(50 * COMPLETIONS);
    expect(nemesis.total).toBeGreaterThan(1_000);
    expect([...nemesis.faults.keys()].toSorted()).toEqual([...ALL_FAULTS].toSorted());
  }, 180_000);

  it.each<[string, keyof Findings, (client: DynamoDBClient) => ProgressStore]>([
    ['lose by a store that writes over whatever is there', 'lost', blindStore],
    ['count twice by a store that knows nothing again', 'doubled', forgetfulStore],
  ])(
    'are found to %s',
    async (_, finding, twin) => {
      const home = await openStoreAtHome({ retryStrategy: IMPATIENT });
      const nemesis = new Nemesis(SEED);
      nemesis.haunt(home.client);

      const { findings } = await suffer(home, twin(home.client), nemesis, everybody(5));
      await home.close();

      expect(findings[finding]).toBeGreaterThan(0);
    },
    60_000,
  );
});
