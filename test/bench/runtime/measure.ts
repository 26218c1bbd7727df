import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { findLambdaRic, findNode } from '../../../infra/rehearse/runtime/lambda-ric';
import { type Runtime, type Sandbox, startSandbox } from '../../../infra/rehearse/runtime/sandbox';
import { openEmbeddedStore } from '../../../simulator/store/embedded-store';
import { type Figure, percentile } from '../figures';
import { envelopeFor, lambdaEnvironment, TABLE } from '../requests';
import { bundleStock } from './stock';
import { openWire } from './wire';

/** What Lambda runs skills on, now and a while ago. */
const MAJORS = [24, 22] as const;
const ROUNDS = 9;
const WARM_TURNS = 20;
const STOCK_TABLE = 'stock';
/** A turn in which everything goes wrong has to end by then (reliability notes, section 2). */
const TROUBLE_MILLIS = 3_500;

/** What is measured, by name. */
type Subjects = Readonly<Record<string, string>>;

interface Sample {
  readonly init: number;
  /** Processor time of it. */
  readonly cpu: number;
  readonly first: number;
  readonly warm: number;
}

const HELP = envelopeFor('AMAZON.HelpIntent', {});
const LAUNCH = envelopeFor('LaunchRequest');

/** A turn that must be answered. */
const turnOf = async (sandbox: Sandbox, envelope: object): Promise<number> => {
  const turn = await sandbox.invoke(envelope);
  if (turn.is !== 'answered') throw new Error(`${JSON.stringify(turn)}\n${sandbox.log()}`);
  return turn.millis;
};

type Start = (folder: string) => Promise<Sandbox>;

const sampleOf = async (start: Start, folder: string): Promise<Sample> => {
  const sandbox = await start(folder);
  const first = await turnOf(sandbox, LAUNCH);
  const warm: number[] = [];
  for (let turn = 0; turn < WARM_TURNS; turn += 1) warm.push(await turnOf(sandbox, HELP));
  await sandbox.stop();
  const { initMillis: init, initCpuMillis: cpu = Number.NaN } = sandbox;
  return { init, cpu, first, warm: percentile(warm, 0.5) };
};

const medians = (samples: readonly Sample[]): Sample => {
  const of = (which: keyof Sample) =>
    percentile(
      samples.map((sample) => sample[which]),
      0.5,
    );
  return { init: of('init'), cpu: of('cpu'), first: of('first'), warm: of('warm') };
};

/** Medians of fresh processes, one of each subject a round, so that a busy minute is everybody's. */
const compare = async (start: Start, subjects: Subjects): Promise<Record<string, Sample>> => {
  const samples = Object.entries(subjects).map(([name, folder]) => ({ name, folder, taken: [] as Sample[] }));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { folder, taken } of samples) taken.push(await sampleOf(start, folder));
  return Object.fromEntries(samples.map(({ name, taken }) => [name, medians(taken)]));
};

/** Figures of one version of Node: ours over a bare handler, and how many times as long the stock one takes. */
const beside = (node: string, { bare, ours, stock }: Record<string, Sample>): Figure[] => {
  if (bare === undefined || ours === undefined) return [];
  const over = (sample: Sample) => sample.init - bare.init;
  const times = (which: string, theirs: number, own: number): Figure => ({
    name: `${node}: ${which}, stock ask-sdk beside ours`,
    measured: theirs / own,
    unit: '×',
  });
  return [
    { name: `${node}: init of a bare handler`, measured: bare.init, unit: 'ms' },
    { name: `${node}: init over that`, measured: over(ours), budget: 40, unit: 'ms' },
    { name: `${node}: processor time of that`, measured: ours.cpu - bare.cpu, unit: 'ms' },
    { name: `${node}: first turn, with one read`, measured: ours.first, unit: 'ms' },
    { name: `${node}: warm turn without a read`, measured: ours.warm, unit: 'ms' },
    { name: `${node}: cold start to first answer`, measured: ours.init + ours.first, unit: 'ms' },
    ...(stock === undefined
      ? []
      : [
          times('init over a bare handler', over(stock), over(ours)),
          times('processor time of that', stock.cpu - bare.cpu, ours.cpu - bare.cpu),
          times('first turn', stock.first, ours.first),
          times('warm turn', stock.warm, ours.warm),
          times('cold start', stock.init + stock.first, ours.init + ours.first),
        ]),
  ];
};

/** What a process meets that Lambda froze between two turns, or whose store says nothing. */
const measureTrouble = async (
  node: string,
  endpoint: string,
  startOver: (endpoint: string) => Promise<Sandbox>,
): Promise<Figure[]> => {
  const wire = await openWire(endpoint);
  const sandbox = await startOver(wire.endpoint);
  await turnOf(sandbox, LAUNCH);
  const before = wire.connections();
  sandbox.freeze();
  wire.cut();
  sandbox.thaw();
  const thawed = await turnOf(sandbox, LAUNCH);
  if (wire.connections() === before) throw new Error('nothing was read after the thaw');
  wire.hush();
  const alone = await turnOf(sandbox, LAUNCH);
  await sandbox.stop();
  await wire.close();
  return [
    { name: `${node}: turn after a freeze that cost its connections`, measured: thawed, unit: 'ms' },
    {
      name: `${node}: turn with a store that says nothing`,
      measured: alone,
      budget: TROUBLE_MILLIS,
      unit: 'ms',
    },
  ];
};

const createStockTable = async (endpoint: string): Promise<void> => {
  const client = new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
  });
  await client.send(
    new CreateTableCommand({
      TableName: STOCK_TABLE,
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
  client.destroy();
};

const prepare = async (root: string, folder: string): Promise<Subjects> => {
  const bare = join(folder, 'bare');
  mkdirSync(bare);
  writeFileSync(join(bare, 'index.mjs'), 'export const handler = async () => ({});\n');
  const stock = await bundleStock(root, join(folder, 'stock'));
  if ('missing' in stock) console.log(`Left out: ${stock.missing}.`);
  return { bare, ours: join(root, 'dist/lambda'), ...('found' in stock && { stock: stock.found }) };
};

const measureNode = async (
  major: number,
  runtime: Runtime,
  endpoint: string,
  subjects: Subjects,
): Promise<Figure[]> => {
  const node = await findNode(major);
  if ('missing' in node) {
    console.log(`Left out: ${node.missing}.`);
    return [];
  }
  const startOver = (where: string, folder: string) =>
    startSandbox({
      node: node.found,
      runtime,
      folder,
      environment: { ...lambdaEnvironment(where), STOCK_TABLE },
    });
  const name = `Node ${major}`;
  return [
    ...beside(name, await compare((folder) => startOver(endpoint, folder), subjects)),
    ...(await measureTrouble(name, endpoint, (where) => startOver(where, subjects.ours ?? ''))),
  ];
};

/** The bundle as Lambda runs it: under Amazon's runtime client, on the versions of Node that Lambda has. */
export const measureRuntime = async (root: string): Promise<Figure[]> => {
  const runtime = await findLambdaRic();
  if ('missing' in runtime) {
    console.log(`Left out: ${runtime.missing}.`);
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'gentle-back-runtime-'));
  const store = await openEmbeddedStore({ folder: join(folder, 'data'), tableName: TABLE });
  try {
    await createStockTable(store.endpoint);
    const subjects = await prepare(root, folder);
    const figures: Figure[] = [];
    for (const major of MAJORS)
      figures.push(...(await measureNode(major, runtime.found, store.endpoint, subjects)));
    return figures;
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
