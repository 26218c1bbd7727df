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
  /** True where safety lines may say it: they give orders. */
  readonly isForSafety: boolean;
}

/** The house rules, made into patterns once for all texts. */
export interface Bans {
  readonly bans: readonly Ban[];
  /** What denies something and may be said: it is taken out before looking. */
  readonly denials: readonly RegExp[];
}

/** The house rules as patterns, made once for all texts. */
export const bansOf = (rules: HouseRulesSource | undefined): Bans => ({
  bans: (rules?.avoid ?? []).flatMap(({ words, use, 'but-for-safety': isForSafety = false }) =>
    words.map((word) => ({ pattern: patternOf(word), use, isForSafety })),
  ),
  denials: (rules?.denied ?? []).map(patternOf),
});

/** Words that nobody should hear here, each with what to say instead. */
export const checkBanned = (
  { text, fault }: Pick<Written, 'text' | 'fault'>,
  { bans, denials }: Bans,
  isSafetyLine = false,
): Fault[] => {
  const claimed = denials.reduce((left, denial) => left.replace(denial, ' '), text);
  return bans.flatMap(({ pattern, use, isForSafety }) => {
    const found = isSafetyLine && isForSafety ? undefined : pattern.exec(claimed)?.[0];
    return found === undefined ? [] : [fault(`says "${found}"`, `say instead ${use}`)];
  });
};
