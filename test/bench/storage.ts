import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import type { Completion } from '../../lambda/progress/progress';
import { createDynamoProgressStore } from '../../lambda/storage/dynamo-progress-store';
import { historyItem } from '../../lambda/storage/history-item';
import { stateItem } from '../../lambda/storage/state-item';
import { firstVersion } from '../../lambda/storage/version';
import { openEmbeddedStore } from '../../simulator/store/embedded-store';
import { readUtterance, sayTo } from '../../simulator/utterance';
import type { Figure } from './figures';
import { marshalledBytes } from './item-size';
import { finishedBefore, progressAfter } from './past';
import { TABLE } from './requests';
import { stockItem, talkAsStock } from './stock-pattern';
import { accountOf, createBenchSkill, createDevices } from './talk';
import { countTraffic, dollarsOf, type Traffic } from './traffic';

const NOW = Date.parse('2026-11-20T19:00:00Z');

/** One evening: a launch, a session heard to its end with some steering, and a goodbye. */
const CONVERSATION = [
  'open gentle back',
  'five minutes of belly breathing',
  '@1m repeat',
  '@40s skip this one',
  '@30s go back',
  '@20s help',
  'yes',
  '@20s how long is left',
  '@30s skip this one',
  'no thanks',
];

const USER = 'bench';
const ACCOUNT = accountOf(USER);

/** Sessions that were finished before: as many as the stock pattern is measured with in the peers' notes. */
const FINISHED = 100;
const HABITS = ['br-belly', 'br-long-exhale', 'st-neck', 'pmr-short', 'im-scan'];

/** What a conversation cost, and what came of it. */
interface Cost {
  readonly turns: number;
  readonly finished: number;
  readonly traffic: Traffic;
}

const clientOf = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
  });

/** Our way: read once when the conversation opens, and written when something was done. */
const talkAsWeDo = async (endpoint: string, client: DynamoDBClient): Promise<Cost> => {
  const watched = clientOf(endpoint);
  const traffic = countTraffic(watched);
  const device = createDevices()(
    USER,
    createBenchSkill(watched, () => undefined),
    NOW,
  );
  let turns = 0;
  for (const line of CONVERSATION) turns += (await sayTo(device, readUtterance(line))).length;
  watched.destroy();
  const { progress } = await createDynamoProgressStore(client, TABLE).read({ account: ACCOUNT }, NOW);
  return { turns, finished: progress.sessions - FINISHED, traffic };
};

/** Two ways to keep the same, on the same engine, of somebody who has finished a hundred sessions. */
const compare = async (): Promise<{ readonly ours: Cost; readonly stock: Cost }> => {
  const folder = mkdtempSync(join(tmpdir(), 'gentle-back-bench-'));
  const store = await openEmbeddedStore({ folder, tableName: TABLE });
  const client = clientOf(store.endpoint);
  const before = finishedBefore(NOW, FINISHED, 1.75, HABITS);
  const progress = progressAfter(before, NOW);
  const put = (Item: ReturnType<typeof stateItem>) =>
    client.send(new PutItemCommand({ TableName: TABLE, Item }));

  await put(stateItem({ account: ACCOUNT }, { progress, version: firstVersion(NOW) }, NOW));
  const ours = await talkAsWeDo(store.endpoint, client);

  const item = stockItem(ACCOUNT, progress, before);
  await put(item);
  const watched = clientOf(store.endpoint);
  const traffic = countTraffic(watched);
  await talkAsStock(watched, { account: ACCOUNT, item, turns: ours.turns });
  watched.destroy();
  client.destroy();
  await store.close();
  rmSync(folder, { recursive: true });
  return { ours, stock: { ...ours, traffic } };
};

const aMillionTurns = (value: number, { turns }: Cost): number => (value / turns) * 1_000_000;

const costFigures = (whose: string, cost: Cost): Figure[] => {
  const { finished, traffic } = cost;
  const { readUnits, writeUnits } = traffic;
  return [
    { name: `${whose}: read units of a conversation`, measured: readUnits, unit: 'RRU' },
    { name: `${whose}: write units of a conversation`, measured: writeUnits, unit: 'WRU' },
    {
      name: `${whose}: units of a finished session`,
      measured: (readUnits + writeUnits) / finished,
      unit: 'units',
    },
    {
      name: `${whose}: read units of a million turns`,
      measured: aMillionTurns(readUnits, cost) / 1_000,
      unit: 'thousand',
    },
    {
      name: `${whose}: write units of a million turns`,
      measured: aMillionTurns(writeUnits, cost) / 1_000,
      unit: 'thousand',
    },
    {
      name: `${whose}: a million turns on demand`,
      measured: aMillionTurns(dollarsOf(traffic), cost),
      unit: 'dollars',
    },
  ];
};

/** Somebody who has finished one session a day for a year, all there are in turn. */
const aYearOfDays = (): readonly Completion[] => finishedBefore(NOW, 365, 1, Object.keys(catalogue.scores));

/** How much is kept of them: the state, and all beside it. */
const sizeFigures = (): Figure[] => {
  const finished = aYearOfDays();
  const person = { account: ACCOUNT };
  const known = { progress: progressAfter(finished, NOW), version: firstVersion(NOW) + 730 };
  const state = marshalledBytes(stateItem(person, known, NOW));
  const history = finished.map((completion) => marshalledBytes(historyItem(person, completion, NOW)));
  return [
    { name: 'state item after a year of daily use', measured: state / 1_024, budget: 2, unit: 'KB' },
    {
      name: 'all items after a year of daily use',
      measured: history.reduce((sum, bytes) => sum + bytes, state) / 1_024,
      unit: 'KB',
    },
  ];
};

/** What a conversation costs in the store, beside the stock adapter's pattern, and how much is kept of a person. */
export const measureStorage = async (): Promise<Figure[]> => {
  const { ours, stock } = await compare();
  const { turns, traffic } = ours;
  const { reads, writes } = traffic;
  return [
    { name: `database calls in a conversation of ${turns} turns`, measured: reads + writes, unit: 'calls' },
    { name: 'database calls a turn', measured: (reads + writes) / turns, budget: 0.25, unit: 'calls' },
    { name: 'reads of a conversation', measured: reads, budget: 1, unit: 'calls' },
    {
      name: 'writes of it, one of them the place where it was paused',
      measured: writes,
      budget: 2,
      unit: 'calls',
    },
    ...costFigures('ours', ours),
    ...costFigures('stock pattern', stock),
    {
      name: 'a million turns, stock pattern over ours',
      measured: dollarsOf(stock.traffic) / dollarsOf(traffic),
      unit: 'times',
    },
    ...sizeFigures(),
  ];
};
