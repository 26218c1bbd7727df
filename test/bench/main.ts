import { Command } from 'commander';
import { buildAll } from '../../infra/build/build-all';
import { ROOT } from '../../simulator/simulator';
import { measureBundle } from './bundle';
import { measureColdStart } from './cold-start';
import { measureCompiling } from './compiling';
import { type Figure, row } from './figures';
import { measureLoad } from './load/load';
import { keepReport } from './report';
import { measureRuntime } from './runtime/measure';
import { measureStorage } from './storage';
import { measureTurns } from './turns';

const command = new Command('npm run bench --')
  .description('Measures what the budgets are about, prints it beside them, and writes dist/bench.json.')
  .option('--runtime', "the bundle under Lambda's runtime client instead, on Node 24 and 22; takes minutes")
  .option('--load', 'thousands of people instead, through the handler and the embedded engine; takes minutes')
  .parse();

const built = await buildAll(ROOT);

const measureBudgets = async (): Promise<Figure[]> => [
  ...measureBundle(built),
  ...measureCompiling(ROOT),
  ...(await measureColdStart(ROOT)),
  ...(await measureTurns(ROOT)),
  ...(await measureStorage()),
];

const { load, runtime } = command.opts<{ load?: boolean; runtime?: boolean }>();
const figures = await (load ? measureLoad() : runtime ? measureRuntime(ROOT) : measureBudgets());
console.table(figures.map(row));
keepReport(figures, load ? 'load' : runtime ? 'runtime' : undefined);
