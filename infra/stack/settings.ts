import { z } from 'zod';

/** Where Alexa calls functions of skills in English: nearest to the Americas, to Europe, and to Asia and Australia. */
export const REGIONS = ['us-east-1', 'eu-west-1', 'us-west-2'] as const;
const isRegion = (region: string): boolean => REGIONS.some((one) => one === region);

/** Two stages, each with a skill and a stack of its own. */
export const STAGES = ['dev', 'prod'] as const;

/** What a skill id looks like, as the developer console shows it. */
export const SKILL_ID = /^amzn1\.ask\.skill\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const onOff = z
  .enum(['on', 'off'], { error: 'is "on" or "off"' })
  .default('off')
  .transform((word) => word === 'on');

const wholeNumber = (least: number) => {
  const error = `is a whole number, ${least} or more`;
  return z.coerce.number({ error }).int(error).min(least, error).optional();
};

/** All that a deployment may choose. */
const settingsSchema = z.object({
  stage: z.enum(STAGES, { error: 'is "dev" or "prod"' }).default('dev'),
  skillId: z
    .string()
    .regex(SKILL_ID, 'is the id that the Alexa developer console shows for the skill, amzn1.ask.skill.…')
    .optional(),
  region: z
    .string()
    .refine(isRegion, `is where Alexa calls functions of skills in English: ${REGIONS.join(', ')}`)
    .optional(),
  email: z.email({ error: 'is an e-mail address' }).optional(),
  reservedConcurrency: wholeNumber(1),
  tracing: onOff,
  customerKey: onOff,
  quietAlarm: onOff,
  restoredTable: z
    .string()
    .regex(/^[\w.-]{3,255}$/, 'is the name of a table in DynamoDB')
    .optional(),
  comfortCheckIns: onOff,
  maxPageSeconds: wholeNumber(60),
});

/** How a deployment is wished to be. */
export type Settings = z.output<typeof settingsSchema>;

/** A setting that cannot be meant so; the message is one sentence that says what it should be. */
export class SettingsError extends Error {
  readonly code = 'infra.settings';

  constructor(sentence: string) {
    super(sentence);
    this.name = 'SettingsError';
  }
}

const NAMES = Object.keys(settingsSchema.shape);

type Look = (name: string) => unknown;

/**
 * @param what they should be
 * @param behind the list of those that there are
 * @throws SettingsError about the first name that no setting has
 */
export const refuseStrange = (names: readonly string[], what: string, behind = ''): void => {
  const strange = names.find((name) => !NAMES.includes(name));
  if (strange !== undefined)
    throw new SettingsError(`${strange} is no ${what}; there are ${NAMES.join(', ')}${behind}.`);
};

/** What cdk.json has for a stage, once and for all. */
const lastingFor = (stage: unknown, contextOf: Look): Readonly<Record<string, unknown>> => {
  const lasting = contextOf(String(stage)) ?? {};
  if (typeof lasting !== 'object')
    throw new SettingsError(`${stage} has its settings in cdk.json, as {"name": "value"}.`);
  refuseStrange(Object.keys(lasting), `setting of ${stage} in cdk.json`);
  return lasting as Record<string, unknown>;
};

/**
 * Reads the settings out of CDK's context: those on the command line (`-c name=value`), then those that cdk.json has
 * for the stage.
 *
 * @param contextOf looks one up
 * @param defaultRegion where the AWS credentials at hand belong, if anybody knows
 * @param optionFor says how a setting is given on the command line
 * @throws SettingsError about the first one that is wrong
 */
export const readSettings = (
  contextOf: Look,
  defaultRegion?: string,
  optionFor = (name: string): string => `-c ${name}=…`,
): Settings => {
  const stage = contextOf('stage') ?? 'dev';
  const lasting = lastingFor(stage, contextOf);
  const given: Record<string, unknown> = Object.fromEntries(
    NAMES.map((name) => [name, contextOf(name) ?? lasting[name]]),
  );
  given.region ??= defaultRegion;
  const parsed = settingsSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0]);
  const isLasting = contextOf(name) === undefined && lasting[name] !== undefined;
  const where = isLasting ? `in cdk.json, under ${stage}` : optionFor(name);
  throw new SettingsError(`${name} ${issue?.message}, and not ${JSON.stringify(given[name])} (${where}).`);
};
