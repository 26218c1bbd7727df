import { Command } from 'commander';
import { buildContent } from './build-content';
import type { VariantReport } from './check-performance';
import { ContentError } from './faults';

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

const main = (): void => {
  new Command('npm run content --')
    .description('Checks and compiles content/, and prints one line a session and variant.')
    .parse();
  try {
    const { reports } = buildContent();
    for (const report of reports) console.log(row(report));
    console.log(`${reports.length} variants, all to the second.`);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(`${error.message}\n${error.faults.length} to mend. The last good build is untouched.`);
    process.exitCode = 1;
  }
};

main();
