import { type AnswersSource, answersIn, type TipSource, type TipsSource } from './asking';
import type { Fault, Path } from './faults';
import type { ProgramWordsSource } from './programs';
import type { LanguageSource, Read } from './read-content';
import { type RemindersSource, remindersIn } from './reminders';
import type { SourceFile } from './source-file';

/**
 * What a text is for: `fact` a title, position or caution that fills braces, `answer` what is told when
 * asked, `guided` a line of a session,
 * `length` the length of a session, `say` a statement, `ask` a question.
 */
export type Purpose = 'fact' | 'answer' | 'guided' | 'length' | 'say' | 'ask';

/** One text as written: what it is for, and a fault at its place. */
export interface Written {
  readonly text: string;
  readonly purpose: Purpose;
  /** Where it stands in its file. */
  readonly path: Path;
  fault(problem: string, remedy: string): Fault;
}

const textsIn = (source: SourceFile, value: unknown, path: Path, purpose: Purpose): Written[] => {
  if (typeof value === 'string') {
    return [
      { text: value, purpose, path, fault: (problem, remedy) => source.faultAt(path, problem, remedy) },
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, part]) => textsIn(source, part, [...path, key], purpose));
};

const PURPOSES: Readonly<Record<string, Purpose>> = {
  title: 'fact',
  position: 'fact',
  caution: 'fact',
  'more-caution': 'answer',
  purpose: 'answer',
};

/** Names by which a session is asked for: heard, never spoken. */
const HEARD_ONLY = 'also-called';

const textsOfWords = (source: SourceFile): Written[] =>
  Object.entries(source.value as Record<string, unknown>)
    .filter(([key]) => key !== HEARD_ONLY)
    .flatMap(([key, part]) => textsIn(source, part, [key], PURPOSES[key] ?? 'guided'));

const namesOfSources = (source: SourceFile, { sources }: Pick<TipSource, 'sources'>, path: Path): Written[] =>
  sources.flatMap(({ name }, index) => textsIn(source, name, [...path, 'sources', index, 'name'], 'fact'));

const textsOfAnswers = ({ source, value }: Read<AnswersSource>): Written[] =>
  Object.entries(answersIn(value)).flatMap(([id, answer]) => [
    ...textsIn(source, answer.about, [id, 'about'], 'fact'),
    ...textsIn(source, answer.answer, [id, 'answer'], 'answer'),
    ...namesOfSources(source, answer, [id]),
  ]);

const textsOfTips = ({ source, value }: Read<TipsSource>): Written[] =>
  Object.entries(value.tips).flatMap(([id, tip]) => [
    ...textsIn(source, tip.text, ['tips', id, 'text'], 'answer'),
    ...namesOfSources(source, tip, ['tips', id]),
  ]);

const textsOfPrograms = ({ source, value }: Read<ProgramWordsSource>): Written[] =>
  Object.entries(value).flatMap(([id, { title, days }]) => [
    ...textsIn(source, title, [id, 'title'], 'fact'),
    ...textsIn(source, days, [id, 'days'], 'answer'),
  ]);

const textsOfReminders = ({ source, value }: Read<RemindersSource>): Written[] =>
  Object.entries(remindersIn(value)).flatMap(([kind, { name, text }]) => [
    ...textsIn(source, name, [kind, 'name'], 'fact'),
    ...textsIn(source, text, [kind, 'text'], 'answer'),
  ]);

/** Every text of a language that is ever spoken. */
export const everyText = ({
  sessions,
  kinds,
  prompts,
  leaveOut,
  cautions,
  reasons,
  answers,
  tips,
  programs,
  reminders,
}: LanguageSource): Written[] => [
  ...[...sessions.values(), ...kinds.values()].flatMap(({ source }) => textsOfWords(source)),
  ...(leaveOut === undefined ? [] : textsIn(leaveOut.source, leaveOut.value, [], 'fact')),
  ...(cautions === undefined ? [] : textsIn(cautions.source, cautions.value, [], 'answer')),
  ...(reasons === undefined ? [] : textsIn(reasons.source, reasons.value, [], 'fact')),
  ...(answers === undefined ? [] : textsOfAnswers(answers)),
  ...(tips === undefined ? [] : textsOfTips(tips)),
  ...(programs === undefined ? [] : textsOfPrograms(programs)),
  ...(reminders === undefined ? [] : textsOfReminders(reminders)),
  ...(prompts === undefined
    ? []
    : [
        ...textsIn(prompts.source, prompts.value.length, ['length'], 'length'),
        ...textsIn(prompts.source, prompts.value.say, ['say'], 'say'),
        ...textsIn(prompts.source, prompts.value.ask, ['ask'], 'ask'),
      ]),
];
