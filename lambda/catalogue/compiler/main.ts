import { Command } from 'commander';
import { buildContent, CONTENT } from './build-content';
import { compileContent } from './compile';
import { ContentError } from './faults';
import type { VariantReport } from './variant-report';

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

const HELP = `
A line for each variant: session, variant, length in minutes, answers of Alexa that it takes (pages),
characters of speech, steps (what "skip" and "repeat" go by), length in seconds.

A line for each mistake: file and line · key · what is wrong: what to do. The keys lead to the place
from the outside in; "body.2" is the second part of the body. After a mistake nothing is replaced: the
skill keeps the last good content.

How to write a session: content/README.md`;

const main = (): void => {
  const command = new Command('npm run content --')
    .description('Checks content/ and compiles it into the skill.')
    .argument('[folder]', 'this folder instead of content/')
    .option('--check', 'only check; the skill keeps the content it has')
    .addHelpText('after', HELP)
    .parse();
  try {
    const [folder] = command.args;
    const { reports } = command.opts<{ check?: boolean }>().check
      ? compileContent(folder ?? CONTENT)
      : buildContent(folder);
    for (const report of reports) console.log(row(report));
    console.log(`${reports.length} variants, all to the second.`);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(`${error.message}\n${error.faults.length} to mend. The last good build is untouched.`);
    process.exitCode = 1;
  }
};

main();
