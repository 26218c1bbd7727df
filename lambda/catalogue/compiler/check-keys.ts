import { namesOf } from '../../session/words';
import { ownWords } from './assemble';
import { checkByVariant } from './check-by-variant';
import { unspoken } from './check-unspoken';
import type { Fault } from './faults';
import { nearest } from './nearest';
import type { ContentSource, LanguageSource, Read } from './read-content';
import type { ScoreSource } from './score-schema';
import { distinct, hasWords, type Spoken, spokenBy } from './spoken-keys';

const nowhere = (file: string, remedy: string): Fault => ({ file, key: [], problem: 'missing', remedy });

const byKind = ({ scores }: ContentSource): [kind: string, scores: Read<ScoreSource>[]][] => {
  const all = [...scores.values()];
  const kinds = [...new Set(all.map(({ value }) => value.kind))];
  return kinds.map((kind) => [kind, all.filter(({ value }) => value.kind === kind)]);
};

/** Keys of a score that neither its own words nor those of its kind say; without items where they say nothing of a key. */
const unsaid = ({ value }: Read<ScoreSource>, language: LanguageSource, content: ContentSource): Spoken[] => {
  const books = [language.sessions.get(value.id), language.kinds.get(value.kind)]
    .filter((read) => read !== undefined)
    .map((read) => ownWords(read.value));
  const isKnown = (key: string): boolean => books.some((book) => book[key] !== undefined);
  const unsaidKeys = spokenBy(value, content.frames ?? {}).filter(
    ({ key, items, variant }) =>
      !books.some((book) =>
        hasWords(book[key], namesOf(variant === undefined ? items : [...items, variant])),
      ),
  );
  return distinct(unsaidKeys.map(({ key, items }) => ({ key, items: isKnown(key) ? items : [] })));
};

interface Missing extends Spoken {
  readonly sessions: string[];
}

const names = (sessions: readonly string[]): string => {
  const [first, second, ...more] = sessions;
  if (second === undefined) return first as string;
  return more.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${more.length} more`;
};

/** Words that several sessions lack belong with their kind, and are one mistake. */
const missingFault = (
  { key, items, sessions }: Missing,
  kind: string,
  language: LanguageSource,
): Fault | undefined => {
  const own = sessions.length === 1 ? language.sessions.get(sessions[0] as string) : undefined;
  const source = (own ?? language.kinds.get(kind))?.source;
  const verb = sessions.length === 1 ? 'says' : 'say';
  return source?.faultAt(
    [key, ...items],
    'missing',
    `${names(sessions)} ${verb} it, so write words for it here`,
  );
};

const kindMissing = (kind: string, scores: readonly Read<ScoreSource>[], language: LanguageSource): Fault => {
  const meant = nearest(kind, [...language.kinds.keys()]);
  const example = `sessions/${scores[0]?.value.id}.yaml`;
  const remedy =
    meant === undefined
      ? `write the rate of the voice, and the words that sessions of this kind share (${example} is one)`
      : `did you mean ${meant}, in ${example}?`;
  return nowhere(`${language.tag}/${kind}.yaml`, remedy);
};

const checkKind = (
  kind: string,
  scores: readonly Read<ScoreSource>[],
  language: LanguageSource,
  content: ContentSource,
): Fault[] => {
  const missing = new Map<string, Missing>();
  for (const score of scores) {
    for (const spoken of unsaid(score, language, content)) {
      const path = [spoken.key, ...spoken.items].join('.');
      const known = missing.get(path) ?? { ...spoken, sessions: [] };
      known.sessions.push(score.value.id);
      missing.set(path, known);
    }
  }
  return [...missing.values()]
    .map((one) => missingFault(one, kind, language))
    .filter((fault) => fault !== undefined);
};

/** Files that do not belong together: nothing can be said about the keys in them yet. */
const checkFiles = (content: ContentSource, language: LanguageSource): Fault[] => {
  const wordless = [...content.scores.keys()]
    .filter((id) => !language.sessions.has(id))
    .map((id) =>
      nowhere(`${language.tag}/${id}.yaml`, 'write the words of this session, in a file of this name'),
    );
  const strangers = language.strangers.map((name) => ({
    file: `${language.tag}/${name}.yaml`,
    key: [],
    problem: 'belongs to no session',
    remedy: `write sessions/${name}.yaml, or take this file out`,
  }));
  const kindless = byKind(content)
    .filter(([kind]) => !language.kinds.has(kind))
    .map(([kind, scores]) => kindMissing(kind, scores, language));
  return [...wordless, ...strangers, ...kindless];
};

/** Every key of every score has words, and no words are left that nothing speaks. */
export const checkKeys = (content: ContentSource, language: LanguageSource): Fault[] => {
  const files = checkFiles(content, language);
  if (files.length > 0) return files;
  const facts = checkByVariant(content, language);
  const spare = unspoken(content, language);
  // The other half of a slip: the misspelt key is told, with the one that was meant.
  const meant = new Set(spare.map(({ meant: path }) => path));
  const missing = byKind(content).flatMap(([kind, scores]) => checkKind(kind, scores, language, content));
  return [
    ...facts,
    ...missing.filter(({ key }) => !meant.has(key.join('.'))),
    ...spare.map(({ fault }) => fault),
  ];
};
