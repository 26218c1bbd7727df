import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { emulatorEnvironment } from '../../infra/rehearse/cdk';
import { unpack } from '../../infra/rehearse/deployed';
import { changeBundleIn, emulateIn } from '../../infra/rehearse/emulated';
import { startEmulator } from '../../infra/rehearse/emulator';
import { rehearse } from '../../infra/rehearse/rehearsal';
import { findLambdaRic, findNode } from '../../infra/rehearse/runtime/lambda-ric';
import { goThrough, type Step } from '../../infra/rehearse/steps';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gentle-back-rehearsal-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A log that is read afterwards, on a clock that goes on by a second and a half each time it is looked at. */
const notebook = () => {
  const lines: string[] = [];
  let time = 0;
  const now = () => {
    time += 1_500;
    return time;
  };
  return { lines, told: { say: (line: string) => void lines.push(line), now } };
};

const step = (name: string, outcome: string | Error): Step => ({
  name,
  run: () => (outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome)),
});

describe('a rehearsal', () => {
  it('is skipped with a reason where there is no emulator', async () => {
    const { lines, told } = notebook();

    expect(await rehearse('/nowhere/', told, () => startEmulator('no-such-emulator'))).toBe('skipped');

    expect(lines).toEqual(["Skipped: no-such-emulator is not here (pip install 'moto[server]' brings it)."]);
  });

  it('is skipped with a reason where the emulator ends at once', async () => {
    const { lines, told } = notebook();

    expect(await rehearse('/nowhere/', told, () => startEmulator('false'))).toBe('skipped');

    expect(lines).toEqual(['Skipped: false is here, but does not start.']);
  });

  it('tells each step with its time', async () => {
    const { lines, told } = notebook();

    expect(await goThrough([step('deploy', 'GentleBack-dev'), step('destroy', 'gone')], told)).toBe(true);

    expect(lines).toEqual([
      ' 1/2    1.5 s  deploy: GentleBack-dev',
      ' 2/2    1.5 s  destroy: gone',
      '         7.5 s  in all',
    ]);
  });

  it('stops at the step that fails, and says why', async () => {
    const { lines, told } = notebook();
    const steps = [step('deploy', new Error('no such bucket.')), step('destroy', 'gone')];

    expect(await goThrough(steps, told)).toBe(false);

    expect(lines).toEqual([' 1/2    1.5 s  deploy: FAILED. no such bucket.']);
  });

  it('reaches nothing but the emulator', () => {
    expect(emulatorEnvironment('http://127.0.0.1:1')).toMatchObject({
      AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
      AWS_ACCESS_KEY_ID: 'rehearsed',
      AWS_SECRET_ACCESS_KEY: 'rehearsed',
    });
  });
});

const STACK = 'A';
const HASH = 'a'.repeat(64);
const TEMPLATE_HASH = 'b'.repeat(64);

/** A folder as CDK leaves it, as far as a rehearsal looks. */
const synthesized = (): void => {
  mkdirSync(join(folder, `asset.${HASH}`));
  writeFileSync(join(folder, `asset.${HASH}`, 'index.mjs'), 'export const handler = 1;\n');
  const template = {
    Resources: {
      Skill: { Type: 'AWS::Lambda::Function', Properties: { Code: { S3Key: `${HASH}.zip` } } },
      Late: { Type: 'AWS::CloudWatch::Alarm' },
      Failing: { Type: 'AWS::CloudWatch::Alarm' },
      Board: { Type: 'AWS::CloudWatch::Dashboard', Properties: { alarm: { 'Fn::GetAtt': ['Late', 'Arn'] } } },
    },
    Outputs: { Arn: { Value: { Ref: 'Skill' } }, Url: { Value: { 'Fn::Join': ['', [{ Ref: 'Board' }]] } } },
  };
  writeFileSync(join(folder, `${STACK}.template.json`), JSON.stringify(template));
  const files = {
    [HASH]: { source: { path: `asset.${HASH}` } },
    [TEMPLATE_HASH]: { source: { path: `${STACK}.template.json` } },
  };
  for (const name of [`${STACK}.assets.json`, 'manifest.json', 'tree.json'])
    writeFileSync(join(folder, name), JSON.stringify({ files }));
};

const templateNow = () => JSON.parse(readFileSync(join(folder, `${STACK}.template.json`), 'utf8'));

describe('what CDK synthesized', () => {
  it('loses what the emulator does not know, and what is told of it', () => {
    synthesized();

    expect(emulateIn(folder, STACK)).toEqual({
      'AWS::CloudWatch::Alarm': 2,
      'AWS::CloudWatch::Dashboard': 1,
    });

    expect(Object.keys(templateNow().Resources)).toEqual(['Skill']);
    expect(Object.keys(templateNow().Outputs)).toEqual(['Arn']);
  });

  it('becomes a new version: other bytes under another hash, wherever that stands', () => {
    synthesized();

    changeBundleIn(folder, STACK);

    const [asset = ''] = readdirSync(folder).filter((name) => name.startsWith('asset.'));
    const hash = asset.slice('asset.'.length);
    expect(hash).not.toBe(HASH);
    expect(readFileSync(join(folder, asset, 'index.mjs'), 'utf8')).toContain('a new version');
    expect(templateNow().Resources.Skill.Properties.Code.S3Key).toBe(`${hash}.zip`);
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.json')))
      expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(new RegExp(`${HASH}|${TEMPLATE_HASH}`));
  });
});

describe('a deployed zip', () => {
  it('is unpacked with its folders', () => {
    const zip = zipSync({ 'index.mjs': strToU8('1'), content: { 'a.json': strToU8('{}') } });

    expect(unpack(zip, folder)).toBe(2);

    expect(readFileSync(join(folder, 'content/a.json'), 'utf8')).toBe('{}');
  });
});

describe("Lambda's runtime client", () => {
  it('is taken from where it was built before', async () => {
    const home = join(folder, 'node_modules/aws-lambda-ric');
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'rapid-client.node'), '');

    expect(await findLambdaRic(folder)).toMatchObject({
      found: { args: [join(home, 'index.mjs'), 'index.handler'] },
    });
  });

  it('is not there, with a reason, where a tool is missing that it is built with', async () => {
    const found = await findLambdaRic(join(folder, 'ric'), async (tool) => tool !== 'xz');

    expect(found).toEqual({ missing: expect.stringMatching(/^aws-lambda-ric (needs|builds on)/) });
  });

  it('runs on the Node that is here, where it is of the right version', async () => {
    const major = Number(process.versions.node.split('.')[0]);

    expect(await findNode(major)).toEqual({ found: process.execPath });
  });
});
