import { type AnswerSource, answersIn, type TipSource } from './asking';
import { wordsOf } from './english';
import type { Fault, Path } from './faults';
import { nearest } from './nearest';
import type { ContentSource, LanguageSource, Read } from './read-content';

/** More is not remembered by ear (content specification 5.1 and 5.2). */
const MOST_WORDS = { answer: 60, tip: 29 } as const;

/** Fewer leave too much to chance: people ask in their own words. */
const FEWEST_WAYS_TO_ASK = 5;

type Tell = (key: Path, problem: string, remedy: string) => Fault;

const tellFrom =
  ({ source }: Read<unknown>): Tell =>
  (...where) =>
    source.faultAt(...where);

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const tooLong = (told: string, key: Path, most: number, tell: Tell): Fault[] => {
  const count = wordsOf(told).length;
  return count <= most ? [] : [tell(key, `has ${count} words`, `say it in ${most} at most`)];
};

const unknownId = (id: string, known: readonly string[], what: string, key: Path, tell: Tell): Fault[] => {
  if (known.includes(id)) return [];
  const meant = nearest(id, known) ?? nearest(id.toUpperCase(), known);
  return [
    tell(key, `there is no ${what} ${id}`, meant === undefined ? 'take it out' : `did you mean ${meant}?`),
  ];
};

/** What is said is unlike for any two owners: whoever says it would get the wrong one half of the time. */
const sharedTexts = (
  owned: readonly { readonly owner: string; readonly text: string; readonly key: Path }[],
  remedy: string,
  tell: Tell,
): Fault[] => {
  const owners = new Map<string, string>();
  return owned.flatMap(({ owner, text, key }) => {
    const first = owners.get(plain(text));
    owners.set(plain(text), first ?? owner);
    return first === undefined ? [] : [tell(key, `"${text}" is said for ${first} already`, remedy)];
  });
};

/** Signs of another alphabet than that of speech: nobody says a question mark. */
const UNSPOKEN = /[^\p{L}' ]/u;

const unsaid = (texts: readonly string[], path: Path, tell: Tell): Fault[] =>
  texts.flatMap((text, index) =>
    UNSPOKEN.test(text)
      ? [tell([...path, index], `"${text}" has signs that nobody speaks`, 'write letters only')]
      : [],
  );

const checkAnswer = (
  [id, { ask, answer, then: next, near }]: readonly [string, AnswerSource],
  ids: readonly string[],
  offered: readonly string[],
  tell: Tell,
): Fault[] => [
  ...(/^Q[1-9]\d*$/.test(id) ? [] : [tell([id], 'is no number of a question', 'write it as in Q51')]),
  ...tooLong(answer, [id, 'answer'], MOST_WORDS.answer, tell),
  ...(ask.length >= FEWEST_WAYS_TO_ASK
    ? []
    : [
        tell(
          [id, 'ask'],
          `has ${ask.length} ways to ask`,
          `write ${FEWEST_WAYS_TO_ASK} or more, as people say them`,
        ),
      ]),
  ...unsaid(ask, [id, 'ask'], tell),
  ...(next === undefined ? [] : unknownId(next, offered, 'session or tip', [id, 'then'], tell)),
  ...near.flatMap((other, index) =>
    other === id
      ? [tell([id, 'near', index], 'is the answer itself', 'name another, or take it out')]
      : unknownId(other, ids, 'answer', [id, 'near', index], tell),
  ),
];

/** Answers: short enough, asked for in ways of their own, and leading to what is there. */
export const checkAnswers = (
  { scores }: Pick<ContentSource, 'scores'>,
  { answers, tips }: Pick<LanguageSource, 'answers' | 'tips'>,
): Fault[] => {
  if (answers === undefined || tips === undefined) return [];
  const tell = tellFrom(answers);
  const written = Object.entries(answersIn(answers.value));
  const ids = written.map(([id]) => id);
  const offered = [...scores.keys(), ...Object.keys(tips.value.tips)];
  const asked = written.flatMap(([owner, { ask }]) =>
    ask.map((text, index) => ({ owner, text, key: [owner, 'ask', index] })),
  );
  return [
    ...written.flatMap((one) => checkAnswer(one, ids, offered, tell)),
    ...sharedTexts(asked, 'take one of them out', tell),
  ];
};

const checkTip = (
  [id, { topics, text }]: readonly [string, TipSource],
  known: readonly string[],
  tell: Tell,
): Fault[] => [
  ...(/^T[1-9]\d*$/.test(id) ? [] : [tell(['tips', id], 'is no number of a tip', 'write it as in T25')]),
  ...tooLong(text, ['tips', id, 'text'], MOST_WORDS.tip, tell),
  ...(topics.length > 0 ? [] : [tell(['tips', id, 'topics'], 'is an empty list', 'name at least one')]),
  ...topics.flatMap((topic, index) => unknownId(topic, known, 'topic', ['tips', id, 'topics', index], tell)),
];

/** Tips: short enough, each for a topic that people can name, and a tip for every topic. */
export const checkTips = ({ tips }: Pick<LanguageSource, 'tips'>): Fault[] => {
  if (tips === undefined) return [];
  const tell = tellFrom(tips);
  const { topics, tips: told } = tips.value;
  const served = new Set(Object.values(told).flatMap((tip) => tip.topics));
  const named = Object.entries(topics).flatMap(([owner, { name, synonyms }]) => [
    { owner, text: name, key: ['topics', owner, 'name'] },
    ...synonyms.map((text, index) => ({ owner, text, key: ['topics', owner, 'synonyms', index] })),
  ]);
  return [
    ...Object.entries(told).flatMap((one) => checkTip(one, Object.keys(topics), tell)),
    ...Object.entries(topics).flatMap(([topic, { synonyms }]) => [
      ...(served.has(topic) ? [] : [tell(['topics', topic], 'has no tip', 'write one, or take it out')]),
      ...unsaid(synonyms, ['topics', topic, 'synonyms'], tell),
    ]),
    ...sharedTexts(named, 'call one of the two something else', tell),
  ];
};
