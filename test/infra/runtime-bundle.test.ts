import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { createRequire } from '../../infra/build/packed-content';
import { CONTENT_FILES } from '../../lambda/catalogue/compiler/build-content';

const FOLDER = join(__dirname, '../../dist/lambda');
const CONTENT = join(FOLDER, 'content.generated');

/** Of all that is deployed: over the 600 kB of the peers' notes by the SDK's client of DynamoDB (decision 11). */
const MAX_BYTES = 800_000;
/** Of the module that Lambda loads, prompts and shelf included. */
const MAX_MODULE_BYTES = 575_000;

/** Comes and goes while another test looks whether it does (test/catalogue/command.test.ts). */
const PASSING = 'no-longer.json';

/** What would make every start slower, and how one would know. */
const HEAVY: Readonly<Record<string, RegExp>> = {
  "the SDK's chain of credential providers": /sso-oidc|AssumeRoleWithWebIdentity/,
  'the AWS SDK, version 2': /AWS\.Service|aws-sdk\/lib/,
  "modules of Node's that are imported, so that all of fetch is loaded": /\bfrom ?["']node:(?!module\b)/,
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

const heavyIn = (text: string): string[] =>
  Object.entries(HEAVY).flatMap(([name, sign]) => (sign.test(text) ? [name] : []));

describe('the bundle', () => {
  it('weighs no more than its budget', () => {
    const bytes = filesIn(FOLDER).reduce((sum, path) => sum + statSync(path).size, 0);

    expect(bytes).toBeLessThanOrEqual(MAX_BYTES);
    expect(statSync(join(FOLDER, 'index.mjs')).size).toBeLessThanOrEqual(MAX_MODULE_BYTES);
  });

  it('loads nothing that makes every start slower', () => {
    expect(heavyIn(readFileSync(join(FOLDER, 'index.mjs'), 'utf8'))).toEqual([]);
  });

  it.each([
    [
      "import{request as r}from'node:http';",
      "modules of Node's that are imported, so that all of fetch is loaded",
    ],
    ['AssumeRoleWithWebIdentityCommand', "the SDK's chain of credential providers"],
  ])('would be told of %s', (text, name) => {
    expect(heavyIn(text)).toEqual([name]);
  });

  it('has every file of content beside it, packed, and reads it as it was', () => {
    const names = readdirSync(CONTENT_FILES).filter((name) => name.endsWith('.json') && name !== PASSING);
    const load = createRequire(pathToFileURL(join(FOLDER, 'index.mjs')).href);

    expect(readdirSync(CONTENT).toSorted()).toEqual(names.map((name) => `${name}.br`).toSorted());
    for (const name of names) {
      const original = readFileSync(join(CONTENT_FILES, name), 'utf8');
      expect(brotliDecompressSync(readFileSync(join(CONTENT, `${name}.br`))).toString('utf8')).toBe(original);
      expect(load(`./content.generated/${name}`)).toEqual(JSON.parse(original));
      // Unpacked once: a turn that unpacks takes twenty times as long.
      expect(load(`./content.generated/${name}`)).toBe(load(`./content.generated/${name}`));
    }
  });
});
