import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasBrowser } from '../../../infra/deploy/skills/browser';
import { type AskCli, findCredentials } from '../../../infra/deploy/skills/credentials';
import type { Run } from '../../../infra/deploy/step';
import { type SignIn, signInStep } from '../../../infra/deploy/steps/sign-in';
import { FakeScreen } from './world';

const NOW = Date.parse('2026-11-21T20:00:00Z');
let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'gentle-back-home-'));
  mkdirSync(join(home, '.ask'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const askCliHas = (token: string, expiresAt: string): void =>
  writeFileSync(
    join(home, '.ask/cli_config'),
    JSON.stringify({
      profiles: {
        default: {
          aws_profile: null,
          vendor_id: 'M1VENDOR',
          token: { access_token: token, refresh_token: 'Atzr|for ask-cli alone', expires_at: expiresAt },
        },
      },
    }),
  );

const find = (environment: Record<string, string> = {}, askCli: AskCli = () => Promise.resolve()) =>
  findCredentials(environment, home, askCli, { now: () => NOW });

describe('the Amazon developer sign-in', () => {
  it('is that of the environment first', async () => {
    askCliHas('Atza|1', '2026-11-21T20:30:00Z');
    const environment = {
      ASK_REFRESH_TOKEN: 'Atzr|1',
      ASK_LWA_CLIENT_ID: 'client',
      ASK_LWA_CLIENT_CONFIRMATION: 'secret',
      ASK_VENDOR_ID: 'M2',
    };

    expect(await find(environment).get()).toEqual({
      refreshToken: 'Atzr|1',
      clientId: 'client',
      clientSecret: 'secret',
    });
    expect(find(environment).vendorId()).toBe('M2');
    expect(await find({ ASK_ACCESS_TOKEN: 'Atza|env' }).get()).toEqual({ accessToken: 'Atza|env' });
  });

  it('is else the access token of ask-cli, and never its refresh token', async () => {
    askCliHas('Atza|1', '2026-11-21T20:30:00Z');

    expect(await find().get()).toEqual({ accessToken: 'Atza|1' });
    expect(find().vendorId()).toBe('M1VENDOR');
  });

  it.each([
    ['that has ended', '2026-11-21T19:30:00Z', false],
    ['that Amazon refused', '2026-11-21T20:30:00Z', true],
  ])('is renewed by ask-cli itself: one %s', async (_, expiresAt, isRefused) => {
    askCliHas('Atza|1', expiresAt);
    const asked: (readonly string[])[] = [];
    const source = find({}, async (args) => {
      asked.push(args);
      askCliHas('Atza|2', '2026-11-21T21:00:00Z');
    });

    expect(await source.get(isRefused)).toEqual({ accessToken: 'Atza|2' });
    expect(asked).toEqual([['smapi', 'get-vendor-list', '--profile', 'default']]);
  });

  it.each([
    '',
    '{',
    '{"profiles":{}}',
    '{"profiles":{"default":{}}}',
    '{"profiles":{"default":{"token":null}}}',
  ])('is missing: %s', async (config) => {
    writeFileSync(join(home, '.ask/cli_config'), config);

    await expect(find().get()).rejects.toThrow('No Amazon developer sign-in was found');
  });

  const told: (readonly string[])[] = [];
  const looking = (answers: Record<string, boolean>, how: Partial<SignIn> = {}) =>
    signInStep(
      find({}, async (args) => {
        told.push(args);
        askCliHas('Atza|new', '2026-11-21T21:00:00Z');
      }),
      { isWanted: false, hasTerminal: true, hasBrowser: true, ...how },
    ).found({ screen: new FakeScreen(answers) } as unknown as Run);

  it('is made in a browser, where somebody wants it', async () => {
    await expect(looking({})).rejects.toThrow('No Amazon developer sign-in was found');
    await expect(looking({ 'Sign in now': false })).rejects.toThrow('No Amazon developer sign-in was found');
    expect(await looking({ 'Sign in now': true })).toBe('found');
    expect(await looking({}, { isWanted: true })).toBe('signed in');
  });

  it('is made in a browser on another machine, where there is none here', async () => {
    await looking({}, { isWanted: true });
    await looking({}, { isWanted: true, hasBrowser: false });

    expect(told.slice(-2)).toEqual([
      ['configure', '--profile', 'default'],
      ['configure', '--profile', 'default', '--no-browser'],
    ]);
  });

  it('is not waited for where nobody sits before a terminal', async () => {
    const before = told.length;

    await expect(looking({}, { isWanted: true, hasTerminal: false })).rejects.toThrow(
      'Signing in wants somebody before a terminal',
    );
    expect(told).toHaveLength(before);
  });

  it.each([
    ['at a desk', 'darwin', {}, true],
    ['at a desk with Linux', 'linux', { DISPLAY: ':0' }, true],
    ['on a server', 'linux', {}, false],
    ['from afar', 'darwin', { SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' }, false],
    ['in WSL', 'linux', { DISPLAY: ':0', WSL_DISTRO_NAME: 'Ubuntu' }, false],
    ['in a container of an editor', 'linux', { DISPLAY: ':0', REMOTE_CONTAINERS: 'true' }, false],
  ])('guesses whether there is a browser: %s', (_, platform, environment, isLikely) => {
    expect(hasBrowser(environment, platform)).toBe(isLikely);
  });
});
