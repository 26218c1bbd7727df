import { z } from 'zod';
import type { Library, ProgramWords, SourceWords } from '../../session/library';
import { mapping } from './by-input';
import { questionIndex } from './question-index';

/** Stands for the two articles that this skill began with. */
const SEED = 'seed';

const ADDRESS = `write an address that begins with https://, or ${SEED} for the articles that this skill began with`;
const source = mapping({
  name: z.string().min(1),
  address: z.string(ADDRESS).regex(/^(https:\/\/\S+|seed)$/, ADDRESS),
});
const SOURCES = 'name at least one, each with name and address';
const sources = z.array(source, SOURCES).min(1, SOURCES);
type SourcesSource = z.output<typeof sources>;

const text = z.string().min(1, 'write a text');
const texts = z.array(text);

const answer = mapping({
  about: text,
  ask: texts,
  answer: text,
  sources,
  // biome-ignore lint/suspicious/noThenProperty: a key that authors write, and no promise.
  then: text.optional(),
  near: texts,
});
export type AnswerSource = z.output<typeof answer>;

const NOT_OURS = 'not-ours';

/** content/en/answers.yaml: the answers by id, and words of what nothing is said about. */
export const answersSchema = mapping({ [NOT_OURS]: texts }, answer);
export type AnswersSource = z.output<typeof answersSchema>;

/** The answers by id. */
export const answersIn = ({
  [NOT_OURS]: _,
  ...answers
}: AnswersSource): Readonly<Record<string, AnswerSource>> => answers as Record<string, AnswerSource>;

const tip = mapping({ topics: texts, text, sources });
export type TipSource = z.output<typeof tip>;

/** content/en/tips.yaml: topics as people name them, and the tips by id. */
export const tipsSchema = mapping({
  topics: z.record(z.string(), mapping({ name: text, synonyms: texts })),
  tips: z.record(z.string(), tip),
});
export type TipsSource = z.output<typeof tipsSchema>;

const sourceWords = (written: SourcesSource): SourceWords[] =>
  written.map(({ name, address }) => (address === SEED ? { name } : { name, address }));

/** Puts what can be asked together as the skill reads them. */
export const libraryOf = (
  answers: AnswersSource | undefined,
  tips: TipsSource | undefined,
  programs: Readonly<Record<string, ProgramWords>>,
): Library => {
  const known = answers === undefined ? {} : answersIn(answers);
  return {
    answers: Object.fromEntries(
      Object.entries(known).map(([id, { about, answer: told, sources: from, then: next, near }]) => [
        id,
        // biome-ignore lint/suspicious/noThenProperty: a key that authors write, and no promise.
        { about, answer: told, sources: sourceWords(from), ...(next !== undefined && { then: next }), near },
      ]),
    ),
    tips: Object.fromEntries(
      Object.entries(tips?.tips ?? {}).map(([id, { topics, text: told, sources: from }]) => [
        id,
        { topics, text: told, sources: sourceWords(from) },
      ]),
    ),
    index: questionIndex(
      Object.fromEntries(Object.entries(known).map(([id, { ask }]) => [id, ask])),
      answers?.[NOT_OURS] ?? [],
    ),
    programs,
  };
};
