import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cdkToolkit } from '../../../infra/deploy/cloud/cdk';
import { knownCloudTrouble } from '../../../infra/deploy/cloud/trouble';
import { runChild } from '../../../infra/deploy/run-child';
import { plainScreen } from '../../../infra/deploy/screen/plain';
import { askCliByNpx } from '../../../infra/deploy/skills/ask-cli';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gentle-back-cdk-'));
  mkdirSync(join(root, 'node_modules/aws-cdk/bin'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const WISH = { name: 'GentleBack-dev', region: 'eu-west-1', context: { stage: 'dev', skillId: 'amzn1' } };

/** A toolkit that does as it is told instead of what it is for. */
const toolkit = (script: string) => {
  writeFileSync(join(root, 'node_modules/aws-cdk/bin/cdk'), script);
  return cdkToolkit(root, { PATH: process.env.PATH, ASK_REFRESH_TOKEN: 'Atzr|secret' }, runChild);
};

describe('the CDK toolkit', () => {
  it('is told stack, context and region, and nothing of the Amazon developer account', async () => {
    const said: string[] = [];
    await toolkit('console.log(JSON.stringify({ args: process.argv.slice(2), env: process.env }))').deploy(
      WISH,
      (line) => said.push(line),
    );
    await toolkit(
      `require('fs').writeFileSync('${join(root, 'told.json')}', JSON.stringify({ args: process.argv.slice(2), env: process.env }))`,
    ).deploy(WISH, () => undefined);

    const { args, env } = JSON.parse(readFileSync(join(root, 'told.json'), 'utf8'));
    expect(args.slice(0, 6)).toEqual(['deploy', 'GentleBack-dev', '-c', 'stage=dev', '-c', 'skillId=amzn1']);
    expect(env.AWS_REGION).toBe('eu-west-1');
    expect(JSON.stringify(env)).not.toContain('secret');
    expect(said).toHaveLength(1);
  });

  it.each([
    [
      '❌  GentleBack-dev failed: ToolkitError: Need to perform AWS calls for account 1, but no credentials',
      'No AWS credentials were found',
    ],
    ['ExpiredToken: The security token included in the request is expired', 'has expired: sign in again'],
    [
      'CredentialsProviderError: The SSO session associated with this profile is invalid. To refresh run aws sso login',
      'has expired: sign in again',
    ],
    [
      'This stack uses assets, so the toolkit stack must be deployed: has it not been bootstrapped?',
      'not ready for CDK',
    ],
    ['Table already exists in stack arn:aws:cloudformation', 'an earlier deployment left'],
    ['User: arn:aws:iam::1:user/x is not authorized to perform: iam:CreateRole', 'may not do that'],
    ['getaddrinfo ENOTFOUND cloudformation.eu-west-1.amazonaws.com', 'online'],
    ['Stack GentleBack-dev is in UPDATE_IN_PROGRESS state and can not be updated', 'under way'],
    [
      "ReservedConcurrentExecutions decreases account's UnreservedConcurrentExecution below its minimum",
      '--reserved-concurrency none',
    ],
  ])('fails with a sentence: %s', async (output, sentence) => {
    const { deploy } = toolkit(`console.error(${JSON.stringify(output)}); process.exit(1)`);

    await expect(deploy(WISH, () => undefined)).rejects.toThrow(sentence);
    expect(readFileSync(join(root, '.deploy/cdk.log'), 'utf8')).toContain(output);
  });

  it('gives CDK’s own reason where it is a new one', async () => {
    const { deploy } = toolkit(
      `console.error('email is an e-mail address, and not "me".\\nnode --import tsx infra/app.ts: Subprocess exited with error 1'); process.exit(1)`,
    );

    await expect(deploy(WISH, () => undefined)).rejects.toThrow(
      'CDK could not deploy the stack: "email is an e-mail address, and not "me"."',
    );
    expect(knownCloudTrouble('all is well')).toBeUndefined();
  });
});

describe('a program', () => {
  it('that is not there ends like one that failed', async () => {
    expect((await runChild('no-such-program-anywhere', [])).code).toBe(127);
  });
});

describe('ask-cli', () => {
  it('is fetched by npx with the antlr4ts it starts with, and its failure is a sentence', async () => {
    const told: unknown[] = [];
    const askCli = askCliByNpx(async (program, args) => {
      told.push(program, ...args);
      return { code: 1, output: '' };
    });

    await expect(askCli(['configure'], true)).rejects.toThrow('Signing in with ask-cli did not work');
    await expect(askCli(['smapi'], false)).rejects.toThrow('npm run deploy -- --sign-in');
    expect(told.slice(0, 7)).toEqual([
      'npx',
      '-y',
      '-p',
      'ask-cli@2.30.7',
      '-p',
      'antlr4ts@0.5.0-alpha.4',
      'ask',
    ]);
  });
});

describe('a screen that nobody looks at', () => {
  it('has a line for the beginning and the end of each thing, and answers no question', async () => {
    const lines: string[] = [];
    const screen = plainScreen((line) => lines.push(line));
    await screen.during('Baking', async (say) => {
      say('rising');
      return 'a cake';
    });
    await expect(screen.during('Baking', () => Promise.reject(new Error('burnt')))).rejects.toThrow('burnt');
    screen.failed('Eating');

    expect(lines).toEqual([
      '· Baking …',
      '    rising',
      '✓ Baking: a cake',
      '· Baking …',
      '✗ Baking',
      '✗ Eating',
    ]);
    expect([await screen.confirm('More?'), await screen.choose('Which?', ['a'])]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
