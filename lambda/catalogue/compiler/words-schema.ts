import { z } from 'zod';

const text = z.string('write a text here').min(1, 'write a text here');
const lines = z.union([text.transform((one) => [one]), z.array(text).min(1)]);

/** Lines as written: texts that take turns, or the same by item. */
export type LinesSource = string[] | { [item: string]: LinesSource };
const words: z.ZodType<LinesSource> = z.lazy(() =>
  z.union([lines, z.record(z.string(), words)]),
) as z.ZodType<LinesSource>;

/** content/en/<session>.yaml: a few known keys, and words for the keys of the score. */
export const sessionWordsSchema = z
  .object({ title: text, 'also-called': z.array(text).min(1), position: text, caution: text })
  .catchall(words);
export type SessionWordsSource = z.output<typeof sessionWordsSchema>;

/** content/en/<kind>.yaml: the rate of the voice, and the words that sessions of the kind share. */
export const kindWordsSchema = z
  .object({ rate: z.number().int().min(60, 'use 60 to 120 percent').max(120, 'use 60 to 120 percent') })
  .catchall(words);
export type KindWordsSource = z.output<typeof kindWordsSchema>;

/** content/en/prompts.yaml: everything outside of sessions. */
export const promptsSchema = z.strictObject({
  length: text,
  say: z.record(z.string(), lines),
  ask: z.record(z.string(), z.strictObject({ prompt: lines, again: lines })),
});
export type PromptsSource = z.output<typeof promptsSchema>;

/** content/en/house-rules.yaml: words that a listener should not hear, and what to say instead. */
export const houseRulesSchema = z.strictObject({
  avoid: z.array(z.strictObject({ words: z.array(text).min(1), use: text })),
});
export type HouseRulesSource = z.output<typeof houseRulesSchema>;
