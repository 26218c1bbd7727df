import { answersIn } from './asking';
import type { LanguageSource } from './read-content';

/** One value of a slot type: what it is called, and what else people say for it. */
export interface SlotValue {
  readonly id: string;
  readonly value: string;
  readonly synonyms: readonly string[];
}

/** Slot types of the interaction model whose values come from the content, by name of the type. */
export type Vocabulary = Readonly<Record<string, readonly SlotValue[]>>;

/** What people say for what the content has; only the interaction model needs it, never the Lambda. */
export const vocabularyOf = ({
  sessions,
  answers,
  tips,
  programs,
  redFlags,
}: LanguageSource): Vocabulary => ({
  SESSION_NAME: [...sessions].map(([id, { value }]) => ({
    id,
    // A comma in a title is for the voice; nobody says it.
    value: value.title.replace(/,/g, ''),
    synonyms: value['also-called'],
  })),
  PROGRAM: Object.entries(programs?.value ?? {}).map(([id, { title, 'also-called': synonyms }]) => ({
    id,
    value: title,
    synonyms,
  })),
  RED_FLAG: (redFlags?.value.flags ?? []).map(({ id, phrases }) => ({
    id,
    value: phrases[0] as string,
    synonyms: phrases.slice(1),
  })),
  QUESTION: Object.entries(answers === undefined ? {} : answersIn(answers.value)).map(([id, { ask }]) => ({
    id,
    value: ask[0] as string,
    synonyms: ask.slice(1),
  })),
  TIP_TOPIC: Object.entries(tips?.value.topics ?? {}).map(([id, { name, synonyms }]) => ({
    id,
    value: name,
    synonyms,
  })),
});
