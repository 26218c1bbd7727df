import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { bundleOptions } from '../../../infra/build/lambda-bundle';
import type { Found } from '../../../infra/rehearse/runtime/lambda-ric';

const run = promisify(execFile);
const SOURCE = fileURLToPath(new URL('stock', import.meta.url));
const INSTALL_MILLIS = 5 * 60_000;

/**
 * The standard skill builder with its adapter, installed in a folder of its own and bundled like ours, but for what
 * ours leaves out.
 *
 * @param folder that gets the bundle
 */
export const bundleStock = async (root: string, folder: string): Promise<Found<string>> => {
  const workshop = mkdtempSync(join(tmpdir(), 'gentle-back-stock-'));
  try {
    cpSync(SOURCE, workshop, { recursive: true });
    await run('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit'], {
      cwd: workshop,
      timeout: INSTALL_MILLIS,
    });
    await build({
      ...bundleOptions(root, join(folder, 'index.mjs')),
      entryPoints: [join(workshop, 'index.mjs')],
      plugins: [],
      alias: {},
    });
    return { found: folder };
  } catch {
    return { missing: 'the stock ask-sdk cannot be installed here' };
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
};
