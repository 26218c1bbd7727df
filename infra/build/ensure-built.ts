import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build-all';

/** What the build is made from. */
const SOURCES = [
  'content',
  'interaction-models',
  'lambda',
  'infra/build',
  'infra/skill-package',
  'package-lock.json',
] as const;

const isMade = (path: string): boolean => /\.generated/.test(path);

const newestChange = (path: string): number => {
  if (isMade(path)) return 0;
  const entry = statSync(path);
  return entry.isDirectory()
    ? Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))))
    : entry.mtimeMs;
};

/**
 * Builds, unless what is built is newer than everything that it is made from.
 *
 * @param root of the checkout, with a slash at the end
 * @throws ContentError when the content cannot be compiled
 */
export const ensureBuilt = async (root: string): Promise<void> => {
  const built = `${root}dist/lambda/index.mjs`;
  const isFresh =
    existsSync(built) && SOURCES.every((source) => newestChange(root + source) < statSync(built).mtimeMs);
  if (!isFresh) await buildAll(root);
};
