import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACCOUNT, type Cdk, cdkOver, emulatorEnvironment, SKILL_ID, STACK } from './cdk';
import { type Account, accountAt, type DeployedFunction, unpack } from './deployed';
import { changeBundleIn, emulateIn } from './emulated';
import { type Emulator, startEmulator } from './emulator';
import { type Found, findLambdaRic, findNode } from './runtime/lambda-ric';
import { PLAIN_RUNTIME, type Runtime, type Sandbox, startSandbox } from './runtime/sandbox';
import { goThrough, type Step, type Told } from './steps';
import { knockAsStranger, talkTo } from './talk';

/** Of the runtime that the function is deployed for. */
const MAJOR = 24;

const kB = (bytes: number): string => `${Math.round(bytes / 1_000)} kB`;
const firstWords = (text: string): string => text.split(/(?<=[.?])\s/)[0] ?? '';
const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([type, count]) => `${count} ${type}`)
    .join(', ');

/** What a rehearsal is held with. */
interface Stage {
  readonly cdk: Cdk;
  readonly account: Account;
  readonly endpoint: string;
  readonly folder: string;
  readonly node: string;
  readonly runtime: Runtime;
}

/** What is there of the deployed function, one version after another. */
class Cast {
  private deployed: DeployedFunction | undefined;
  private sandbox: Sandbox | undefined;
  private version = 0;

  constructor(private readonly stage: Stage) {}

  get table(): string {
    return this.skill.environment.PROGRESS_TABLE ?? '';
  }

  get running(): Sandbox {
    if (this.sandbox === undefined) throw new Error('the function has not been started');
    return this.sandbox;
  }

  private get skill(): DeployedFunction {
    if (this.deployed === undefined) throw new Error('the function has not been taken out');
    return this.deployed;
  }

  private get folder(): string {
    return join(this.stage.folder, `version-${this.version}`);
  }

  async takeOut(): Promise<string> {
    const before = this.deployed?.zip;
    this.deployed = await this.stage.account.skill();
    if (before !== undefined && Buffer.compare(before, this.deployed.zip) === 0)
      throw new Error('the function is still the one from before');
    this.version += 1;
    mkdirSync(this.folder);
    const files = unpack(this.skill.zip, this.folder);
    const { runtime, timeoutSeconds, zip } = this.skill;
    return `${kB(zip.length)} zipped, ${files} files, for ${runtime}, ends after ${timeoutSeconds} s`;
  }

  async start(): Promise<string> {
    await this.stop();
    const { node, runtime, endpoint } = this.stage;
    this.sandbox = await startSandbox({
      node,
      runtime,
      folder: this.folder,
      timeLimitMillis: this.skill.timeoutSeconds * 1_000,
      environment: { ...emulatorEnvironment(endpoint), ...this.skill.environment },
    });
    return `ready after ${Math.round(this.sandbox.initMillis)} ms under ${runtime.name}`;
  }

  async stop(): Promise<void> {
    await this.sandbox?.stop();
    this.sandbox = undefined;
  }
}

const speaking = (cast: Cast, { account }: Stage): Step => ({
  name: 'speak',
  async run() {
    const { heard, person, slowestMillis } = await talkTo(cast.running, SKILL_ID, [
      'open gentle back',
      'start my breathing session',
    ]);
    const session = heard.at(-1) ?? '';
    const kept = await account.kept(cast.table, person);
    if (kept.length === 0) throw new Error(`nothing is in the table after "${firstWords(session)}"`);
    return `"${firstWords(session)}" (${session.length} characters, slowest turn ${Math.round(slowestMillis)} ms); in the table: ${kept.join(', ')}`;
  },
});

const speakingAgain = (cast: Cast): Step => ({
  name: 'speak to the new version',
  async run() {
    const { heard } = await talkTo(cast.running, SKILL_ID, ['open gentle back'], 24 * 60);
    const [welcome = ''] = heard;
    if (/welcome to gentle back/i.test(welcome)) throw new Error('it no longer knows who was there before');
    return `"${welcome}"`;
  },
});

const stepsOf = (stage: Stage, cast: Cast): Step[] => {
  const { cdk, account, folder } = stage;
  const synthesized = join(folder, 'cdk.out');
  const done = async (what: Promise<void>, outcome: string): Promise<string> => {
    await what;
    return outcome;
  };
  return [
    { name: 'bootstrap', run: () => done(cdk.bootstrap(), 'the account is ready') },
    {
      name: 'synthesize',
      async run() {
        await cdk.synthesize(synthesized);
        return `left out, because the emulator does not know them: ${listed(emulateIn(synthesized, STACK))}`;
      },
    },
    { name: 'deploy', run: () => done(cdk.deploy(synthesized), STACK) },
    { name: 'take the deployed zip out', run: () => cast.takeOut() },
    { name: 'start it', run: () => cast.start() },
    speaking(cast, stage),
    {
      name: 'knock as another skill',
      async run() {
        if (await knockAsStranger(cast.running)) return 'not a word, as it should be';
        throw new Error('the function talked to it');
      },
    },
    {
      name: 'update',
      async run() {
        changeBundleIn(synthesized, STACK);
        await cdk.deploy(synthesized);
        return cast.takeOut();
      },
    },
    { name: 'start the new version', run: () => cast.start() },
    speakingAgain(cast),
    {
      name: 'destroy',
      async run() {
        await cast.stop();
        await cdk.destroy(synthesized);
        const left = await account.leftOver();
        if (left.length > 0) throw new Error(`still there: ${left.join(', ')}`);
        return 'no stack and no table is left';
      },
    },
  ];
};

const prepare = async (
  root: string,
  emulator: Emulator,
  folder: string,
  say: Told['say'],
): Promise<Stage> => {
  const ric = await findLambdaRic();
  const node = await findNode(MAJOR);
  if ('missing' in ric) say(`${ric.missing}: plain Node runs the handler instead.`);
  if ('missing' in node) say(`${node.missing}: ${process.version} runs the handler instead.`);
  const elsewhere = join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  return {
    cdk: cdkOver(root, elsewhere, emulator.endpoint),
    account: accountAt(emulator.endpoint, ACCOUNT),
    endpoint: emulator.endpoint,
    folder,
    node: 'found' in node ? node.found : process.execPath,
    runtime: 'found' in ric && 'found' in node ? ric.found : PLAIN_RUNTIME,
  };
};

/** How a rehearsal went. */
export type Outcome = 'done' | 'failed' | 'skipped';

/**
 * Rehearses a whole life of the skill in an AWS on this machine: deployed, spoken to, updated, removed.
 *
 * @param root of the checkout, with a slash at the end
 * @param start of the emulator
 */
export const rehearse = async (
  root: string,
  told: Told,
  start: () => Promise<Found<Emulator>> = startEmulator,
): Promise<Outcome> => {
  const emulator = await start();
  if ('missing' in emulator) {
    told.say(`Skipped: ${emulator.missing}.`);
    return 'skipped';
  }
  const folder = mkdtempSync(join(tmpdir(), 'gentle-back-rehearsal-'));
  try {
    const stage = await prepare(root, emulator.found, folder, told.say);
    const cast = new Cast(stage);
    try {
      return (await goThrough(stepsOf(stage, cast), told)) ? 'done' : 'failed';
    } finally {
      await cast.stop();
      stage.account.close();
    }
  } finally {
    await emulator.found.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
