import { bansOf, checkBanned } from './check-banned';
import type { Fault } from './faults';
import type { LanguageSource } from './read-content';

/** A phrase that denies nothing lets a word through that nobody meant to let through. */
const idleDenials = ({ houseRules }: Pick<LanguageSource, 'houseRules'>): Fault[] => {
  if (houseRules === undefined) return [];
  const { source, value } = houseRules;
  const { bans } = bansOf(value);
  return (value.denied ?? []).flatMap((phrase, index) =>
    bans.some(({ pattern }) => pattern.test(phrase))
      ? []
      : [source.faultAt(['denied', index], `"${phrase}" has no word that is avoided`, 'take it out')],
  );
};

/** Safety lines may give orders, but promise as little as anything else: what is said to a red flag. */
const claimsInRedFlags = ({ redFlags, houseRules }: LanguageSource): Fault[] => {
  if (redFlags === undefined) return [];
  const { source, value } = redFlags;
  const bans = bansOf(houseRules?.value);
  return value.flags.flatMap(({ say }, flag) =>
    say.flatMap((text, index) =>
      checkBanned(
        { text, fault: (problem, remedy) => source.faultAt(['flags', flag, 'say', index], problem, remedy) },
        bans,
        true,
      ),
    ),
  );
};

/** Claims and orders in what no other check reads, and exceptions that make none. */
export const checkClaims = (language: LanguageSource): Fault[] => [
  ...idleDenials(language),
  ...claimsInRedFlags(language),
];
