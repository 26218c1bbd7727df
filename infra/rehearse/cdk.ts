import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const AT_MOST_MILLIS = 5 * 60_000;

/** Of the account that the emulator plays, and of the stack that is rehearsed. */
export const ACCOUNT = '123456789012';
export const REGION = 'us-east-1';
export const STACK = 'GentleBack-dev';
export const SKILL_ID = 'amzn1.ask.skill.00000000-0000-4000-8000-000000000000';

/** CDK's default bucket is named after its qualifier; another one keeps a rehearsal apart from what is real. */
const QUALIFIER = 'localhost';

/** What makes every AWS client in a process and its children talk to the emulator, with keys that open nothing. */
export const emulatorEnvironment = (endpoint: string): Record<string, string> => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_ACCESS_KEY_ID: 'rehearsed',
  AWS_SECRET_ACCESS_KEY: 'rehearsed',
  AWS_REGION: REGION,
  AWS_DEFAULT_REGION: REGION,
  CDK_DISABLE_VERSION_CHECK: '1',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
});

/** Of this machine's settings only what a program needs to run: no profile and no key of anybody's. */
const ownEnvironment = (): Record<string, string | undefined> => {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null' };
};

/**
 * CDK's own command, which can reach nothing but the emulator.
 *
 * @param elsewhere a folder without a cdk.json: what is synthesized already needs no app to run again
 */
export const cdkOver = (root: string, elsewhere: string, endpoint: string) => {
  const cdk = async (cwd: string, ...args: string[]): Promise<void> => {
    try {
      await run(
        process.execPath,
        [join(root, 'node_modules/aws-cdk/bin/cdk'), ...args, '--no-color', '--ci'],
        {
          cwd,
          env: { ...ownEnvironment(), ...emulatorEnvironment(endpoint) },
          timeout: AT_MOST_MILLIS,
          maxBuffer: 16 * 1_048_576,
        },
      );
    } catch (error) {
      const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
      const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => /error|fail|❌/i.test(line));
      throw new Error(lines.slice(-3).join(' ') || message);
    }
  };
  return {
    /** Makes the emulated account ready. */
    bootstrap: () => cdk(elsewhere, 'bootstrap', `aws://${ACCOUNT}/${REGION}`, '--qualifier', QUALIFIER),
    /** Writes templates and bundle into a folder. */
    synthesize: (folder: string) =>
      cdk(
        root,
        ...['synth', STACK, '--quiet', '--output', folder],
        ...[
          '-c',
          `skillId=${SKILL_ID}`,
          '-c',
          'stage=dev',
          '-c',
          `@aws-cdk/core:bootstrapQualifier=${QUALIFIER}`,
        ],
      ),
    /** Deploys what is in a folder. */
    deploy: (folder: string) =>
      cdk(
        elsewhere,
        ...['deploy', STACK, '--app', folder, '--method=direct', '--no-previous-parameters'],
        ...['--require-approval', 'never', '--progress', 'events'],
      ),
    destroy: (folder: string) => cdk(elsewhere, 'destroy', STACK, '--app', folder, '--force'),
  };
};
export type Cdk = ReturnType<typeof cdkOver>;
