import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Vocabulary } from '../../lambda/catalogue/compiler/vocabulary';
import { samplesOf } from './sample-patterns';

const texts = z.array(z.string().min(1));
const fileSchema = z.strictObject({
  invocationName: z.string().optional(),
  fallbackSensitivity: z.enum(['LOW', 'MEDIUM', 'HIGH']).optional(),
  intents: z
    .record(
      z.string(),
      z.strictObject({ slots: z.record(z.string(), z.string()).default({}), samples: texts.default([]) }),
    )
    .default({}),
  types: z
    .record(z.string(), z.record(z.string(), z.strictObject({ value: z.string(), synonyms: texts })))
    .default({}),
});
type FileSource = z.infer<typeof fileSchema>;

/** The files of a language make no model; the message is one sentence that says where and why. */
export class ModelError extends Error {
  readonly code = 'infra.interaction-model';

  constructor(what: string) {
    super(what);
    this.name = 'ModelError';
  }
}

const readYaml = (path: string): unknown => {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ModelError(`${basename(path)} · ${(error as Error).message}`);
  }
};

const readFile = (path: string): FileSource => {
  const read = fileSchema.safeParse(readYaml(path));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new ModelError(`${basename(path)} · ${issue?.path.join('.')}: ${issue?.message}`);
};

const readFiles = (folder: string): FileSource[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .map((file) => readFile(join(folder, file)));

const merged = <Value>(parts: readonly Readonly<Record<string, Value>>[]): [string, Value][] => {
  const entries = parts.flatMap((part) => Object.entries(part));
  const twice = entries.find(([name], index) => entries.findIndex(([other]) => other === name) !== index);
  if (twice !== undefined) throw new ModelError(`${twice[0]} stands in two files of interaction-models`);
  return entries;
};

const spelledOut = (intent: string, patterns: readonly string[]): string[] => {
  try {
    return [...new Set(patterns.flatMap(samplesOf))];
  } catch (error) {
    throw new ModelError(`${intent}: ${(error as Error).message}`);
  }
};

/** The values of slot types that come from the content: what stands there does not stand here as well. */
const contentTypes = (vocabulary: Vocabulary): object[] =>
  Object.entries(vocabulary).map(([name, values]) => ({
    name,
    values: values.map(({ id, ...said }) => ({ id, name: said })),
  }));

/**
 * Makes Alexa's interaction model of one language. Samples may be patterns (`sample-patterns.ts`).
 *
 * @param folder of YAML files in interaction-models/
 * @param vocabulary slot values that come from the content
 * @throws ModelError when a file is not of the right shape, or an intent or type stands in two files
 */
export const buildInteractionModel = (folder: string, vocabulary: Vocabulary): object => {
  const files = readFiles(folder);
  const types = merged(files.map((file) => file.types)).map(([name, values]) => ({
    name,
    values: Object.entries(values).map(([id, value]) => ({ id, name: value })),
  }));
  const invocationName = files.find((file) => file.invocationName)?.invocationName;
  if (invocationName === undefined) throw new ModelError('no file says the invocationName');
  const sensitivity = files.find(({ fallbackSensitivity }) => fallbackSensitivity)?.fallbackSensitivity;
  return {
    interactionModel: {
      languageModel: {
        invocationName,
        intents: merged(files.map((file) => file.intents)).map(([name, { slots, samples }]) => ({
          name,
          slots: Object.entries(slots).map(([slot, type]) => ({ name: slot, type })),
          samples: spelledOut(name, samples),
        })),
        types: [...contentTypes(vocabulary), ...types],
        modelConfiguration: { fallbackIntentSensitivity: { level: sensitivity } },
      },
    },
  };
};
