import MessageFormat from '@messageformat/core';
import type { Line, Text, Values, WordBook, Words } from '../../session/words';
import type { LinesSource } from './words-schema';

/** Compiles the texts of one language, and remembers their sources so that they can be written out again. */
export class TextCompiler {
  readonly #format: MessageFormat;
  readonly #sources = new Map<(values: Values) => string, string>();

  /** @param language BCP 47 tag whose plural rules hold, as in "en" */
  constructor(readonly language: string) {
    this.#format = new MessageFormat(language);
  }

  /** A text with braces, as a function of the values in them. Throws what MessageFormat throws for broken braces. */
  message(source: string): (values: Values) => string {
    return this.#format.compile(source);
  }

  /** A text of a prompt: plain, or a function where it has braces, which may choose and count. */
  text(source: string): Text {
    if (!source.includes('{')) return source;
    const compiled = this.message(source);
    const message = (values: Values): string => compiled({ ...values });
    this.#sources.set(message, source);
    return message;
  }

  /** The source of a text that has braces. */
  sourceOf(message: (values: Values) => string): string {
    return this.#sources.get(message) ?? '';
  }

  /** A line of a prompt. */
  line(source: string): Line {
    return lineOf(source, (text) => this.text(text));
  }
}

/** "Jaw loose. (2 s) And out." as texts and the pauses between them. */
const lineOf = (source: string, textOf: (text: string) => Text): Line =>
  source
    .split(/\s*\((\d+(?:\.\d+)?) s\)\s*/)
    .map((part, index) => (index % 2 === 1 ? Number(part) * 1_000 : textOf(part)))
    .filter((part) => part !== '');

/** Words of a session: their braces are plain names, so that they can be kept as data. */
const wordsOf = (source: LinesSource): Words =>
  Array.isArray(source)
    ? source.map((line) => lineOf(line, (text) => text))
    : Object.fromEntries(Object.entries(source).map(([item, words]) => [item, wordsOf(words)]));

/** All words of a session or a kind. */
export const bookOf = (source: Readonly<Record<string, LinesSource>>): WordBook =>
  Object.fromEntries(Object.entries(source).map(([key, words]) => [key, wordsOf(words)]));
