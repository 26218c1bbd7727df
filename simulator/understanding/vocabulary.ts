import type { Catalogue } from './catalogue';
import type { Sample } from './samples';
import { numberWords } from './slot-values/number-words';

/** Words of times and durations that a sample seldom has of its own. */
const TIME_WORDS =
  'second seconds minute minutes hour hours half quarter today tomorrow tonight morning afternoon evening night noon ' +
  'midnight monday tuesday wednesday thursday friday saturday sunday week weekend month';

/** Gathers every word the model knows; no misspelling is looked for in these. */
export const gatherVocabulary = (
  phraseKeys: Iterable<string>,
  samples: readonly Sample[],
  catalogues: Iterable<Catalogue>,
): ReadonlySet<string> => {
  const vocabulary = new Set([...numberWords, ...TIME_WORDS.split(' ')]);
  for (const key of phraseKeys) for (const form of key.split(' ')) vocabulary.add(form);
  for (const { parts } of samples)
    for (const part of parts) if (part.kind === 'literal') vocabulary.add(part.form);
  for (const { forms } of catalogues) for (const form of forms) vocabulary.add(form);
  return vocabulary;
};
