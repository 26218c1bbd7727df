import { kernelOf, wordsOf } from '../../dialogue/red-flags/said';
import type { Fault, Path } from './faults';
import { suggestion } from './nearest';
import type { ContentSource, LanguageSource, Read } from './read-content';
import { faultOfPattern, type RedFlagsSource } from './red-flags';

type FaultAt = Read<RedFlagsSource>['source']['faultAt'];

const fill = 'write {emergency}, {urgent} or {poison}';

/** Braces that whoever is called is put into. */
const NUMBERS = ['{emergency}', '{urgent}', '{poison}'];

const checkPatterns = (
  items: readonly string[],
  path: Path,
  lists: readonly string[],
  faultAt: FaultAt,
): Fault[] =>
  items.flatMap((item, index) => {
    if (item.startsWith('$'))
      return lists.includes(item.slice(1))
        ? []
        : [faultAt([...path, index], `there is no list ${item}`, suggestion(item.slice(1), lists))];
    const fault = faultOfPattern(item);
    return fault === undefined ? [] : [faultAt([...path, index], fault.problem, fault.remedy)];
  });

/** A phrase is heard as one flag, whatever small words stand around it. */
const checkPhrases = ({ flags }: RedFlagsSource, faultAt: FaultAt): Fault[] => {
  const owners = new Map<string, string>();
  return flags.flatMap(({ id, phrases }, flag) =>
    phrases.flatMap((phrase, index) => {
      const kernel = kernelOf(wordsOf(phrase));
      const owner = owners.get(kernel) ?? id;
      owners.set(kernel, owner);
      return owner === id
        ? []
        : [
            faultAt(
              ['flags', flag, 'phrases', index],
              `"${phrase}" is one of ${owner} too`,
              'take one of them out',
            ),
          ];
    }),
  );
};

const needsWords = (tier: string): boolean => tier !== 'crisis' && tier !== 'ask';

const checkSaid = ({ flags }: RedFlagsSource, faultAt: FaultAt): Fault[] =>
  flags.flatMap(({ tier, say }, flag) => {
    const path = ['flags', flag, 'say'];
    if (!needsWords(tier))
      return say.length === 0
        ? []
        : [
            faultAt(
              path,
              `is never said of tier ${tier}`,
              'take it out: emergency.yaml and prompts.yaml have its words',
            ),
          ];
    if (say.length === 0) return [faultAt(path, 'is an empty list', 'write what is said')];
    const calls = tier === 'E' && !say.some((line) => line.includes('{emergency}'));
    return [
      ...(calls ? [faultAt(path, 'does not say whom to call', 'write {emergency} in it')] : []),
      ...say.flatMap((line, index) =>
        (line.match(/\{\w*\}/g) ?? [])
          .filter((brace) => !NUMBERS.includes(brace))
          .map((brace) => faultAt([...path, index], `says ${brace}`, fill)),
      ),
    ];
  });

/** Every red flag can be found and is answered, and no phrase has two. */
export const checkRedFlags = ({ redFlags }: LanguageSource): Fault[] => {
  if (redFlags === undefined) return [];
  const { source, value } = redFlags;
  const faultAt: FaultAt = (...fault) => source.faultAt(...fault);
  const lists = Object.keys(value.words);
  return [
    ...Object.entries(value.words).flatMap(([name, items]) =>
      checkPatterns(items, ['words', name], lists, faultAt),
    ),
    ...checkPatterns(value.harmless, ['harmless'], [], faultAt),
    ...value.flags.flatMap(({ match, unless = [] }, flag) => [
      ...match.flatMap((groups, way) =>
        groups.flatMap((group, place) =>
          checkPatterns(group, ['flags', flag, 'match', way, place], lists, faultAt),
        ),
      ),
      ...checkPatterns(unless, ['flags', flag, 'unless'], lists, faultAt),
    ]),
    ...checkPhrases(value, faultAt),
    ...checkSaid(value, faultAt),
  ];
};

/** Every locale leads to words for a crisis. */
export const checkEmergency = ({ emergency }: Pick<ContentSource, 'emergency'>): Fault[] => {
  if (emergency === undefined) return [];
  const { source, value } = emergency;
  const places = Object.keys(value.crisis);
  return Object.entries(value.locales)
    .filter(([, { crisis }]) => !places.includes(crisis))
    .map(([locale, { crisis }]) =>
      source.faultAt(
        ['locales', locale, 'crisis'],
        `there are no words for ${crisis}`,
        suggestion(crisis, places),
      ),
    );
};
