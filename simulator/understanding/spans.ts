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

const isPlausibleUnknown = (span: readonly Word[], isCustom: boolean): boolean =>
  contentWords(span) > 0 &&
  !span.some((word) => isProtected(word.form)) &&
  (isCustom
    ? span.some((word) => !word.filler && !isFunctionWord(word.form))
    : !span.some((word) => isFunctionWord(word.form)));

/**
 * @param catalogues the custom types of the model by name; every other type is one of Alexa's own.
 * @param parse reads the text of a value of one of Alexa's own types.
 */
export const createSpans = (
  words: readonly Word[],
  catalogues: ReadonlyMap<string, Catalogue>,
  parse: (typeName: string, text: string) => string | undefined,
): Spans => {
  const known = new Map<string, readonly SlotFill[]>();

  const fillOf = (typeName: string, span: readonly Word[], end: number): SlotFill | undefined => {
    const catalogue = catalogues.get(typeName);
    const value = spokenText(span);
    if (catalogue) {
      const match = catalogue.find(span);
      if (!match) return undefined;
      return {
        end,
        value,
        found: match.values,
        resolved: true,
        coreWords: match.coreWords,
        loose: !match.exact,
      };
    }
    const parsed = parse(typeName, value);
    if (parsed === undefined) return undefined;
    return { end, value: parsed, resolved: true, coreWords: contentWords(span), loose: false };
  };

  const collect = (
    start: number,
    longest: number,
    read: (span: readonly Word[], end: number) => SlotFill | undefined,
  ) =>
    Array.from(
      { length: Math.max(0, Math.min(longest, words.length - start)) },
      (_, extra) => start + extra + 1,
    )
      .map((end) => read(words.slice(start, end), end))
      .filter((fill) => fill !== undefined);

  const remember = (key: string, make: () => readonly SlotFill[]): readonly SlotFill[] => {
    const fills = known.get(key) ?? make();
    known.set(key, fills);
    return fills;
  };

  return {
    resolvedAt: (typeName, start) =>
      remember(`${typeName}|${start}`, () => {
        const longest = catalogues.get(typeName)?.longest ?? LONGEST_BUILT_IN_WORDS;
        return collect(start, longest, (span, end) => fillOf(typeName, span, end));
      }),
    unresolvedAt: (typeName, start) =>
      remember(`?${typeName}|${start}`, () => {
        const isCustom = catalogues.has(typeName);
        return collect(start, LONGEST_UNKNOWN_WORDS, (span, end) => {
          if (!isPlausibleUnknown(span, isCustom)) return undefined;
          const fill = { end, resolved: false, coreWords: contentWords(span), loose: true };
          return isCustom ? { ...fill, value: spokenText(span), found: [] } : { ...fill, value: '?' };
        });
      }),
  };
};
