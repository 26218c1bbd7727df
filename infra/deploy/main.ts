import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { ensureBuilt } from '../build/ensure-built';
import { isNotBuilt } from '../build/not-built';
import { readContext } from '../stack/cdk-json';
import { STAGES } from '../stack/settings';
import { alone } from './alone';
import { awsCloud } from './cloud/aws';
import { DeployError } from './deploy-error';
import { deploy, destroy, type Machine, toldEnding } from './deployment';
import { openNotes } from './notes';
import type { Clock, Screen } from './ports';
import { runChild } from './run-child';
import { plainScreen } from './screen/plain';
import { filesIn } from './skill-package';
import { askCliByNpx } from './skills/ask-cli';
import { hasBrowser } from './skills/browser';
import { findCredentials } from './skills/credentials';
import { smapiSkills } from './skills/smapi';
import type { Run } from './step';
import type { Wish } from './wish';

// It would warn of Node 20 in the middle of a question.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const CLOCK: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

type Options = Omit<Wish, 'yes' | 'deleteData'> & {
  readonly yes?: boolean;
  readonly deleteData?: boolean;
  readonly dryRun?: boolean;
  readonly signIn?: boolean;
  readonly browser: boolean;
};

const build = async (): Promise<void> => {
  try {
    await ensureBuilt(ROOT);
  } catch (error) {
    if (!isNotBuilt(error)) throw error;
    throw new DeployError('build', `${error.message}\nMend that, and run again.`, error);
  }
};

const hasTerminal = (): boolean => Boolean(process.stdin.isTTY && process.stdout.isTTY);

/** Only a terminal with somebody before it needs what draws there. */
const openScreen = async (isDry: boolean): Promise<Screen> => {
  if (isDry || !hasTerminal()) return plainScreen(console.log);
  const { terminalScreen } = await import('./screen/terminal');
  return terminalScreen();
};

const begin = async (task: typeof deploy, options: Options, again: string): Promise<void> => {
  const environment = process.env;
  const { dryRun = false, signIn = false, browser, yes = false, deleteData = false, ...rest } = options;
  const wish: Wish = { ...rest, yes, deleteData };
  const credentials = findCredentials(environment, homedir(), askCliByNpx(runChild), CLOCK);
  const machine: Machine = {
    root: ROOT,
    nodeVersion: process.versions.node,
    credentials,
    ambientRegion: environment.AWS_REGION || environment.AWS_DEFAULT_REGION,
    signIn: {
      isWanted: signIn,
      hasTerminal: hasTerminal(),
      hasBrowser: browser && hasBrowser(environment, process.platform),
    },
  };
  const run: Run = {
    wish,
    cloud: awsCloud(ROOT, environment, runChild, CLOCK),
    skills: smapiSkills(
      credentials,
      {
        skillManagement: environment.ASK_SMAPI_SERVER_BASE_URL || 'https://api.amazonalexa.com',
        signIn: environment.ASK_LWA_TOKEN_HOST || 'https://api.amazon.com',
      },
      CLOCK,
    ),
    screen: await openScreen(dryRun),
    clock: CLOCK,
    notes: openNotes(ROOT, wish.stage),
    facts: {},
    readContext: () => readContext(ROOT),
    build,
    readPackage: () => filesIn(`${ROOT}dist/skill-package`),
  };
  process.exitCode = await toldEnding(
    () => (dryRun ? task(machine, run, true) : alone(ROOT, wish.stage, () => task(machine, run, false))),
    console.error,
    again,
  );
};

const program = new Command('gentle-back');

const command = (name: string, description: string): Command =>
  program
    .command(name)
    .description(description)
    .addOption(new Option('--stage <stage>', 'which of the two').choices(STAGES).default('dev'))
    .option('--region <region>', 'where function and table are; Alexa calls three regions only')
    .option('--skill-id <id>', 'the skill to use, rather than the one that is found')
    .option('--vendor-id <id>', 'whose skill it is, where the sign-in is for several vendors')
    .option('--name <name>', 'what the skill is called in the Alexa app; "none" for the usual')
    .option('--yes', 'agree to every question, but not to the loss of data')
    .option('--sign-in', 'sign in to the Amazon developer account anew')
    .option('--no-browser', 'sign in with a browser on another machine')
    .option('--dry-run', 'print every step, do nothing');

command('deploy', 'Brings the skill to your own Echo. Run again after a failure, or to update.')
  .option('--email <address>', 'who is told of alarms; "none" for nobody any more')
  .option(
    '--pages <address>',
    'where docs/privacy.md and docs/terms.md are published; "none" for nowhere any more',
  )
  .option('--restored-table <name>', 'a table to use in place of the own one; "none" for the own one again')
  .option('--reserved-concurrency <number>', 'how many people can be answered at once')
  .action((options: Options) => begin(deploy, options, 'npm run deploy'));

command('destroy', "Removes what `npm run deploy` made; asks before people's data.")
  .option('--delete-data', 'agree to the loss of data, too')
  .action((options: Options) => begin(destroy, options, 'npm run destroy'));

await program.parseAsync();
