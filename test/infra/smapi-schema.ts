import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

type Definition = { type?: string; properties?: object; additionalProperties?: boolean; required?: string[] };
type Definitions = Record<string, Definition>;

/** Amazon's schema asks for synonyms, at least one; its service takes values without any. */
const withoutNeedOfSynonyms = (definitions: Definitions): Definitions => ({
  ...definitions,
  'v1.skill.interactionModel.TypeValueObject': {
    type: 'object',
    required: ['value'],
    properties: {
      value: { type: 'string', minLength: 1 },
      synonyms: { type: 'array', items: { type: 'string', minLength: 1 } },
    },
  },
});

/** Amazon leaves its objects open; closed ones catch a key that is misspelt. */
const closed = (definitions: Definitions): Definitions =>
  Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => [
      name,
      definition.type === 'object' && definition.properties !== undefined
        ? { ...definition, additionalProperties: false }
        : definition,
    ]),
  );

const spec = JSON.parse(readFileSync(require.resolve('ask-smapi-model/spec.json'), 'utf8'));
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema({ ...spec, $id: 'spec', definitions: closed(withoutNeedOfSynonyms(spec.definitions)) });

/**
 * Checks a value by a definition of the skill management API, objects closed.
 *
 * @returns what is wrong with it, one sentence each
 */
export const faultsBy = (definition: string): ((value: unknown) => string[]) => {
  const validate = ajv.compile({ $ref: `spec#/definitions/${definition}` });
  return (value) => {
    validate(value);
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath} ${message}${params.additionalProperty ? `: ${params.additionalProperty}` : ''}`,
    );
  };
};

/** @returns what Amazon's schema finds wrong with an interaction model, one sentence each. */
export const faultsOfModelFile = faultsBy('v1.skill.interactionModel.InteractionModelData');
/** @returns what Amazon's schema finds wrong with a skill manifest, one sentence each. */
export const faultsOfManifest = faultsBy('v1.skill.Manifest.SkillManifestEnvelope');
