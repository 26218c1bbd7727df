import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';
import type { Values } from '../../session/words';
import { shelfOf } from '../../speech/repertoire';
import type { Catalogue } from '../catalogue';
import type { TextCompiler } from './texts';

const HEADER = `// Made by \`npm run content\` from content/. Do not edit, do not commit.
// @ts-nocheck: machine-written functions without types; what leaves this file is typed.
import type { Shelf } from '../dialogue/moment';
import type { Catalogue } from './catalogue';
import { lazily } from './lazily';
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

/** A record as texts that are parsed when they are asked for. */
const asTexts = (values: Readonly<Record<string, unknown>>): string =>
  `lazily(${JSON.stringify(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)])))})`;

/**
 * Writes the compiled catalogue as the text of a TypeScript module: messages as plain functions, sessions
 * as texts that wait until they are played, and the shelf by itself, so that choosing needs none of them.
 */
export const emitModule = (catalogue: Catalogue, compilers: readonly TextCompiler[]): string => {
  const names = new MessageNames();
  const sourceOf = (message: (values: Values) => string): string =>
    compilers.map((compiler) => compiler.sourceOf(message)).find((source) => source !== '') ?? '';
  const literal = (value: unknown): string =>
    JSON.stringify(value, (_, part) =>
      typeof part === 'function' ? `@${names.nameOf(sourceOf(part))}@` : part,
    ).replace(/"@(message\d+)@"/g, 'messages.$1');
  const written = Object.entries(catalogue.languages).map(([tag, language]) => {
    const { sessions, kinds, ...prompts } = language;
    const parts = literal(prompts).slice(1);
    return `${tag}:{sessions:${asTexts(sessions)},kinds:${asTexts(kinds)},${parts}`;
  });
  const shelves = Object.entries(catalogue.languages).map(([tag, language]) => [
    tag,
    shelfOf(catalogue.scores, language),
  ]);
  const data = `{scores:${asTexts(catalogue.scores)},languages:{${written.join()}}}`;
  const languages = compilers.map(({ language }) => language);
  const messages = compileModule(new MessageFormat(languages), names.sources()).replace(
    'export default',
    'const messages =',
  );
  return [
    `${HEADER}${messages}`,
    `export const catalogue: Catalogue = ${data};`,
    `export const shelves: Readonly<Record<string, Shelf>> = ${literal(Object.fromEntries(shelves))};`,
    '',
  ].join('\n');
};
