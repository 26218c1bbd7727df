import type { Fault } from './faults';
import { suggestion } from './nearest';
import type { ContentSource, LanguageSource } from './read-content';

/** Facts that may differ by variant. */
const FACTS = ['position', 'caution'] as const;

const OTHER = 'other';

/** Facts that are written by variant name variants that there are, and leave none without. */
export const checkByVariant = ({ scores }: ContentSource, { sessions }: LanguageSource): Fault[] =>
  [...sessions].flatMap(([id, { source, value }]) => {
    const variants = Object.keys(scores.get(id)?.value.variants ?? {});
    return FACTS.flatMap((fact) => {
      const written = value[fact];
      if (typeof written === 'string') return [];
      const strange = Object.keys(written)
        .filter((name) => name !== OTHER && !variants.includes(name))
        .map((name) =>
          source.faultAt([fact, name], `there is no variant ${name}`, suggestion(name, variants)),
        );
      const without = written[OTHER] === undefined ? variants.filter((name) => !(name in written)) : [];
      return [
        ...strange,
        ...without.map((name) =>
          source.faultAt([fact], `has nothing for ${name}`, `write it for ${name}, or for ${OTHER}`),
        ),
      ];
    });
  });
