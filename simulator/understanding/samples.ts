import { isBuiltInIntent } from './built-in-phrases';
import type { LanguageModel, ModelIntent } from './interaction-model';
import { isCarrier } from './search-query';
import { slotNamesIn } from './slot-names';
import { isBuiltInType } from './slot-values/built-in-types';
import { isFunctionWord, isSkippable } from './word-kinds';
import { formKey, readWords, type Word } from './words';

/** A word that a sample wants to hear. */
export interface LiteralPart {
  readonly kind: 'literal';
  readonly form: string;
  readonly filler: boolean;
  /** Holds the sentence together and says nothing of its own. */
  readonly isFunction: boolean;
  readonly isSkippable: boolean;
}

/** A place in a sample for a value. */
export interface SlotPart {
  readonly kind: 'slot';
  readonly name: string;
  readonly type: string;
  readonly isBuiltIn: boolean;
}

export type SamplePart = LiteralPart | SlotPart;

/**
 * A sample from one of its parts on. Samples that end alike share their ends, so that what is found out
 * about an end serves all of them: a model has thousands of samples and only hundreds of ends.
 */
export interface Ending {
  /** Different for different endings; 0 is kept for the end itself. */
  readonly id: number;
  readonly part: SamplePart;
  /** Absent after the last part. */
  readonly rest?: Ending;
}

/** A sample utterance of a custom intent, ready to be laid along what was said. */
export interface Sample {
  readonly intent: ModelIntent;
  readonly parts: readonly SamplePart[];
  /** The whole of it; absent when it has no parts. */
  readonly whole?: Ending;
  /** Words without which this sample cannot be meant. */
  readonly required: readonly string[];
}

const literalPart = ({ form, filler }: Word): LiteralPart => ({
  kind: 'literal',
  form,
  filler,
  isFunction: isFunctionWord(form),
  isSkippable: isSkippable(form),
});

const SLOT_MARK = 'slotplaceholder';

/** Reads the sample as one line, so that polite phrases are seen whole, and puts its slots back in place. */
const partsOf = (sample: string, intent: ModelIntent): SamplePart[] => {
  const names = slotNamesIn(sample);
  const words = readWords(sample.replace(/ *\{[^{}]*\} */g, ` ${SLOT_MARK} `).trim());
  return words.map((word): SamplePart => {
    if (word.form !== SLOT_MARK) return literalPart(word);
    const name = names.shift() ?? '';
    const type = intent.slots.find((slot) => slot.name === name)?.type ?? '';
    return { kind: 'slot', name, type, isBuiltIn: isBuiltInType(type) };
  });
};

const keyOf = (part: SamplePart): string =>
  part.kind === 'slot' ? `{${part.name}:${part.type}` : `${part.filler ? '~' : ''}${part.form}`;

type Share = (part: SamplePart, rest: Ending | undefined) => Ending;

const createShare = (): Share => {
  const known = new Map<string, Ending>();
  return (part, rest) => {
    const key = `${keyOf(part)} ${rest?.id ?? 0}`;
    const ending = known.get(key) ?? { id: known.size + 1, part, ...(rest && { rest }) };
    known.set(key, ending);
    return ending;
  };
};

const compileSample = (intent: ModelIntent, sample: string, share: Share): Sample => {
  const parts = partsOf(sample, intent);
  const literals = parts.filter((part) => part.kind === 'literal');
  const required = literals.filter((part) => !part.filler && !part.isSkippable).map((part) => part.form);
  const whole = parts.reduceRight<Ending | undefined>((rest, part) => share(part, rest), undefined);
  return { intent, parts, required: [...new Set(required)], ...(whole && { whole }) };
};

/** @returns the samples that generalise, in the order of the model: those of the model's own intents, but for free text. */
export const compileSamples = (model: LanguageModel): Sample[] => {
  const share = createShare();
  return model.intents
    .filter((intent) => !isBuiltInIntent(intent.name))
    .flatMap((intent) =>
      intent.samples
        .filter((sample) => !isCarrier(intent, sample))
        .map((sample) => compileSample(intent, sample, share)),
    );
};

/** Finds the samples that can be meant by words, in the order of the model. */
export type FindSamples = (said: ReadonlySet<string>) => readonly Sample[];

/** Samples by one word that each cannot do without, the rarest: a line is laid along few of thousands. */
export const indexSamples = (samples: readonly Sample[]): FindSamples => {
  const uses = new Map<string, number>();
  for (const { required } of samples) for (const form of required) uses.set(form, (uses.get(form) ?? 0) + 1);
  const rarest = ({ required }: Sample): string | undefined =>
    required.toSorted((one, other) => (uses.get(one) ?? 0) - (uses.get(other) ?? 0))[0];

  const index = new Map<string | undefined, number[]>();
  for (const [order, sample] of samples.entries()) {
    const key = rarest(sample);
    const known = index.get(key);
    if (known) known.push(order);
    else index.set(key, [order]);
  }

  return (said) =>
    [undefined, ...said]
      .flatMap((form) => index.get(form) ?? [])
      .toSorted((one, other) => one - other)
      .map((order) => samples[order] as Sample)
      .filter(({ required }) => required.every((form) => said.has(form)));
};

const keyOfParts = (parts: readonly SamplePart[]): string | undefined =>
  parts.every((part) => part.kind === 'literal') ? parts.map(({ form }) => form).join(' ') : undefined;

/**
 * @param samples those of the model that generalise, compiled
 * @returns which intent a line without slots belongs to, word for word; the first in the model wins, and what the
 *   model says about a phrase goes before what Amazon says about it.
 */
export const indexPhrases = (
  model: LanguageModel,
  samples: readonly Sample[],
  phrasesOf: (intentName: string) => readonly string[],
): Map<string, ModelIntent> => {
  const index = new Map<string, ModelIntent>();
  const add = (key: string | undefined, intent: ModelIntent): void => {
    if (key !== undefined && !index.has(key)) index.set(key, intent);
  };
  for (const { intent, parts } of samples) add(keyOfParts(parts), intent);
  const builtIn = model.intents.filter(({ name }) => isBuiltInIntent(name));
  for (const intent of builtIn) for (const phrase of intent.samples) add(formKey(readWords(phrase)), intent);
  for (const intent of builtIn)
    for (const phrase of phrasesOf(intent.name)) add(formKey(readWords(phrase)), intent);
  return index;
};
