import type { Catalogue } from './catalogue';
import type { CatalogueValue } from './interaction-model';
import { isFunctionWord, isProtected } from './word-kinds';
import { spokenText, type Word } from './words';

/** Words from one place of an utterance that fill a slot. */
export interface SlotFill {
  /** Index after the last word of the span. */
  readonly end: number;
  /** What was said, or Alexa's form of it for Alexa's own types; "?" when it is no value of that type. */
  readonly value: string;
  /** Of a custom type: what was found in its catalogue (none for an unknown value); absent for Alexa's own types. */
  readonly found?: readonly CatalogueValue[];
  readonly resolved: boolean;
  /** Words that carry meaning. */
  readonly coreWords: number;
  /** Something had to be overlooked to read it so. */
  readonly loose: boolean;
}

/** What each span of one utterance can be, worked out when it is first asked for. */
export interface Spans {
  /** Values that begin at this word. */
  resolvedAt(typeName: string, start: number): readonly SlotFill[];
  /** Unknown values that could stand at this word, to be used only where the sentence vouches for them. */
  unresolvedAt(typeName: string, start: number): readonly SlotFill[];
}

/** Longer than anything people say for a time or a duration, "at quarter to nine in the evening". */
const LONGEST_BUILT_IN_WORDS = 8;
/** An unknown name of more words is more likely a sentence that was not meant for us. */
const LONGEST_UNKNOWN_WORDS = 4;

const contentWords = (span: readonly Word[]): number => span.filter((word) => !word.filler).length;

const isSmall = (word: Word | undefined): boolean =>
  word === undefined || word.filler || isFunctionWord(word.form);

/** A name may have one small word inside ("legs up the wall"), a time or a number none. */
const isPlausibleUnknown = (span: readonly Word[], isCustom: boolean): boolean => {
  if (isSmall(span[0]) || isSmall(span.at(-1)) || span.some((word) => isProtected(word.form))) return false;
  return span.filter((word) => isFunctionWord(word.form)).length <= (isCustom ? 1 : 0);
};

type Parse = (typeName: string, text: string) => string | undefined;
type ReadSpan = (span: readonly Word[], end: number) => SlotFill | undefined;

const readKnown = (typeName: string, catalogue: Catalogue | undefined, parse: Parse): ReadSpan => {
  if (!catalogue) {
    return (span, end) => {
      const value = parse(typeName, spokenText(span));
      return value === undefined
        ? undefined
        : { end, value, resolved: true, coreWords: contentWords(span), loose: false };
    };
  }
  return (span, end) => {
    const match = catalogue.find(span);
    if (!match) return undefined;
    const { values: found, coreWords, exact } = match;
    return { end, value: spokenText(span), found, resolved: true, coreWords, loose: !exact };
  };
};

const readUnknown =
  (isCustom: boolean): ReadSpan =>
  (span, end) => {
    if (!isPlausibleUnknown(span, isCustom)) return undefined;
    const fill = { end, resolved: false, coreWords: contentWords(span), loose: true };
    return isCustom ? { ...fill, value: spokenText(span), found: [] } : { ...fill, value: '?' };
  };

/**
 * @param catalogues the custom types of the model by name; every other type is one of Alexa's own.
 * @param parse reads the text of a value of one of Alexa's own types.
 */
export const createSpans = (
  words: readonly Word[],
  catalogues: ReadonlyMap<string, Catalogue>,
  parse: Parse,
): Spans => {
  const known = new Map<string, readonly SlotFill[]>();

  const collect = (key: string, start: number, longest: number, read: ReadSpan): readonly SlotFill[] => {
    const remembered = known.get(key);
    if (remembered) return remembered;
    const fills: SlotFill[] = [];
    for (let end = start + 1; end <= Math.min(start + longest, words.length); end += 1) {
      const fill = read(words.slice(start, end), end);
      if (fill) fills.push(fill);
    }
    known.set(key, fills);
    return fills;
  };

  return {
    resolvedAt: (typeName, start) => {
      const catalogue = catalogues.get(typeName);
      const longest = catalogue?.longest ?? LONGEST_BUILT_IN_WORDS;
      return collect(`${typeName}|${start}`, start, longest, readKnown(typeName, catalogue, parse));
    },
    unresolvedAt: (typeName, start) =>
      collect(`?${typeName}|${start}`, start, LONGEST_UNKNOWN_WORDS, readUnknown(catalogues.has(typeName))),
  };
};
