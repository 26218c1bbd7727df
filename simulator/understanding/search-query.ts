import type { Alignment } from './alignment';
import type { LanguageModel, ModelIntent } from './interaction-model';
import { slotNamesIn } from './slot-names';
import { readWords, spokenText, type Word } from './words';

/** Alexa's slot for words nobody could list beforehand. */
export const SEARCH_QUERY = 'AMAZON.SearchQuery';

/** A sample with a slot for free text: what has to be said before it and after it. */
export interface Carrier {
  readonly intent: ModelIntent;
  readonly slot: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Free text that was heard: what it is for, and the words as they were said. */
export interface FreeText {
  readonly intent: ModelIntent;
  readonly alignment: Alignment;
}

const searchSlotOf = (intent: ModelIntent, sample: string): string | undefined =>
  slotNamesIn(sample).find((name) =>
    intent.slots.some((slot) => slot.name === name && slot.type === SEARCH_QUERY),
  );

/** @returns whether a sample has a slot for free text. */
export const isCarrier = (intent: ModelIntent, sample: string): boolean =>
  searchSlotOf(intent, sample) !== undefined;

/**
 * What Alexa refuses to build: free text needs words of the sample around it, and stands in a sample by
 * itself (https://developer.amazon.com/en-US/docs/alexa/custom-skills/slot-type-reference.html).
 *
 * @returns one sentence on what is wrong with a sample, or nothing
 */
export const faultOfCarrier = (intent: ModelIntent, sample: string): string | undefined => {
  const slot = searchSlotOf(intent, sample);
  if (slot === undefined) return undefined;
  if (slotNamesIn(sample).length > 1) return `the sample "${sample}" has free text beside another slot`;
  const isBare = readWords(sample.replace(/\{[^{}]*\}/, ' ')).length === 0;
  return isBare ? `the sample "${sample}" has free text and no words around it` : undefined;
};

const formsOf = (text: string): string[] => readWords(text).map(({ form }) => form);

/** @returns the samples with a slot for free text, in the order of the model. */
export const compileCarriers = (model: LanguageModel): Carrier[] =>
  model.intents.flatMap((intent) =>
    intent.samples.flatMap((sample) => {
      const slot = searchSlotOf(intent, sample);
      if (slot === undefined) return [];
      const [before = '', after = ''] = sample.split(/\{[^{}]*\}/);
      return [{ intent, slot, before: formsOf(before), after: formsOf(after) }];
    }),
  );

/** Where the carrier's words begin: at the first word, or after fillers ("well, I have …"). */
const startOf = (words: readonly Word[], before: readonly string[]): number | undefined => {
  for (let start = 0; start < words.length; start += 1) {
    if (before.every((form, offset) => words[start + offset]?.form === form)) return start + before.length;
    if (!words[start]?.filler) return undefined;
  }
  return undefined;
};

const endOf = (words: readonly Word[], after: readonly string[]): number | undefined => {
  for (let end = words.length; end > 0; end -= 1) {
    if (after.every((form, offset) => words[end - after.length + offset]?.form === form)) {
      return end - after.length;
    }
    if (!words[end - 1]?.filler) return undefined;
  }
  return undefined;
};

const textBetween = (words: readonly Word[], { before, after }: Carrier): string => {
  const [start, end] = [startOf(words, before), endOf(words, after)];
  return start === undefined || end === undefined ? '' : spokenText(words.slice(start, end));
};

const alignmentOf = ({ slot, before, after }: Carrier, text: string): Alignment => ({
  cost: 0,
  slotWeight: 0,
  resolvedSlots: 0,
  literals: before.length + after.length,
  contentLiterals: 0,
  differences: 0,
  functionDifferences: 0,
  unresolved: [],
  fills: [
    {
      slot: { kind: 'slot', name: slot, type: SEARCH_QUERY, isBuiltIn: true },
      fill: { end: 0, value: text, resolved: true, coreWords: 0, loose: true },
    },
  ],
});

/**
 * Hears free text: the carrier's words are all said, in their order, at the edges. Of several carriers the
 * one that leaves out least at the beginning wins, then the one with most words, then the first of the model.
 *
 * @returns nothing when no carrier fits, or nothing is left to be the text
 */
export const hearFreeText = (carriers: readonly Carrier[], words: readonly Word[]): FreeText | undefined => {
  const heard = carriers.flatMap((carrier) => {
    const text = textBetween(words, carrier);
    const skipped = (startOf(words, carrier.before) ?? 0) - carrier.before.length;
    return text === '' ? [] : [{ skipped, intent: carrier.intent, alignment: alignmentOf(carrier, text) }];
  });
  return heard.toSorted(
    (one, other) => one.skipped - other.skipped || other.alignment.literals - one.alignment.literals,
  )[0];
};
