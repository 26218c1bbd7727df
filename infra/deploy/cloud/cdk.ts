import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeployError } from '../deploy-error';
import type { Say, StackWish } from '../ports';
import type { RunChild } from '../run-child';
import { knownCloudTrouble } from './trouble';

type Environment = Readonly<Record<string, string | undefined>>;

/** Nothing of the Amazon developer account is AWS's business. */
const withoutAlexa = (environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('ASK_')));

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
const COLOURS = /\u001b\[[0-9;]*m/g;

/** @returns what CDK says from its cross on; without one, its last line but how the app ended */
const reasonIn = (output: string): string => {
  const lines = output
    .replaceAll(COLOURS, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^npm |Subprocess exited with error/.test(line));
  const cross = lines.findLastIndex((line) => line.startsWith('❌'));
  return lines.slice(cross).join(' ').slice(0, 300) || 'no reason given';
};

/** The CDK toolkit of this checkout, as a program. */
export const cdkToolkit = (root: string, environment: Environment, runChild: RunChild) => {
  const cdk = async (args: readonly string[], region: string, what: string, say: Say): Promise<void> => {
    const { code, output } = await runChild(
      process.execPath,
      [join(root, 'node_modules/aws-cdk/bin/cdk'), ...args, '--no-color', '--ci'],
      {
        cwd: root,
        env: { ...withoutAlexa(environment), AWS_REGION: region, AWS_DEFAULT_REGION: region },
        onLine: (line) => say(line.replaceAll(COLOURS, '').slice(0, 100)),
      },
    );
    if (code === 0) return;
    mkdirSync(join(root, '.deploy'), { recursive: true });
    writeFileSync(join(root, '.deploy/cdk.log'), output.replaceAll(COLOURS, ''));
    throw (
      knownCloudTrouble(output) ??
      new DeployError(
        'cloud.cdk',
        `CDK could not ${what}: "${reasonIn(output)}" Mend that (all of it is in .deploy/cdk.log), and run again.`,
      )
    );
  };
  return {
    bootstrap: (account: string, region: string, say: Say) =>
      cdk(['bootstrap', `aws://${account}/${region}`], region, 'make the account ready', say),
    deploy: ({ name, region, context }: StackWish, say: Say) =>
      cdk(
        [
          'deploy',
          name,
          ...Object.entries(context).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
          // Without a change set, which nobody would look at: a failed one leaves an empty stack behind.
          '--method=direct',
          '--no-previous-parameters',
          '--require-approval',
          'never',
          '--progress',
          'events',
        ],
        region,
        'deploy the stack',
        say,
      ),
  };
};
