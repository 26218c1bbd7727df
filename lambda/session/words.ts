/** Values that fill the braces of a text, by name. */
export type Values = Readonly<Record<string, string | number>>;

/** A text as compiled: plain, with {names} in braces to fill, or a function where plurals and choices need one. */
export type Text = string | ((values: Values) => string);

/** One spoken line: texts, and between them pauses in milliseconds. */
export type Line = readonly (Text | number)[];

/**
 * Lines that take turns, or the same by item ("right-arm"), frame ("short"), side or how much is told ("brief"),
 * with `other` for the rest.
 */
export type Words = readonly Line[] | { readonly [item: string]: Words };

/** Words of one key or of several, as a score looks them up. */
export type WordBook = Readonly<Record<string, Words>>;

/** Less than all the words: what a person does not know by now, only what to do now, or as little as can be. */
export type Telling = 'brief' | 'cues' | 'quiet';

/** Each way in which a session can be told, all of it first. */
export const TELLINGS: readonly (Telling | undefined)[] = [undefined, 'brief', 'cues', 'quiet'];

/** Names under which words may stand when less is told; where the fewest are not written, more are said. */
const FALLBACKS: Readonly<Record<Telling, readonly Telling[]>> = {
  brief: ['brief'],
  cues: ['cues', 'brief'],
  quiet: ['quiet', 'cues', 'brief'],
};

/**
 * Names by which words of a key are looked up, in this order at each level: what they are spoken for, how much is
 * told, and the rest. Which side it is comes before how briefly it is told.
 */
export const namesOf = (items: readonly string[], telling?: Telling): readonly string[] => [
  ...items,
  ...(telling === undefined ? [] : FALLBACKS[telling]),
  'other',
];

/** A score's key without words for it: the content compiler refuses it, so a person never meets it. */
export class MissingWordsError extends Error {
  readonly code = 'session.missing-words';

  constructor(key: string, items: readonly string[]) {
    super(`No words for ${[key, ...items].join('.')}`);
    this.name = 'MissingWordsError';
  }
}

const isLines = (words: Words): words is readonly Line[] => Array.isArray(words);

const linesIn = (words: Words, names: readonly string[]): readonly Line[] | undefined => {
  if (isLines(words)) return words;
  for (const name of names) {
    const inner = words[name];
    const lines = inner === undefined ? undefined : linesIn(inner, names);
    if (lines !== undefined) return lines;
  }
  return undefined;
};

/**
 * Finds the lines of a key, the most particular first: words by item win over words for all, and where
 * less is not written, all of it is told.
 *
 * @param books looked into in order: the session's own words, then those of its kind
 * @param items what the key is spoken for, outermost first: an item of `each`, or the frame's name
 * @param telling how much is told; all of it where it is left out
 * @throws MissingWordsError when no book has lines for the key
 */
export const linesOf = (
  books: readonly WordBook[],
  key: string,
  items: readonly string[] = [],
  telling?: Telling,
): readonly Line[] => {
  const names = namesOf(items, telling);
  for (const book of books) {
    const words = book[key];
    const lines = words === undefined ? undefined : linesIn(words, names);
    if (lines !== undefined) return lines;
  }
  throw new MissingWordsError(key, items);
};

const BRACES = /\{(\w+)\}/g;

/** The text with its braces filled. The content compiler has seen to it that every name in braces has a value. */
export const fill = (text: Text, values: Values): string => {
  if (typeof text !== 'string') return text(values);
  return text.includes('{') ? text.replace(BRACES, (_, name: string) => String(values[name])) : text;
};
