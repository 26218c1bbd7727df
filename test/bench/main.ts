import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { buildAll } from '../../infra/build/build-all';
import { ROOT } from '../../simulator/simulator';
import { measureBundle } from './bundle';
import { measureColdStart } from './cold-start';
import { measureCompiling } from './compiling';
import { type Figure, row } from './figures';
import { measureStorage } from './storage';
import { measureTurns } from './turns';

new Command('npm run bench --')
  .description('Measures what the budgets are about, prints it beside them, and writes dist/bench.json.')
  .parse();

const built = await buildAll(ROOT);
const figures: Figure[] = [
  ...measureBundle(built),
  ...measureCompiling(ROOT),
  ...(await measureColdStart(ROOT)),
  ...(await measureTurns(ROOT)),
  ...(await measureStorage()),
];
console.table(figures.map(row));
writeFileSync(
  `${ROOT}dist/bench.json`,
  `${JSON.stringify({ node: process.version, measuredAt: new Date().toISOString(), figures }, null, 2)}\n`,
);
