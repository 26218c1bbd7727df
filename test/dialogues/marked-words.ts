import { ASK_KEYS } from '../../lambda/dialogue/ask-keys';
import { SAY_KEYS } from '../../lambda/dialogue/say-keys';
import type { Language } from '../../lambda/session/language';
import type { Text } from '../../lambda/session/words';

/** Every prompt there is, by the room it stands in. */
export const PROMPTS: readonly string[] = [
  ...SAY_KEYS.map((key) => `say.${key}`),
  ...ASK_KEYS.map((key) => `ask.${key}`),
];

/** First of the characters that Unicode leaves to private use: nobody says them. */
const FIRST_MARK = 0xe000;

const markOf = (prompt: string): string => String.fromCodePoint(FIRST_MARK + PROMPTS.indexOf(prompt));

const marked = (mark: string, text: Text): Text =>
  typeof text === 'string' ? mark + text : (values) => mark + text(values);

const byKey = <Words>(
  room: 'say' | 'ask',
  words: Readonly<Record<string, Words>>,
  mark: (mark: string, words: Words) => Words,
): Record<string, Words> =>
  Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key, mark(markOf(`${room}.${key}`), value)]),
  );

/** The same language, in which each prompt bears a mark of its own that travels with it all the way to the ear. */
export const withMarks = (language: Language): Language => ({
  ...language,
  say: byKey('say', language.say, (mark, lines) => lines.map((line) => [mark, ...line])),
  ask: byKey('ask', language.ask, (mark, { prompt, again }) => ({
    prompt: prompt.map((text) => marked(mark, text)),
    again: again.map((text) => marked(mark, text)),
  })),
});

/** The prompts whose marks are in what was heard. */
export const promptsIn = (heard: string): string[] =>
  PROMPTS.filter((prompt) => heard.includes(markOf(prompt)));
