import { Command } from 'commander';
import type { Language } from '../../session/language';
import { createRepertoire } from '../../speech/repertoire';
import { buildContent, CONTENT } from './build-content';
import { compileContent } from './compile';
import { coverageTable } from './coverage-table';
import { endQuietlyWhenClosed } from './end-quietly';
import { ContentError } from './faults';
import { NothingToShowError, showVariant } from './show';
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

interface Options {
  readonly check?: boolean;
  readonly show?: string;
  readonly coverage?: boolean;
  readonly measure?: boolean;
  readonly only?: string;
  readonly variant: string;
  readonly words: string;
  readonly pace: string;
}

const command = new Command('npm run content --')
  .description('Checks content/ and compiles it into the skill.')
  .argument('[folder]', 'this folder instead of content/')
  .option('--check', 'only check; the skill keeps the content it has')
  .option('--show <session>', 'print a session as it is heard, with a time at each line')
  .option('--variant <name>', 'which variant to show', 'standard')
  .option('--words <how much>', 'how much is told in what is shown: full, brief, cues or quiet', 'full')
  .option('--pace <percent>', 'time that it takes in what is shown, as in 115 for slower', '100')
  .option('--coverage', 'print where each point of the articles is served')
  .option('--measure', 'speak every variant with espeak-ng and compare it with the plan')
  .option('--only <session>', 'measure this session alone')
  .addHelpText('after', HELP)
  .parse();

/** Rendering and listening belong to the simulator; they are loaded only when they are asked for. */
const measured = async (folder: string, only: string | undefined): Promise<readonly string[]> => {
  const { catalogue } = compileContent(folder);
  const { measureCatalogue } = await import('../../../simulator/listen/measure-catalogue');
  const repertoire = createRepertoire(catalogue.scores, catalogue.languages.en as Language);
  const { lines, isWithin } = await measureCatalogue(repertoire, only);
  if (!isWithin) process.exitCode = 1;
  return lines;
};

const run = async (): Promise<readonly string[]> => {
  const [folder = CONTENT] = command.args;
  const { check, show, coverage, measure, only, ...shown } = command.opts<Options>();
  if (show !== undefined) return showVariant(compileContent(folder).catalogue, { session: show, ...shown });
  if (coverage) return coverageTable(compileContent(folder).coverage);
  if (measure) return measured(folder, only);
  const { reports } = check ? compileContent(folder) : buildContent(folder);
  return [...reports.map(row), `${reports.length} variants, all to the second.`];
};

/** Mistakes whose message says what to do: shown as it is, without a stack. */
const isPlain = (error: unknown): error is Error =>
  error instanceof ContentError ||
  error instanceof NothingToShowError ||
  (error instanceof Error && error.name === 'SynthesizerError');

endQuietlyWhenClosed();
try {
  for (const line of await run()) console.log(line);
} catch (error) {
  if (!isPlain(error)) throw error;
  const mistakes =
    error instanceof ContentError
      ? `\n${error.faults.length} to mend. The last good build is untouched.`
      : '';
  console.error(`${error.message}${mistakes}`);
  process.exitCode = 1;
}
