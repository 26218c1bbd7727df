import type { Fault } from './faults';
import type { LanguageSource } from './read-content';

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** No name leads to two sessions: whoever says it would get the wrong one half of the time. */
export const checkNames = ({ sessions }: LanguageSource): Fault[] => {
  const owners = new Map<string, string>();
  return [...sessions].flatMap(([id, { source, value }]) => {
    const names = [
      { name: value.title, key: ['title'] },
      ...value['also-called'].map((name, index) => ({ name, key: ['also-called', index] })),
    ];
    return names.flatMap(({ name, key }) => {
      const owner = owners.get(plain(name)) ?? id;
      owners.set(plain(name), owner);
      return owner === id
        ? []
        : [source.faultAt(key, `"${name}" is a name of ${owner} too`, 'call one of the two something else')];
    });
  });
};
