import { PHASES, type ScoreItem } from '../../session/score';
import { ownWords } from './assemble';
import type { Fault } from './faults';
import type { ContentSource, LanguageSource, Read } from './read-content';
import type { ScoreSource } from './score-schema';
import type { LinesSource } from './words-schema';

/** A key that a score speaks, for which items. */
interface Spoken {
  readonly key: string;
  readonly items: readonly string[];
}

const COUNTED = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'] as const;

const keysOfBreath = (item: Extract<ScoreItem, { breath: unknown }>): string[] => {
  const longest = Math.max(...Object.values(item.breath));
  return [
    ...PHASES.filter((phase) => item.breath[phase] !== undefined),
    ...(item.countAloud === undefined ? [] : COUNTED.slice(1, longest)),
    ...(item.lineEvery === undefined ? [] : ['line']),
    ...(item.wordsEvery === undefined ? [] : ['quiet']),
    ...(item.lastLine === undefined ? [] : [item.lastLine]),
  ];
};

const keysOf = (items: readonly ScoreItem[], score: ScoreSource, within: readonly string[] = []): Spoken[] =>
  items.flatMap((item) => {
    if ('breath' in item) return keysOfBreath(item).map((key) => ({ key, items: within }));
    if ('say' in item) {
      return [item.say, item.half, item.beforeEnd]
        .filter((key) => key !== undefined)
        .map((key) => ({ key, items: within }));
    }
    if ('use' in item) return keysOf(score.blocks[item.use] ?? [], score, within);
    if ('rounds' in item) return keysOf(item.do, score, within);
    return item.each.flatMap((one) => keysOf(item.do, score, [...within, one]));
  });

/** All that a score speaks, its frames included. */
const spokenBy = (score: ScoreSource, content: ContentSource): Spoken[] =>
  Object.values(score.variants).flatMap(({ frame, body }) => [
    { key: 'open', items: [frame] },
    ...((content.frames[frame]?.settle ?? 0) > 0 ? [{ key: 'settle', items: [frame] }] : []),
    ...keysOf(body, score),
    { key: 'close', items: [frame] },
  ]);

const hasWords = (words: LinesSource | undefined, items: readonly string[]): boolean => {
  if (words === undefined) return false;
  if (Array.isArray(words)) return true;
  return hasWords(words[items.find((item) => words[item] !== undefined) ?? 'other'], items);
};

const missing = (file: string, { key, items }: Spoken): Fault => ({
  file,
  key: [key, ...items],
  problem: 'missing',
  remedy: 'every key of the score needs words here, or in the file of its kind',
});

const unused = (file: string, line: number | undefined, key: string): Fault => ({
  file,
  ...(line !== undefined && { line }),
  key: [key],
  problem: 'is spoken by no score',
  remedy: 'check the spelling against the score, or take it out',
});

const checkSession = (
  read: Read<ScoreSource>,
  language: LanguageSource,
  spoken: readonly Spoken[],
): Fault[] => {
  const { id, kind } = read.value;
  const file = `${language.tag}/${id}.yaml`;
  const own = language.sessions.get(id);
  if (own === undefined) {
    return [
      {
        file,
        key: [],
        problem: 'missing',
        remedy: 'write the words of this session, in a file of the same name',
      },
    ];
  }
  const words = ownWords(own.value);
  const shared = language.kinds.get(kind);
  const sharedWords = shared === undefined ? {} : ownWords(shared.value);
  const without = spoken.filter(
    ({ key, items }) => !hasWords(words[key], items) && !hasWords(sharedWords[key], items),
  );
  const unspoken = Object.keys(words).filter((word) => !spoken.some(({ key }) => key === word));
  const distinct = new Map(without.map((one) => [[one.key, ...one.items].join('.'), one]));
  return [
    ...[...distinct.values()].map((one) => missing(file, one)),
    ...unspoken.map((word) => unused(file, own.source.lineOf([word]), word)),
  ];
};

/** Every key of every score has words, and no words are left that nothing speaks. */
export const checkKeys = (content: ContentSource, language: LanguageSource): Fault[] => {
  const spoken = new Map([...content.scores].map(([id, { value }]) => [id, spokenBy(value, content)]));
  const sessions = [...content.scores].flatMap(([id, read]) =>
    checkSession(read, language, spoken.get(id) ?? []),
  );
  const strangers = [...language.sessions]
    .filter(([id]) => !content.scores.has(id))
    .map(([, { source }]) => ({
      file: source.file,
      key: [],
      problem: 'has no score',
      remedy: `write sessions/${source.file.split('/').at(-1)}, or remove this file`,
    }));
  const kinds = [...language.kinds].flatMap(([kind, { source, value }]) => {
    const keys = new Set(
      [...content.scores]
        .filter(([, score]) => score.value.kind === kind)
        .flatMap(([id]) => (spoken.get(id) ?? []).map(({ key }) => key)),
    );
    return Object.keys(ownWords(value))
      .filter((key) => !keys.has(key))
      .map((key) => unused(source.file, source.lineOf([key]), key));
  });
  return [...sessions, ...strangers, ...kinds];
};
