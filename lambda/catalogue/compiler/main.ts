import { renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import type { VariantReport } from './check-performance';
import { compileContent } from './compile';
import { ContentError } from './faults';

const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));
const MODULE = fileURLToPath(new URL('../catalogue.generated.ts', import.meta.url));

const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

const row = ({ session, variant, seconds, pages, characters, steps }: VariantReport): string =>
  [
    session.padEnd(16),
    variant.padEnd(16),
    minutes(seconds).padStart(6),
    `${pages} ${pages === 1 ? 'page ' : 'pages'}`.padStart(8),
    `${characters} characters`.padStart(16),
    `${steps} steps`.padStart(9),
    `${seconds} s`.padStart(7),
  ].join('  ');

/**
 * Compiles content/ into the module that the skill is built with. The module is replaced only by a
 * whole one: after a mistake the last good build is untouched.
 *
 * @throws ContentError with every mistake found
 */
export const buildContent = (): readonly VariantReport[] => {
  const { module, reports } = compileContent(CONTENT);
  writeFileSync(`${MODULE}.new`, module);
  renameSync(`${MODULE}.new`, MODULE);
  return reports;
};

const main = (): void => {
  new Command('npm run content --')
    .description('Checks and compiles content/, and prints one line a session and variant.')
    .parse();
  try {
    const reports = buildContent();
    for (const report of reports) console.log(row(report));
    console.log(`${reports.length} variants, all to the second.`);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(`${error.message}\n${error.faults.length} to mend. The last good build is untouched.`);
    process.exitCode = 1;
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
