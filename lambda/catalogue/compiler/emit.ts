import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';
import type { Values } from '../../session/words';
import type { Catalogue } from '../catalogue';
import type { TextCompiler } from './texts';

const HEADER = `// Made by \`npm run content\` from content/. Do not edit, do not commit.
// @ts-nocheck: machine-written functions without types; what leaves this file is typed.
import type { Catalogue } from './catalogue';
`;

/** A name for each message, to stand in the data where the function goes. */
class MessageNames {
  readonly #names = new Map<string, string>();

  nameOf(source: string): string {
    const known = this.#names.get(source);
    if (known !== undefined) return known;
    const name = `message${this.#names.size}`;
    this.#names.set(source, name);
    return name;
  }

  sources(): Record<string, string> {
    return Object.fromEntries([...this.#names].map(([source, name]) => [name, source]));
  }
}

/**
 * Writes the compiled catalogue as the text of a TypeScript module, its messages as plain functions:
 * nothing is parsed when the Lambda starts.
 */
export const emitModule = (catalogue: Catalogue, compilers: readonly TextCompiler[]): string => {
  const names = new MessageNames();
  const sourceOf = (message: (values: Values) => string): string =>
    compilers.map((compiler) => compiler.sourceOf(message)).find((source) => source !== '') ?? '';
  const data = JSON.stringify(catalogue, (_, value) =>
    typeof value === 'function' ? `@${names.nameOf(sourceOf(value))}@` : value,
  ).replace(/"@(message\d+)@"/g, 'messages.$1');
  const languages = compilers.map(({ language }) => language);
  const messages = compileModule(new MessageFormat(languages), names.sources()).replace(
    'export default',
    'const messages =',
  );
  return `${HEADER}${messages}\nexport const catalogue: Catalogue = ${data};\n`;
};
