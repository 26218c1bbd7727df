import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Compiled, compileContent } from './compile';
import { CONTENT_FOLDER } from './emit';

/** The content of this checkout. */
export const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));
const CATALOGUE = fileURLToPath(new URL('..', import.meta.url));

/** The files that the module of this checkout asks for. */
export const CONTENT_FILES = join(CATALOGUE, CONTENT_FOLDER);

/** Replaces a file only by a whole one; the unfinished one has a name of its own, because two may build at once. */
const replaceFile = (path: string, text: string): void => {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, path);
};

/**
 * Compiles content/ into the files that the skill is built with. After a mistake the last good build
 * is untouched.
 *
 * @param folder to compile instead of content/
 * @throws ContentError with every mistake found
 */
export const buildContent = (folder = CONTENT): Compiled => {
  const compiled = compileContent(folder);
  const { module, files } = compiled.emitted;
  mkdirSync(CONTENT_FILES, { recursive: true });
  for (const [name, text] of Object.entries(files)) replaceFile(join(CONTENT_FILES, `${name}.json`), text);
  replaceFile(join(CATALOGUE, 'catalogue.generated.ts'), module);
  const isLeftOver = (file: string): boolean =>
    file.endsWith('.json') && !Object.hasOwn(files, file.slice(0, -'.json'.length));
  for (const file of readdirSync(CONTENT_FILES).filter(isLeftOver))
    rmSync(join(CONTENT_FILES, file), { force: true });
  return compiled;
};
