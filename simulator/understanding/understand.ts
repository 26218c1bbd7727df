import type { Intent } from 'ask-sdk-model';
import { isAcceptable, isClean } from './acceptance';
import { type Align, type Alignment, alignTo, compareAlignments } from './alignment';
import { isBuiltInIntent, phrasesOf } from './built-in-phrases';
import { type Catalogue, createCatalogue } from './catalogue';
import { fallbackIntent, intentOf } from './intent';
import { checkInteractionModel, type InteractionModelFile, type ModelIntent } from './interaction-model';
import { compileSamples, indexPhrases, indexSamples, type Sample } from './samples';
import { compileCarriers, hearFreeText } from './search-query';
import { createSlotValueParser } from './slot-values/built-in-types';
import { type Moment, wallClockAt } from './slot-values/moment';
import { createSpans } from './spans';
import { createSpelling } from './spelling';
import { gatherVocabulary } from './vocabulary';
import { formKey, readWords, type Word, withOpenIs } from './words';

export { readInvocation } from './invocation';

/** Turns utterances into intents as Alexa's cloud would. Pure but for the model it was made from. */
export interface Understanding {
  /** @returns the intent with slots and entity resolution, or AMAZON.FallbackIntent when nothing fits. */
  understand(utterance: string, moment: Moment): Intent;
}

interface Meaning {
  readonly intent: ModelIntent;
  /** Absent when it was said word for word as a line of the model. */
  readonly alignment?: Alignment;
}

/** More than anybody says in one breath; what is longer is not meant for a device. */
const LONGEST_UTTERANCE_WORDS = 60;

const bestSample = (samples: readonly Sample[], align: Align): Meaning | undefined => {
  let best: { intent: ModelIntent; alignment: Alignment } | undefined;
  for (const sample of samples) {
    const alignment = align(sample);
    if (!alignment || !isAcceptable(alignment)) continue;
    if (!best || compareAlignments(alignment, best.alignment) < 0)
      best = { intent: sample.intent, alignment };
  }
  return best;
};

const isCertain = (meaning: Meaning | undefined): boolean =>
  meaning !== undefined && (!meaning.alignment || isClean(meaning.alignment));

/**
 * @param skillId goes into the names of the entity resolution authorities.
 * @throws UnderstandingModelError when the model's samples, slots and types do not fit together.
 */
export const createUnderstanding = (model: InteractionModelFile, skillId: string): Understanding => {
  const language = checkInteractionModel(model);
  const samples = compileSamples(language);
  const carriers = compileCarriers(language);
  const findSamples = indexSamples(samples);
  const phrases = indexPhrases(language, samples, phrasesOf);
  const catalogues = new Map<string, Catalogue>(
    language.types.map((type) => [type.name, createCatalogue(type.values)]),
  );
  const mendSpelling = createSpelling(gatherVocabulary(phrases.keys(), samples, catalogues.values()));
  const parse = createSlotValueParser();

  /** Alexa's own intents do not generalise, but nobody is misheard for a "please". */
  const politelySaid = (words: readonly Word[]): ModelIntent | undefined => {
    const start = words[0]?.form === 'please' ? 1 : 0;
    const end = words.at(-1)?.form === 'please' ? -1 : words.length;
    const intent = phrases.get(formKey(words.slice(start, end)));
    return intent && isBuiltInIntent(intent.name) ? intent : undefined;
  };

  const read = (words: readonly Word[], moment: Moment): Meaning | undefined => {
    const literal = phrases.get(formKey(words)) ?? politelySaid(words);
    if (literal) return { intent: literal };
    const clock = wallClockAt(moment);
    const spans = createSpans(words, catalogues, (typeName, text) => parse(typeName, text, clock));
    const candidates = findSamples(new Set(words.map((word) => word.form)));
    return (
      bestSample(candidates, alignTo(words, spans, true)) ??
      bestSample(candidates, alignTo(words, spans, false))
    );
  };

  /** Reads what did not fit as it was typed: with slips of the keyboard mended, and with "neck's" as "neck is". */
  const readOtherwise = (
    utterance: string,
    words: readonly Word[],
    asTyped: Meaning | undefined,
    moment: Moment,
  ): Meaning | undefined => {
    const others = [mendSpelling(words), mendSpelling(readWords(withOpenIs(utterance)))];
    const tried = new Set([formKey(words)]);
    let best = asTyped;
    for (const other of others) {
      if (tried.has(formKey(other))) continue;
      tried.add(formKey(other));
      const meaning = read(other, moment);
      if (isCertain(meaning)) return meaning;
      best ??= meaning;
    }
    return best;
  };

  return {
    understand(utterance, moment) {
      const words = readWords(utterance);
      if (words.length === 0 || words.length > LONGEST_UTTERANCE_WORDS) return fallbackIntent();

      const asTyped = read(words, moment);
      const known = isCertain(asTyped) ? asTyped : readOtherwise(utterance, words, asTyped, moment);
      // Free text fits almost anything, so that it comes last.
      const meaning = known ?? hearFreeText(carriers, words);
      return meaning ? intentOf(meaning.intent, meaning.alignment, skillId) : fallbackIntent();
    },
  };
};
