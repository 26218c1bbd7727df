import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import { withContentCopy } from './broken-content';

const ROOT = join(__dirname, '../..');
const MODULE = join(ROOT, 'lambda/catalogue/catalogue.generated.ts');

/** Runs `npm run content` as its script does. */
const runContent = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', join(ROOT, 'lambda/catalogue/compiler/main.ts'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });

const moduleText = (): string => readFileSync(MODULE, 'utf8');

/** Another number after each time that the module was replaced. */
const moduleNumber = (): number => statSync(MODULE).ino;

describe('npm run content', () => {
  it('compiles content/ into the module and a file for each session, and takes left-over ones away', () => {
    const before = moduleNumber();
    writeFileSync(join(ROOT, 'lambda/catalogue/content.generated/no-longer.json'), '{}');
    const { status, stdout, stderr } = runContent();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const sessions = readdirSync(join(ROOT, 'content/sessions')).map((file) => file.replace('.yaml', ''));
    expect(sessions.filter((id) => !`\n${stdout}`.includes(`\n${id} `))).toEqual([]);
    expect(moduleNumber()).not.toBe(before);
    const kinds = new Set(Object.values(catalogue.scores).map(({ kind }) => kind));
    expect(readdirSync(join(ROOT, 'lambda/catalogue/content.generated')).toSorted()).toEqual(
      [
        ...sessions,
        ...[...kinds, 'answers', 'tips', 'index', 'programs', 'red-flags'].map((name) => `en.${name}`),
      ]
        .map((name) => `${name}.json`)
        .toSorted(),
    );
  });

  it('prints a line a variant, and with --check leaves the module as it is', () => {
    const before = moduleText();
    const { status, stdout } = withContentCopy(({ folder }) => runContent('--check', folder));
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.pop()).toBe('12 variants, all to the second.');
    expect(lines.map((line) => line.trim().split(/ {2,}/).slice(0, 3))).toEqual([
      ['br-478', 'standard', '3:01'],
      ['br-478', 'after-one-month', '4:17'],
      ['br-478', 'flare', '2:57'],
      ['br-box', 'short', '2:48'],
      ['br-box', 'standard', '5:10'],
      ['br-box', 'long', '10:04'],
      ['br-box', 'flare', '4:54'],
      ['br-minute', 'micro', '1:05'],
      ['br-minute', 'flare', '1:04'],
      ['br-sigh', 'short', '2:50'],
      ['br-sigh', 'standard', '5:01'],
      ['br-sigh', 'flare', '4:25'],
    ]);
    expect(lines[0]).toMatch(/^br-478 +standard +3:01 +1 page +\d+ characters +\d+ steps +181 s$/);
    expect(moduleText()).toBe(before);
  });

  it('prints mistakes to stderr, fails, and leaves the last good module', () => {
    const before = moduleText();
    const { status, stdout, stderr } = withContentCopy(({ folder, change }) => {
      change('sessions/br-box.yaml', 'length: 2:48', 'length: 2:47');
      change('en/br-box.yaml', 'In., And in.', 'In., And in!');
      return runContent(folder);
    });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toEqual([
      'sessions/br-box.yaml:16 · variants.short.length · says 2:47, but the parts add up to 2:48 (40 s of it for the frame): write 2:48, or make the parts 1 s shorter',
      'en/br-box.yaml:6 · in.2 · says "!": say instead a full stop',
      '2 to mend. The last good build is untouched.',
    ]);
    expect(moduleText()).toBe(before);
  });

  it('explains itself', () => {
    const { status, stdout } = runContent('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('A line for each variant: session, variant, length in minutes');
    expect(stdout).toContain('--check');
    expect(stdout).toContain('content/README.md');
  });
});
