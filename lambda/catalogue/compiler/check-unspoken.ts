import { namesOf } from '../../session/words';
import { ownWords } from './assemble';
import type { Fault, Path } from './faults';
import { nearest } from './nearest';
import type { ContentSource, LanguageSource, Read } from './read-content';
import { type Spoken, spokenBy } from './spoken-keys';
import type { KindWordsSource, LinesSource, SessionWordsSource } from './words-schema';

/** Words that nothing speaks, and the path of those that were probably meant. */
export interface Unspoken {
  readonly fault: Fault;
  readonly meant: string | undefined;
}

const itemPaths = (words: LinesSource, path: readonly string[]): string[][] =>
  Array.isArray(words)
    ? []
    : Object.entries(words).flatMap(([item, inner]) => [
        [...path, item],
        ...itemPaths(inner, [...path, item]),
      ]);

const spare = (
  { source }: Read<unknown>,
  path: Path & readonly string[],
  known: readonly string[],
): Unspoken => {
  const meant = nearest(path.at(-1) as string, known);
  const remedy =
    meant === undefined ? 'check its spelling in the score, or take it out' : `did you mean ${meant}?`;
  return {
    fault: source.faultAt(path, 'is said by no score', remedy),
    meant: meant && [...path.slice(0, -1), meant].join('.'),
  };
};

const unspokenIn = (
  read: Read<SessionWordsSource | KindWordsSource>,
  spoken: readonly Spoken[],
): Unspoken[] => {
  const keys = [...new Set(spoken.map(({ key }) => key))];
  return Object.entries(ownWords(read.value)).flatMap(([key, words]) => {
    if (!keys.includes(key)) return [spare(read, [key], keys)];
    const items = spoken
      .filter((one) => one.key === key)
      .flatMap(({ items, variant }) => (variant === undefined ? items : [...items, variant]));
    const known = namesOf(items, 'quiet');
    return itemPaths(words, [key])
      .filter((path) => !known.includes(path.at(-1) as string))
      .map((path) => spare(read, path, known));
  });
};

/** Words of sessions and kinds for keys or items that no score speaks. */
export const unspoken = (content: ContentSource, language: LanguageSource): Unspoken[] => {
  const spokenIn = (belongs: (id: string, kind: string) => boolean): Spoken[] =>
    [...content.scores]
      .filter(([id, { value }]) => belongs(id, value.kind))
      .flatMap(([, { value }]) => spokenBy(value, content.frames ?? {}));
  return [
    ...[...language.sessions].flatMap(([session, read]) =>
      unspokenIn(
        read,
        spokenIn((id) => id === session),
      ),
    ),
    ...[...language.kinds].flatMap(([name, read]) =>
      unspokenIn(
        read,
        spokenIn((_, kind) => kind === name),
      ),
    ),
  ];
};
