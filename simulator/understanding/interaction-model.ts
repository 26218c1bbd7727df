import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { faultOfCarrier, SEARCH_QUERY } from './search-query';
import { slotNamesIn } from './slot-names';
import { builtInTypeNames } from './slot-values/built-in-types';

const slotSchema = z.looseObject({ name: z.string().min(1), type: z.string().min(1) });

const intentSchema = z.looseObject({
  name: z.string().min(1),
  slots: z.array(slotSchema).default([]),
  samples: z.array(z.string().min(1)).default([]),
});

const valueSchema = z.looseObject({
  id: z.string().optional(),
  name: z.looseObject({ value: z.string().min(1), synonyms: z.array(z.string().min(1)).default([]) }),
});

const typeSchema = z.looseObject({ name: z.string().min(1), values: z.array(valueSchema).default([]) });

const fileSchema = z.looseObject({
  interactionModel: z.looseObject({
    languageModel: z.looseObject({
      invocationName: z.string().min(1),
      intents: z.array(intentSchema).min(1),
      types: z.array(typeSchema).default([]),
    }),
  }),
});

/** An interaction model in the JSON form that Alexa takes; keys we do not read are left alone. */
export type InteractionModelFile = z.input<typeof fileSchema>;
/** The same model with every absent list made empty. */
export type LanguageModel = z.output<typeof fileSchema>['interactionModel']['languageModel'];
/** One intent of the model, with its slots and samples. */
export type ModelIntent = LanguageModel['intents'][number];
/** One value of a catalogue (a custom slot type). */
export type CatalogueValue = LanguageModel['types'][number]['values'][number];

/** The interaction model cannot be used; the message is one sentence that says where and why. */
export class UnderstandingModelError extends Error {
  override readonly name = 'UnderstandingModelError';
  readonly code = 'understanding.model';
}

const faultOfSlots = (intent: ModelIntent, typeNames: ReadonlySet<string>): string | undefined => {
  const orphan = intent.slots.find((slot) => !typeNames.has(slot.type));
  if (orphan) return `${intent.name}: the slot "${orphan.name}" has the unknown type "${orphan.type}"`;

  const declared = new Set(intent.slots.map((slot) => slot.name));
  for (const sample of intent.samples) {
    const unknown = slotNamesIn(sample).find((name) => !declared.has(name));
    if (unknown !== undefined) return `${intent.name}: the sample "${sample}" has no slot "${unknown}"`;
    const fault = faultOfCarrier(intent, sample);
    if (fault) return `${intent.name}: ${fault}`;
  }
  return undefined;
};

/**
 * Checks the shape of a model and that its samples, slots and types know each other.
 *
 * @throws UnderstandingModelError with one sentence naming the first fault.
 */
export const checkInteractionModel = (model: unknown, source = 'interaction model'): LanguageModel => {
  const parsed = fileSchema.safeParse(model);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = issue?.path.join('.') || 'the whole file';
    throw new UnderstandingModelError(`${source} · ${place}: ${issue?.message ?? 'is not a model'}`);
  }

  const language = parsed.data.interactionModel.languageModel;
  const typeNames = new Set([...language.types.map((type) => type.name), ...builtInTypeNames, SEARCH_QUERY]);
  for (const intent of language.intents) {
    const fault = faultOfSlots(intent, typeNames);
    if (fault) throw new UnderstandingModelError(`${source} · ${fault}`);
  }
  return language;
};

/**
 * Reads a built model, as `npm run build` leaves it in `dist/skill-package/interactionModels/custom/`.
 *
 * @throws UnderstandingModelError when the file is missing, is not JSON, or is not a usable model.
 */
export const loadInteractionModel = (path: string): InteractionModelFile => {
  let model: unknown;
  try {
    model = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new UnderstandingModelError(`${path} · cannot be read as JSON: ${(cause as Error).message}`, {
      cause,
    });
  }
  checkInteractionModel(model, path);
  return model as InteractionModelFile;
};
