import { stemsOf } from '../../dialogue/asking/stems';
import type { QuestionIndex } from '../../session/library';

/**
 * A word that nobody was expected to say makes a question another one: it tells nearly twice as much as the rarest that
 * is known. So chosen that of 32 questions about something else none is taken for one of ours.
 */
const UNKNOWN = 0.05;

/** Three digits are enough to compare by. */
const rounded = (weight: number): number => Math.round(weight * 1_000) / 1_000;

/**
 * Makes the index in which a question is looked up that was asked in other words. A stem tells more the
 * fewer answers it leads to (inverse document frequency, over answers).
 *
 * @param asked ways to ask, by the id of their answer
 * @param notOurs words of what nothing is said about
 */
export const questionIndex = (
  asked: Readonly<Record<string, readonly string[]>>,
  notOurs: readonly string[],
): QuestionIndex => {
  const phrases = Object.entries(asked).flatMap(([answer, texts]) =>
    texts.map((text) => [answer, stemsOf(text)] as const),
  );
  const answersWith = new Map<string, Set<string>>();
  for (const [answer, stems] of phrases)
    for (const stem of stems) answersWith.set(stem, (answersWith.get(stem) ?? new Set()).add(answer));
  const count = Object.keys(asked).length;
  const weight = (answers: number): number => rounded(Math.log(1 + count / answers));
  return {
    weights: Object.fromEntries([...answersWith].map(([stem, answers]) => [stem, weight(answers.size)])),
    unknownWeight: weight(UNKNOWN),
    phrases,
    notOurs: [...new Set(notOurs.flatMap(stemsOf))],
  };
};
