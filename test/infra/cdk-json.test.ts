import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild } from '../../infra/deploy/run-child';
import { readContext } from '../../infra/stack/cdk-json';
import { SettingsError } from '../../infra/stack/settings';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gentle-back-cdk-json-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const read = (text: string): unknown => {
  writeFileSync(join(root, 'cdk.json'), text);
  return readContext(root);
};

describe('npm run synth', () => {
  it('refuses a setting that there is not, before it does anything', async () => {
    const args = ['--import', 'tsx', 'infra/synth.ts', '-c', 'foo=bar'];
    const { code, output } = await runChild(process.execPath, args, { cwd: join(__dirname, '../..') });

    expect(output).toMatch(/^foo is no setting; there are stage, skillId, .*\.\n$/);
    expect(code).toBe(1);
  });
});

describe('cdk.json', () => {
  it('has the settings for good, by stage', () => {
    const context = { '@aws-cdk/core:x': true, prod: { tracing: 'on' } };

    expect(read(JSON.stringify({ app: 'x', context }))).toEqual(context);
    expect(read('{}')).toEqual({});
  });

  it.each([
    ['{"context": {"dev": ', /^cdk\.json cannot be read: .+; mend it, or `git checkout cdk\.json`\.$/],
    ['[]', /^cdk\.json cannot be read: it is no object; /],
    ['{"context": "on"}', /^cdk\.json cannot be read: its context is no object; /],
    ['{"dev": {"tracing": "on"}}', 'dev stands beside "context" in cdk.json: it belongs into it.'],
    [
      '{"context": {"emial": "me@example.org"}}',
      /^emial is no setting in cdk\.json; there are stage, skillId, .*, under "dev" or "prod"\.$/,
    ],
  ])('is refused in one sentence: %s', (text, sentence) => {
    expect(() => read(text)).toThrow(SettingsError);
    expect(() => read(text)).toThrow(sentence);
  });

  it('is missed', () => {
    expect(() => readContext(root)).toThrow('cdk.json cannot be read: ENOENT');
  });
});
