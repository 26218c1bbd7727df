import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';
import type { Values } from '../../session/words';
import { shelfOf } from '../../speech/repertoire';
import type { Catalogue } from '../catalogue';
import type { TextCompiler } from './texts';

const HEADER = `// Made by \`npm run content\` from content/. Do not edit, do not commit.
// @ts-nocheck: machine-written functions without types; what leaves this file is typed.
import { createRequire } from 'node:module';
import type { Shelf } from '../dialogue/moment';
import type { Catalogue } from './catalogue';
import { lazily } from './lazily';
`;

/** Where the files of sessions, of kinds and of what can be asked are, beside the module and beside the bundle. */
export const CONTENT_FOLDER = 'content.generated';

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

/** Of each session its score, and its words in each language. */
const sessionTexts = ({ scores, languages }: Catalogue): Record<string, string> =>
  Object.fromEntries(
    Object.entries(scores).map(([id, score]) => {
      const words = Object.entries(languages).map(([tag, { sessions }]) => [tag, sessions[id]]);
      return [id, JSON.stringify({ score, words: Object.fromEntries(words) })];
    }),
  );

/** Of each kind what its sessions share in a language. */
const kindTexts = ({ languages }: Catalogue): Record<string, string> =>
  Object.fromEntries(
    Object.entries(languages).flatMap(([tag, { kinds }]) =>
      Object.entries(kinds).map(([kind, words]) => [`${tag}.${kind}`, JSON.stringify(words)]),
    ),
  );

/** Parts of a library, each a file of its own: who only breathes never asks. */
const LIBRARY = ['answers', 'tips', 'index', 'programs'] as const;

const libraryTexts = ({ languages }: Catalogue): Record<string, string> =>
  Object.fromEntries(
    Object.entries(languages).flatMap(([tag, { library }]) =>
      LIBRARY.map((part) => [`${tag}.${part}`, JSON.stringify(library[part])]),
    ),
  );

/** Of each language its red flags: they are read when somebody first says something that could be one. */
const redFlagTexts = ({ languages }: Catalogue): Record<string, string> =>
  Object.fromEntries(
    Object.entries(languages).map(([tag, { redFlags }]) => [`${tag}.red-flags`, JSON.stringify(redFlags)]),
  );

/** Content as files. */
export interface Emitted {
  /** Text of the TypeScript module: messages as plain functions, and what choosing needs. */
  readonly module: string;
  /** Texts of JSON files by name: of each session and kind, and of what can be asked; the module asks for them when they are first needed. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Writes the compiled catalogue as files. Only what every conversation needs is in the module, so that
 * a Lambda starts as fast with four hundred sessions as with forty.
 */
export const emitFiles = (catalogue: Catalogue, compilers: readonly TextCompiler[]): Emitted => {
  const names = new MessageNames();
  const sourceOf = (message: (values: Values) => string): string =>
    compilers.map((compiler) => compiler.sourceOf(message)).find((source) => source !== '') ?? '';
  const literal = (value: unknown): string =>
    JSON.stringify(value, (_, part) =>
      typeof part === 'function' ? `@${names.nameOf(sourceOf(part))}@` : part,
    ).replace(/"@(message\d+)@"/g, 'messages.$1');
  const written = Object.entries(catalogue.languages).map(
    ([tag, { sessions, kinds, library: _, redFlags: _flags, ...prompts }]) => {
      const words = `lazily(ids, (id) => file(id).words.${tag})`;
      const shared = `lazily(${JSON.stringify(Object.keys(kinds))}, (kind) => file('${tag}.' + kind))`;
      const library = `lazily(${JSON.stringify(LIBRARY)}, (part) => file('${tag}.' + part))`;
      return `${tag}:{sessions:${words},kinds:${shared},library:${library},get redFlags(){return file('${tag}.red-flags')},${literal(prompts).slice(1)}`;
    },
  );
  const shelves = Object.entries(catalogue.languages).map(([tag, language]) => {
    const shelf = JSON.stringify(shelfOf(catalogue.scores, language));
    return `${tag}: JSON.parse(${JSON.stringify(shelf)})`;
  });
  const messages = compileModule(
    new MessageFormat(compilers.map(({ language }) => language)),
    names.sources(),
  ).replace('export default', 'const messages =');
  const module = [
    `${HEADER}${messages}`,
    `const ids = ${JSON.stringify(Object.keys(catalogue.scores))};`,
    'const load = createRequire(import.meta.url);',
    `const file = (name) => load(\`./${CONTENT_FOLDER}/\${name}.json\`);`,
    `export const catalogue: Catalogue = {scores: lazily(ids, (id) => file(id).score), languages:{${written.join()}}};`,
    `export const shelves: Readonly<Record<string, Shelf>> = {${shelves.join()}};`,
    '',
  ].join('\n');
  return {
    module,
    files: {
      ...sessionTexts(catalogue),
      ...kindTexts(catalogue),
      ...libraryTexts(catalogue),
      ...redFlagTexts(catalogue),
    },
  };
};
