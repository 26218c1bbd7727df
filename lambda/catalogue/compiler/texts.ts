import MessageFormat from '@messageformat/core';
import type { Line, Text, Values, WordBook, Words } from '../../session/words';
import type { LinesSource } from './words-schema';

/** What a text may not hold, in words for its author; undefined where nothing is wrong. */
export interface TextProblem {
  readonly problem: string;
  readonly remedy: string;
}

/** Compiles the texts of one language, and remembers their sources so that they can be written out again. */
export class TextCompiler {
  readonly #format: MessageFormat;
  readonly #sources = new Map<(values: Values) => string, string>();

  /** @param language BCP 47 tag whose plural rules hold, as in "en" */
  constructor(readonly language: string) {
    this.#format = new MessageFormat(language);
  }

  /** Why a text cannot be spoken as written. */
  problemOf(source: string): TextProblem | undefined {
    if (/[<>&]/.test(source)) {
      return { problem: 'has markup in it', remedy: 'write plain words; a pause is written (2 s)' };
    }
    try {
      this.text(source);
      return undefined;
    } catch {
      return {
        problem: 'has braces that do not close',
        remedy: 'write a value as {title}, and nothing else in braces',
      };
    }
  }

  /** A text: plain, or a function where it has braces. Throws what MessageFormat throws for broken braces. */
  text(source: string): Text {
    if (!source.includes('{')) return source;
    const compiled = this.#format.compile(source);
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
