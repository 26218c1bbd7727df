import type { Fault } from './faults';
import type { LanguageSource } from './read-content';
import type { SourceFile } from './source-file';
import type { TextCompiler } from './texts';

type Path = readonly (string | number)[];

/** One text as written, and where. */
interface Written {
  readonly source: SourceFile;
  readonly path: Path;
  readonly text: string;
  readonly where: 'session' | 'say' | 'ask';
}

const textsIn = (source: SourceFile, value: unknown, path: Path, where: Written['where']): Written[] => {
  if (typeof value === 'string') return [{ source, path, text: value, where }];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value)
    ? value.map((part, index) => [index, part] as const)
    : Object.entries(value);
  return entries.flatMap(([key, part]) => textsIn(source, part, [...path, key], where));
};

const everyText = (language: LanguageSource): Written[] => {
  const files = [...language.sessions.values(), ...language.kinds.values()];
  const prompts = language.prompts;
  return [
    ...files.flatMap(({ source }) =>
      textsIn(source, source.value, [], 'session').filter(({ path }) => path[0] !== 'also-called'),
    ),
    ...(prompts === undefined
      ? []
      : [
          ...textsIn(prompts.source, prompts.value.say, ['say'], 'say'),
          ...textsIn(prompts.source, prompts.value.ask, ['ask'], 'ask'),
        ]),
  ];
};

const faultIn = ({ source, path }: Written, problem: string, remedy: string): Fault => {
  const line = source.lineOf(path);
  return { file: source.file, ...(line !== undefined && { line }), key: path, problem, remedy };
};

/** A word or phrase of the house rules as a pattern: whole words, any ending after an asterisk. */
const patternOf = (words: string): RegExp => {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\\\*$/, '[\\p{L}]*');
  return /^\p{L}/u.test(words)
    ? new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, 'iu')
    : new RegExp(escaped, 'iu');
};

const checkBanned = (language: LanguageSource, texts: readonly Written[]): Fault[] => {
  const rules = (language.houseRules?.value.avoid ?? []).flatMap(({ words, use }) =>
    words.map((word) => ({ word, use, pattern: patternOf(word) })),
  );
  return texts.flatMap((written) =>
    rules
      .filter(({ pattern }) => pattern.test(written.text))
      .map(({ word, use }) => faultIn(written, `says "${word}"`, `say instead: ${use}`)),
  );
};

/** Longest sentence in a session: more is hard to follow with closed eyes (content specification 7.5). */
const MAX_WORDS = 12;

const longSentence = (text: string): string | undefined =>
  text
    .replace(/\(\d+(?:\.\d+)? s\)/g, '.')
    .replace(/\{[^}]*\}/g, '')
    .split(/[.?!]/)
    .find((sentence) => (sentence.match(/[\p{L}\p{N}'’-]+/gu) ?? []).length > MAX_WORDS);

const checkSentences = (texts: readonly Written[]): Fault[] =>
  texts
    .filter(({ where }) => where === 'session')
    .flatMap((written) => {
      const long = longSentence(written.text);
      return long === undefined
        ? []
        : [
            faultIn(
              written,
              `has a sentence of more than ${MAX_WORDS} words`,
              `make two of "${long.trim()}"`,
            ),
          ];
    });

const checkQuestions = (texts: readonly Written[]): Fault[] =>
  texts.flatMap((written) => {
    const asks = /\?\s*$/.test(written.text);
    if (written.where === 'ask' && !asks)
      return [faultIn(written, 'does not ask', 'end it with a question mark')];
    if (written.where !== 'ask' && written.text.includes('?')) {
      return [
        faultIn(written, 'asks, but nobody may answer here', 'make a statement of it, or move it to ask'),
      ];
    }
    return [];
  });

/** The rules for every single text of a language: no markup, no banned word, short sentences, questions only where one may answer. */
export const checkTexts = (language: LanguageSource, compiler: TextCompiler): Fault[] => {
  const texts = everyText(language);
  const broken = texts.flatMap((written) => {
    const found = compiler.problemOf(written.text);
    return found === undefined ? [] : [faultIn(written, found.problem, found.remedy)];
  });
  return [...broken, ...checkBanned(language, texts), ...checkSentences(texts), ...checkQuestions(texts)];
};
