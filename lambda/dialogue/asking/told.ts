import type { AnswerWords, Library, TipWords } from '../../session/library';

const own = <Value>(values: Readonly<Record<string, Value>>, id: string | undefined): Value | undefined =>
  id !== undefined && Object.hasOwn(values, id) ? values[id] : undefined;

/** An answer by its id; undefined for what is none, as what every object has ("constructor"). */
export const answerOf = ({ answers }: Library, id: string | undefined): AnswerWords | undefined =>
  own(answers, id);

/** A tip by its id; undefined for what is none. */
export const tipOf = ({ tips }: Library, id: string | undefined): TipWords | undefined => own(tips, id);
