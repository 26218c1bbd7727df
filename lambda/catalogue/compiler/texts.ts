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

  /** A text: plain, or a function where it has braces. */
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

  /** "Jaw loose. (2 s) And out." as texts and the pauses between them. */
  line(source: string): Line {
    return source
      .split(/\s*\((\d+(?:\.\d+)?) s\)\s*/)
      .map((part, index) => (index % 2 === 1 ? Number(part) * 1_000 : this.text(part)))
      .filter((part) => part !== '');
  }

  words(source: LinesSource): Words {
    return Array.isArray(source)
      ? source.map((line) => this.line(line))
      : Object.fromEntries(Object.entries(source).map(([item, words]) => [item, this.words(words)]));
  }

  book(source: Readonly<Record<string, LinesSource>>): WordBook {
    return Object.fromEntries(Object.entries(source).map(([key, words]) => [key, this.words(words)]));
  }
}
