import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileContent } from '../../lambda/catalogue/compiler/compile';
import { CONTENT, withContentCopy } from './broken-content';

const ROOT = join(__dirname, '../..');
const MODULE = join(ROOT, 'lambda/catalogue/catalogue.generated.ts');

/** Runs `npm run content` as its script does. */
const runContent = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', join(ROOT, 'lambda/catalogue/compiler/main.ts'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });

describe('npm run content', () => {
  it('prints a line a variant and writes the module', () => {
    const { reports, module } = compileContent(CONTENT);
    const { status, stdout } = runContent();
    expect(status).toBe(0);
    expect(readFileSync(MODULE, 'utf8')).toBe(module);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.pop()).toBe(`${reports.length} variants, all to the second.`);
    expect(lines.map((line) => line.trim().split(/ {2,}/).slice(0, 2))).toEqual(
      reports.map(({ session, variant }) => [session, variant]),
    );
    expect(lines[0]).toMatch(/^br-478 +standard +3:01 +1 page +\d+ characters +\d+ steps +181 s$/);
  });

  it('prints mistakes to stderr, fails, and leaves the last good module', () => {
    runContent();
    const before = readFileSync(MODULE, 'utf8');
    const { status, stdout, stderr } = withContentCopy(({ folder, change }) => {
      change('sessions/br-box.yaml', 'length: 2:48', 'length: 2:47');
      change('en/br-box.yaml', 'In., And in.', 'In., And in!');
      return runContent(folder);
    });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toEqual([
      'sessions/br-box.yaml:11 · variants.short.length · says 2:47, but the parts add up to 2:48 (40 s of it for the frame): write 2:48, or make the parts 1 s shorter',
      'en/br-box.yaml:5 · in.2 · says "!": say instead a full stop',
      '2 to mend. The last good build is untouched.',
    ]);
    expect(readFileSync(MODULE, 'utf8')).toBe(before);
  });

  it('explains itself', () => {
    const { status, stdout } = runContent('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('A line for each variant: session, variant, length in minutes');
    expect(stdout).toContain('content/README.md');
  });
});
