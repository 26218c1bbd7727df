import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild } from '../../../infra/deploy/run-child';

const ROOT = join(__dirname, '../../..');

/** A machine where nobody has signed in to anything. */
const NOBODY = {
  PATH: process.env.PATH,
  HOME: join(tmpdir(), 'no-such-home'),
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
};

const commandWith = (environment: Record<string, string>, ...args: string[]) =>
  runChild(process.execPath, ['--import', 'tsx', 'infra/deploy/main.ts', ...args], {
    cwd: ROOT,
    env: { ...NOBODY, ...environment },
  });
const command = (...args: string[]) => commandWith({}, ...args);

describe('the command', () => {
  it('says what is missing, a sentence each, and ends with a failure', async () => {
    const { code, output } = await command('deploy', '--stage', 'prod', '--region', 'eu-central-1');

    expect(output).toContain('- Alexa calls functions in us-east-1, eu-west-1, us-west-2 only');
    expect(output).toContain('- No AWS credentials were found');
    expect(output).toContain('- No Amazon developer sign-in was found');
    expect(output).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
    expect(existsSync(join(ROOT, '.deploy/prod.json'))).toBe(false);
  });

  it('names the AWS profile that there is not', async () => {
    const { output } = await commandWith({ AWS_PROFILE: 'no-such-one' }, 'deploy');

    expect(output).toContain('- There are no AWS credentials for AWS_PROFILE=no-such-one');
  });

  it('prints what a removal would do', async () => {
    const { code, output } = await command('destroy', '--dry-run');

    expect(output.trim().split('\n')).toHaveLength(9);
    expect(code).toBe(0);
  });

  it('keeps its notes out of the repository', () => {
    expect(readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n')).toContain('.deploy/');
  });
});
