import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Language } from '../../lambda/session/language';

const sampleList = z.array(z.string().min(1));
const sourceSchema = z.strictObject({
  invocationName: z.string(),
  fallbackSensitivity: z.enum(['LOW', 'MEDIUM', 'HIGH']),
  intents: z.record(
    z.string(),
    z.strictObject({ slots: z.record(z.string(), z.string()).default({}), samples: sampleList.default([]) }),
  ),
  types: z.record(
    z.string(),
    z.record(z.string(), z.strictObject({ value: z.string(), synonyms: sampleList })),
  ),
});

interface TypeValue {
  readonly id: string;
  readonly name: { readonly value: string; readonly synonyms: readonly string[] };
}

/** Session names as people say them: titles and synonyms come from the content, and stand nowhere twice. */
const sessionNames = ({ sessions }: Language): TypeValue[] =>
  Object.entries(sessions).map(([id, { title, alsoCalled }]) => ({
    id,
    name: { value: title.replace(/,/g, ''), synonyms: alsoCalled },
  }));

/**
 * Makes Alexa's interaction model of one language.
 *
 * @param sourcePath the YAML in interaction-models/
 * @throws ZodError when the source is not of the right shape
 */
export const buildInteractionModel = (sourcePath: string, language: Language): object => {
  const source = sourceSchema.parse(parse(readFileSync(sourcePath, 'utf8')));
  const types = Object.entries(source.types).map(([name, values]) => ({
    name,
    values: Object.entries(values).map(([id, value]) => ({ id, name: value })),
  }));
  return {
    interactionModel: {
      languageModel: {
        invocationName: source.invocationName,
        intents: Object.entries(source.intents).map(([name, { slots, samples }]) => ({
          name,
          slots: Object.entries(slots).map(([slot, type]) => ({ name: slot, type })),
          samples,
        })),
        types: [{ name: 'SESSION_NAME', values: sessionNames(language) }, ...types],
        modelConfiguration: { fallbackIntentSensitivity: { level: source.fallbackSensitivity } },
      },
    },
  };
};
