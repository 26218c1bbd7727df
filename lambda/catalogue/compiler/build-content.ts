import { renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Compiled, compileContent } from './compile';

/** The content of this checkout. */
export const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));
const MODULE = fileURLToPath(new URL('../catalogue.generated.ts', import.meta.url));

/**
 * Compiles content/ into the module that the skill is built with. The module is replaced only by a
 * whole one: after a mistake the last good build is untouched.
 *
 * @param folder to compile instead of content/
 * @throws ContentError with every mistake found
 */
export const buildContent = (folder = CONTENT): Compiled => {
  const compiled = compileContent(folder);
  // A name of its own, so that two builds at once do not write into each other's file.
  const unfinished = `${MODULE}.${process.pid}`;
  writeFileSync(unfinished, compiled.module);
  renameSync(unfinished, MODULE);
  return compiled;
};
