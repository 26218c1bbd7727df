import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { openEmbeddedStore } from '../../simulator/store/embedded-store';
import { type Figure, percentile } from './figures';
import { envelopeFor, lambdaEnvironment, TABLE } from './requests';
import { bundleTenfold } from './tenfold';

const run = promisify(execFile);
const ROUNDS = 15;

/** Loads a module in a fresh process as Lambda does, invokes it once, and prints what it took. */
const PROBE = `
const [url, event] = process.argv.slice(1);
const before = performance.now();
const { handler } = await import(url);
const loaded = performance.now();
await handler(JSON.parse(event));
console.log(JSON.stringify({ load: loaded - before, first: performance.now() - loaded, rss: process.memoryUsage().rss }));
`;

/** Loads what waits beside the Lambda's bundle until Alexa's services are first called. */
const CLIENTS_PROBE = `
const [index, clients] = process.argv.slice(1);
await import(index);
const before = performance.now();
await import(clients);
console.log(performance.now() - before);
`;

const probeClients = async (folder: string, environment: Record<string, string>): Promise<number> => {
  const urls = ['index', 'alexa-clients'].map((name) => pathToFileURL(join(folder, `${name}.mjs`)).href);
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', CLIENTS_PROBE, ...urls], {
    env: { ...environment, PATH: process.env.PATH ?? '' },
  });
  return Number(stdout);
};

interface Probe {
  readonly load: number;
  readonly first: number;
  readonly rss: number;
}

const probe = async (path: string, environment: Record<string, string>): Promise<Probe> => {
  const { stdout } = await run(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      PROBE,
      pathToFileURL(path).href,
      JSON.stringify(envelopeFor('LaunchRequest')),
    ],
    { env: { ...environment, PATH: process.env.PATH ?? '' } },
  );
  return JSON.parse(stdout) as Probe;
};

/** Loading and the first turn in fresh processes, interleaved with a handler that does nothing. */
export const measureColdStart = async (root: string): Promise<Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'gentle-back-bench-'));
  const bare = join(folder, 'bare.mjs');
  writeFileSync(bare, 'export const handler = async () => ({});\n');
  const store = await openEmbeddedStore({ folder: join(folder, 'data'), tableName: TABLE });
  const environment = lambdaEnvironment(store.endpoint);
  const tenfold = join(folder, 'tenfold.mjs');
  await bundleTenfold(root, tenfold);
  const ours: Probe[] = [];
  const large: Probe[] = [];
  const floor: Probe[] = [];
  const clients: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    floor.push(await probe(bare, environment));
    ours.push(await probe(join(root, 'dist/lambda/index.mjs'), environment));
    large.push(await probe(tenfold, environment));
    clients.push(await probeClients(join(root, 'dist/lambda'), environment));
  }
  await store.close();
  rmSync(folder, { recursive: true });
  const median = (probes: readonly Probe[], of: (one: Probe) => number): number =>
    percentile(probes.map(of), 0.5);
  return [
    {
      name: 'module load over a bare handler, median',
      measured: median(ours, ({ load }) => load) - median(floor, ({ load }) => load),
      budget: 40,
      unit: 'ms',
    },
    {
      name: 'more of it with ten times the content',
      measured: median(large, ({ load }) => load) - median(ours, ({ load }) => load),
      budget: 5,
      unit: 'ms',
    },
    {
      name: "clients of Alexa's services, when first needed, median",
      measured: percentile(clients, 0.5),
      unit: 'ms',
    },
    { name: 'first turn with one read, median', measured: median(ours, ({ first }) => first), unit: 'ms' },
    {
      name: 'memory after the first database call (RSS)',
      measured: median(ours, ({ rss }) => rss) / 1_048_576,
      budget: 70,
      unit: 'MB',
    },
  ];
};
