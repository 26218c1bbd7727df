import { z } from 'zod';
import { byInput, isMapping, mapping } from './by-input';

const text = z.string().min(1, 'write a text');

/** One text, or a text by variant, with `other` for the rest. */
const byVariant = byInput<string | Record<string, string>>((input) =>
  isMapping(input) ? z.record(z.string(), text) : text,
);

/** One text, or several that take turns. */
const several = z.array(text).min(1, 'write at least one text');
const single = text.transform((one) => [one]);
const lines = byInput<string[]>((input) => (Array.isArray(input) ? several : single));

/** Lines as written: texts that take turns, or the same by item. */
export type LinesSource = string[] | { [item: string]: LinesSource };

const byItem: z.ZodType<LinesSource> = z.lazy(() => z.record(z.string(), words));
const words = byInput<LinesSource>((input) => (isMapping(input) ? byItem : lines));

type WithWords<Known> = Known & Readonly<Record<string, unknown>>;

const MORE_CAUTION = 'write the caution in full, for whoever asks for it';

const PURPOSE = 'write in one sentence what the session is for, for whoever asks';

/** content/en/<session>.yaml: a few known keys, and words for the keys of the score. */
export const sessionWordsSchema = mapping(
  {
    title: text,
    'also-called': z.array(text).min(1),
    position: byVariant,
    caution: byVariant,
    'more-caution': z.string(MORE_CAUTION).min(1, MORE_CAUTION),
    purpose: z.string(PURPOSE).min(1, PURPOSE),
  },
  words,
);
export type SessionWordsSource = WithWords<z.output<typeof sessionWordsSchema>>;

const RATE = 'use 60 to 120 percent';

/** content/en/<kind>.yaml: the rate of the voice, and the words that sessions of the kind share. */
export const kindWordsSchema = mapping({ rate: z.number().int(RATE).min(60, RATE).max(120, RATE) }, words);
export type KindWordsSource = WithWords<z.output<typeof kindWordsSchema>>;

/** content/en/prompts.yaml: everything outside of sessions. */
export const promptsSchema = mapping({
  length: text,
  say: z.record(z.string(), lines),
  ask: z.record(z.string(), mapping({ prompt: lines, again: lines })),
});
export type PromptsSource = z.output<typeof promptsSchema>;

/** content/en/leave-out.yaml: what may be left out, as it stands after "I'll leave out". */
export const leaveOutWordsSchema = z.record(z.string(), text);
export type LeaveOutWordsSource = z.output<typeof leaveOutWordsSchema>;

/** content/en/cautions.yaml: who should leave something out, by the group that is asked about first. */
export const cautionsSchema = z.record(z.string(), text);
export type CautionsSource = z.output<typeof cautionsSchema>;

/** content/en/house-rules.yaml: words that a listener should not hear, and what to say instead. */
export const houseRulesSchema = mapping({
  avoid: z.array(
    mapping({ words: z.array(text).min(1), use: text, 'but-for-safety': z.boolean().optional() }),
  ),
  /** Whole phrases that may be said although a word in them is avoided: they deny it. */
  denied: z.array(text).optional(),
});
export type HouseRulesSource = z.output<typeof houseRulesSchema>;
