import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeployError } from '../../../infra/deploy/deploy-error';
import { deploy, destroy, type Machine } from '../../../infra/deploy/deployment';
import { openNotes } from '../../../infra/deploy/notes';
import type { Clock, Screen } from '../../../infra/deploy/ports';
import { findCredentials } from '../../../infra/deploy/skills/credentials';
import { smapiSkills } from '../../../infra/deploy/skills/smapi';
import type { Run } from '../../../infra/deploy/step';
import type { Wish } from '../../../infra/deploy/wish';
import { FakeAmazon } from './fake-amazon';
import { FakeCloud } from './fake-cloud';

const ROOT = join(__dirname, '../../..');

const MODEL = {
  interactionModel: {
    languageModel: {
      invocationName: 'gentle back',
      intents: [{ name: 'AMAZON.StopIntent', slots: [], samples: [] }],
      types: [],
    },
  },
};

/** A skill package with all that has a say in a deployment, and nothing that only makes it slow. */
export const smallPackage = (locales: readonly string[]) => ({
  'skill.json': Buffer.from(
    JSON.stringify({
      manifest: {
        manifestVersion: '1.0',
        publishingInformation: {
          locales: Object.fromEntries(
            locales.map((locale) => [
              locale,
              { name: 'Gentle Back', summary: 'Quiet.', smallIconUri: 'file://assets/images/108.png' },
            ]),
          ),
        },
        apis: { custom: { interfaces: [] } },
      },
    }),
  ),
  'assets/images/108.png': Buffer.from('a picture'),
  ...Object.fromEntries(
    locales.map((locale) => [`interactionModels/custom/${locale}.json`, Buffer.from(JSON.stringify(MODEL))]),
  ),
});

const SIGNED_IN = {
  ASK_REFRESH_TOKEN: 'Atzr|good',
  ASK_LWA_CLIENT_ID: 'client',
  ASK_LWA_CLIENT_CONFIRMATION: 'secret',
};

/** A clock that nobody waits for. */
export const instantClock = (): Clock & { slept: number } => ({
  slept: 0,
  now() {
    return this.slept;
  },
  sleep(milliseconds) {
    this.slept += milliseconds;
    return Promise.resolve();
  },
});

/** Somebody before the screen, who answers by a word of the question; where no word fits, nobody is there. */
export class FakeScreen implements Screen {
  readonly lines: string[] = [];
  readonly questions: string[] = [];
  constructor(readonly answers: Readonly<Record<string, boolean | string>> = {}) {}

  async during(title: string, task: (say: (what: string) => void) => Promise<string>): Promise<void> {
    try {
      this.lines.push(`✓ ${title}: ${await task((what) => this.lines.push(what))}`);
    } catch (error) {
      this.failed(title);
      throw error;
    }
  }

  failed(title: string): void {
    this.lines.push(`✗ ${title}`);
  }

  note(text: string): void {
    this.lines.push(text);
  }

  #answer<Kind>(question: string, kind: string): Kind | undefined {
    this.questions.push(question);
    const found = Object.entries(this.answers).find(([word]) => question.includes(word))?.[1];
    return typeof found === kind ? (found as Kind) : undefined;
  }

  confirm(question: string): Promise<boolean | undefined> {
    return Promise.resolve(this.#answer<boolean>(question, 'boolean'));
  }

  choose(question: string): Promise<string | undefined> {
    return Promise.resolve(this.#answer<string>(question, 'string'));
  }
}

/** What one run may be told. */
export interface Turn {
  readonly wish?: Partial<Wish>;
  readonly screen?: FakeScreen;
  readonly environment?: Readonly<Record<string, string>>;
  readonly ambientRegion?: string;
  readonly nodeVersion?: string;
  readonly readPackage?: Run['readPackage'];
  /** What cdk.json has for the stage. */
  readonly lasting?: unknown;
  readonly readContext?: Run['readContext'];
  readonly isDry?: boolean;
  readonly build?: () => Promise<void>;
}

/** How a run ended. */
export interface Ending {
  readonly error?: DeployError;
  readonly screen: FakeScreen;
  readonly clock: ReturnType<typeof instantClock>;
}

/** An AWS account, an Amazon developer account, and a checkout to deploy from. */
export class World {
  readonly amazon = new FakeAmazon();
  readonly cloud = new FakeCloud();
  readonly root = mkdtempSync(join(tmpdir(), 'gentle-back-deploy-'));
  locales: readonly string[] = ['en-US', 'en-GB'];

  async open(): Promise<this> {
    await this.amazon.open();
    this.amazon.letsIn = (arn, skillId) => this.cloud.letsIn(arn, skillId);
    return this;
  }

  async close(): Promise<void> {
    await this.amazon.close();
    rmSync(this.root, { recursive: true, force: true });
  }

  notes(stage: Wish['stage'] = 'dev') {
    return openNotes(`${this.root}/`, stage);
  }

  /** Everything heals. */
  heal(): void {
    this.amazon.trouble = () => undefined;
    this.cloud.trouble = () => undefined;
  }

  deploy(turn: Turn = {}): Promise<Ending> {
    return this.#run(deploy, { ...turn, wish: { region: 'us-east-1', yes: true, ...turn.wish } });
  }

  destroy(turn: Turn = {}): Promise<Ending> {
    return this.#run(destroy, { ...turn, wish: { yes: true, ...turn.wish } });
  }

  async #run(task: typeof deploy, turn: Turn): Promise<Ending> {
    const clock = instantClock();
    const screen = turn.screen ?? new FakeScreen();
    const credentials = findCredentials(
      turn.environment ?? SIGNED_IN,
      this.root,
      () => Promise.reject(new DeployError('skills.sign-in', 'no browser here')),
      clock,
    );
    const machine: Machine = {
      root: ROOT,
      nodeVersion: turn.nodeVersion ?? '20.20.2',
      credentials,
      ambientRegion: turn.ambientRegion,
      signIn: { isWanted: false, hasTerminal: false, hasBrowser: false },
    };
    const { url } = this.amazon;
    const wish = { stage: 'dev', yes: false, deleteData: false, ...turn.wish } as const satisfies Wish;
    const run: Run = {
      wish,
      cloud: this.cloud,
      skills: smapiSkills(credentials, { skillManagement: url, signIn: url }, clock),
      screen,
      clock,
      notes: this.notes(wish.stage),
      facts: {},
      readContext: turn.readContext ?? (() => ({ [wish.stage]: turn.lasting ?? {} })),
      build: turn.build ?? (() => Promise.resolve()),
      readPackage: turn.readPackage ?? (() => smallPackage(this.locales)),
    };
    try {
      await task(machine, run, turn.isDry ?? false);
      return { screen, clock };
    } catch (error) {
      if (error instanceof DeployError) return { error, screen, clock };
      throw error;
    }
  }
}
