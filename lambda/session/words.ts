/** Values that fill the braces of a text, by name. */
export type Values = Readonly<Record<string, string | number>>;

/** A text as compiled: plain, with {names} in braces to fill, or a function where plurals and choices need one. */
export type Text = string | ((values: Values) => string);

/** One spoken line: texts, and between them pauses in milliseconds. */
export type Line = readonly (Text | number)[];

/** Lines that take turns, or the same by item ("right-arm"), frame ("short") or side, with `other` for the rest. */
export type Words = readonly Line[] | { readonly [item: string]: Words };

/** Words of one key or of several, as a score looks them up. */
export type WordBook = Readonly<Record<string, Words>>;

/** A score's key without words for it: the content compiler refuses it, so a person never meets it. */
export class MissingWordsError extends Error {
  readonly code = 'session.missing-words';

  constructor(key: string, items: readonly string[]) {
    super(`No words for ${[key, ...items].join('.')}`);
    this.name = 'MissingWordsError';
  }
}

const isLines = (words: Words): words is readonly Line[] => Array.isArray(words);

/**
 * Finds the lines of a key, the most particular first: words by item win over words for all.
 *
 * @param books looked into in order: the session's own words, then those of its kind
 * @param items what the key is spoken for, outermost first: an item of `each`, or the frame's name
 * @throws MissingWordsError when no book has lines for the key
 */
export const linesOf = (
  books: readonly WordBook[],
  key: string,
  items: readonly string[] = [],
): readonly Line[] => {
  for (const book of books) {
    let words: Words | undefined = book[key];
    while (words !== undefined && !isLines(words)) {
      const byItem: { readonly [item: string]: Words } = words;
      words = byItem[items.find((candidate) => byItem[candidate] !== undefined) ?? 'other'];
    }
    if (words !== undefined) return words;
  }
  throw new MissingWordsError(key, items);
};

const BRACES = /\{(\w+)\}/g;

/** The text with its braces filled. The content compiler has seen to it that every name in braces has a value. */
export const fill = (text: Text, values: Values): string => {
  if (typeof text !== 'string') return text(values);
  return text.includes('{') ? text.replace(BRACES, (_, name: string) => String(values[name])) : text;
};
