import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the emulator knows nothing of. The template's tests look at these instead. */
const UNKNOWN: readonly string[] = ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::Dashboard'];

interface Template {
  readonly Resources: Readonly<Record<string, { readonly Type: string }>>;
  readonly Outputs?: Readonly<Record<string, unknown>>;
}

const without = <Value>(
  entries: Readonly<Record<string, Value>>,
  isLeftOut: (name: string, value: Value) => boolean,
): Record<string, Value> =>
  Object.fromEntries(Object.entries(entries).filter(([name, value]) => !isLeftOut(name, value)));

/**
 * A template without what the emulator does not know.
 *
 * @returns the template, and how many of which type were left out
 */
export const emulated = <Given extends Template>(
  template: Given,
): { readonly template: Given; readonly leftOut: Readonly<Record<string, number>> } => {
  const gone = Object.entries(template.Resources).filter(([, { Type }]) => UNKNOWN.includes(Type));
  const names = gone.map(([name]) => JSON.stringify(name));
  const leftOut: Record<string, number> = {};
  for (const [, { Type }] of gone) leftOut[Type] = (leftOut[Type] ?? 0) + 1;
  return {
    template: {
      ...template,
      Resources: without(template.Resources, (_, { Type }) => UNKNOWN.includes(Type)),
      Outputs: without(template.Outputs ?? {}, (_, output) =>
        names.some((name) => JSON.stringify(output).includes(name)),
      ),
    },
    leftOut,
  };
};

/** Changes the template in a folder that CDK synthesized into. @returns what was left out of it */
export const emulateIn = (folder: string, stack: string): Readonly<Record<string, number>> => {
  const path = join(folder, `${stack}.template.json`);
  const { template, leftOut } = emulated(JSON.parse(readFileSync(path, 'utf8')) as Template);
  writeFileSync(path, JSON.stringify(template, null, 1));
  return leftOut;
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Puts one hash in the place of another, wherever CDK names it. */
const rename = (folder: string, stack: string, before: string, after: string): void => {
  for (const file of [`${stack}.template.json`, `${stack}.assets.json`, 'manifest.json', 'tree.json']) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(before, after));
  }
};

/**
 * Makes the bundle in a folder that CDK synthesized into another one, as a new version of the skill is: a line
 * of comment, and with it another hash. So has the template, or CDK would take it for one that is there already.
 */
export const changeBundleIn = (folder: string, stack: string): void => {
  const asset = readdirSync(folder).find((name) => name.startsWith('asset.'));
  if (asset === undefined) throw new Error(`no bundle in ${folder}`);
  const module = join(folder, asset, 'index.mjs');
  appendFileSync(module, '\n// a new version\n');
  const hash = sha256(readFileSync(module));
  renameSync(join(folder, asset), join(folder, `asset.${hash}`));
  rename(folder, stack, asset.slice('asset.'.length), hash);
  const template = `${stack}.template.json`;
  const { files } = JSON.parse(readFileSync(join(folder, `${stack}.assets.json`), 'utf8')) as {
    files: Record<string, { source: { path: string } }>;
  };
  const own = Object.entries(files).find(([, { source }]) => source.path === template);
  if (own !== undefined) rename(folder, stack, own[0], sha256(readFileSync(join(folder, template))));
};
