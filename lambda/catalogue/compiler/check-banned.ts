import type { Fault } from './faults';
import type { HouseRulesSource } from './words-schema';
import type { Written } from './written';

/** A word or phrase of the house rules as a pattern: whole words, any ending after an asterisk. */
const patternOf = (words: string): RegExp => {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\\\*$/, '[\\p{L}]*');
  return /^\p{L}/u.test(words)
    ? new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, 'iu')
    : new RegExp(escaped, 'iu');
};

/** Words that nobody should hear here, each with what to say instead. */
export const checkBanned = (written: Written, rules: HouseRulesSource | undefined): Fault[] =>
  (rules?.avoid ?? []).flatMap(({ words, use }) =>
    words.flatMap((word) => {
      const found = patternOf(word).exec(written.text)?.[0];
      return found === undefined ? [] : [written.fault(`says "${found}"`, `say instead ${use}`)];
    }),
  );
