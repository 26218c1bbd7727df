import { renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Compiled, compileContent } from './compile';

const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));
const MODULE = fileURLToPath(new URL('../catalogue.generated.ts', import.meta.url));

/**
 * Compiles content/ into the module that the skill is built with. The module is replaced only by a
 * whole one: after a mistake the last good build is untouched.
 *
 * @throws ContentError with every mistake found
 */
export const buildContent = (): Compiled => {
  const compiled = compileContent(CONTENT);
  writeFileSync(`${MODULE}.new`, compiled.module);
  renameSync(`${MODULE}.new`, MODULE);
  return compiled;
};
