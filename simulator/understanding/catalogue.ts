import type { CatalogueValue } from './interaction-model';
import { isCatalogueFiller } from './word-kinds';
import { formKey, readWords, type Word } from './words';

/** What a span of words means in a catalogue. */
export interface CatalogueMatch {
  /** More than one when values share a synonym; in the order of the model. */
  readonly values: readonly CatalogueValue[];
  /** How many of the span's words carry meaning. */
  readonly coreWords: number;
  /** False when only the core of the words is that of the value ("box breathing exercises"). */
  readonly exact: boolean;
}

/** The values of one custom slot type, found by what people call them. */
export interface Catalogue {
  /** The longest value or synonym, in words, with room for the words it may gain. */
  readonly longest: number;
  /** Every word of every value and synonym. */
  readonly forms: ReadonlySet<string>;
  find(span: readonly Word[]): CatalogueMatch | undefined;
}

const GAINED_WORDS = 2;

const singular = (form: string): string =>
  /[^s]s$/.test(form) && form.length > 3 ? form.slice(0, -1) : form;

/** The words that carry the meaning, in the singular; all of them when none does. */
const coreOf = (span: readonly Word[]): string[] => {
  const forms = span.map((word) => word.form);
  const core = forms.filter((form) => !isCatalogueFiller(form));
  return (core.length > 0 ? core : forms).map(singular);
};

const addTo = (index: Map<string, CatalogueValue[]>, key: string, value: CatalogueValue): void => {
  const known = index.get(key) ?? [];
  if (!known.includes(value)) index.set(key, [...known, value]);
};

/** Indexes the values of a type; the value itself counts as its first synonym. */
export const createCatalogue = (values: readonly CatalogueValue[]): Catalogue => {
  const exact = new Map<string, CatalogueValue[]>();
  const cores = new Map<string, CatalogueValue[]>();
  const forms = new Set<string>();
  let longest = 0;

  for (const value of values) {
    for (const text of [value.name.value, ...value.name.synonyms]) {
      const words = readWords(text);
      addTo(exact, formKey(words), value);
      addTo(cores, coreOf(words).join(' '), value);
      for (const word of words) forms.add(word.form);
      longest = Math.max(longest, words.length + GAINED_WORDS);
    }
  }

  const find = (span: readonly Word[]): CatalogueMatch | undefined => {
    const core = coreOf(span);
    const same = exact.get(formKey(span));
    if (same) return { values: same, coreWords: core.length, exact: true };

    // An article at the edge of a span belongs to the sentence around it.
    if (span[0]?.filler || span.at(-1)?.filler) return undefined;
    const alike = cores.get(core.join(' '));
    return alike && { values: alike, coreWords: core.length, exact: false };
  };

  return { longest, forms, find };
};
