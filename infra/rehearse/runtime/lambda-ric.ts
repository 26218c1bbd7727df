import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Runtime } from './sandbox';

const run = promisify(execFile);

const VERSION = '4.0.2';
/** What its native half is built with. */
const TOOLS = ['cmake', 'g++', 'make', 'xz', 'python3'] as const;
const BUILD_MILLIS = 8 * 60_000;

/** Something that is wanted, or one sentence why it cannot be had here. */
export type Found<Value> = { readonly found: Value } | { readonly missing: string };

/** Whether a command is there to be called. */
export const isInstalled = (command: string): Promise<boolean> =>
  run('sh', ['-c', `command -v "$0"`, command]).then(
    () => true,
    () => false,
  );

const runtimeIn = (folder: string): Found<Runtime> => ({
  found: {
    name: `aws-lambda-ric ${VERSION}`,
    args: [join(folder, 'node_modules/aws-lambda-ric/index.mjs'), 'index.handler'],
  },
});

/** Installs and builds in a folder of its own, which is then moved to where it is looked for. */
const build = async (folder: string): Promise<void> => {
  const unfinished = mkdtempSync(`${folder}-`);
  const packageFolder = join(unfinished, 'node_modules/aws-lambda-ric');
  const options = { cwd: unfinished, timeout: BUILD_MILLIS, maxBuffer: 64 * 1_048_576 };
  try {
    writeFileSync(join(unfinished, 'package.json'), '{"private":true}\n');
    await run('npm', ['install', '--ignore-scripts', `aws-lambda-ric@${VERSION}`], options);
    await run('sh', ['scripts/preinstall.sh'], { ...options, cwd: packageFolder });
    // Headers of the Node that runs this; N-API is the same for the others.
    const headers = dirname(dirname(process.execPath));
    await run('npx', ['node-gyp', 'rebuild', '--directory=src/native', `--nodedir=${headers}`], {
      ...options,
      cwd: packageFolder,
      env: { ...process.env, DEPS_PREFIX: join(packageFolder, 'deps/artifacts') },
    });
    copyFileSync(
      join(packageFolder, 'src/native/build/Release/rapid-client.node'),
      join(packageFolder, 'rapid-client.node'),
    );
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
};

/**
 * Amazon's own runtime client, which is what Lambda runs: built once (about a minute, two on a busy machine) in a
 * folder outside the checkout, and found there afterwards.
 *
 * @param folder where it is or will be
 * @param isHere whether a tool is there to build it with
 */
export const findLambdaRic = async (
  folder = join(tmpdir(), `gentle-back-lambda-ric-${VERSION}`),
  isHere = isInstalled,
): Promise<Found<Runtime>> => {
  if (existsSync(join(folder, 'node_modules/aws-lambda-ric/rapid-client.node'))) return runtimeIn(folder);
  if (process.platform !== 'linux') return { missing: 'aws-lambda-ric builds on Linux only' };
  for (const tool of TOOLS)
    if (!(await isHere(tool)))
      return { missing: `aws-lambda-ric needs ${tool} to be built, which is not here` };
  try {
    mkdirSync(dirname(folder), { recursive: true });
    await build(folder);
    return runtimeIn(folder);
  } catch (error) {
    const [line = ''] = String((error as { stderr?: string }).stderr || error)
      .trim()
      .split('\n')
      .slice(-1);
    return { missing: `aws-lambda-ric could not be built: ${line}` };
  }
};

/** A Node of another major version, fetched by npx where it is not here yet. */
export const findNode = async (major: number): Promise<Found<string>> => {
  if (process.versions.node.startsWith(`${major}.`)) return { found: process.execPath };
  try {
    const { stdout } = await run(
      'npx',
      ['-y', '-p', `node@${major}`, '--', 'node', '-p', 'process.execPath'],
      {
        timeout: BUILD_MILLIS,
      },
    );
    return { found: stdout.trim() };
  } catch {
    return { missing: `Node ${major} is neither here nor to be had by npx` };
  }
};
