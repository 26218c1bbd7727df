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

/** What is banned, as it is looked for in each text. */
export interface Ban {
  readonly pattern: RegExp;
  readonly use: string;
}

/** The house rules as patterns, made once for all texts. */
export const bansOf = (rules: HouseRulesSource | undefined): Ban[] =>
  (rules?.avoid ?? []).flatMap(({ words, use }) => words.map((word) => ({ pattern: patternOf(word), use })));

/** Words that nobody should hear here, each with what to say instead. */
export const checkBanned = (written: Written, bans: readonly Ban[]): Fault[] =>
  bans.flatMap(({ pattern, use }) => {
    const found = pattern.exec(written.text)?.[0];
    return found === undefined ? [] : [written.fault(`says "${found}"`, `say instead ${use}`)];
  });
