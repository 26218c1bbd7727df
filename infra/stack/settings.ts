import { z } from 'zod';

/** Where Alexa calls functions of skills in English: nearest to the Americas, to Europe, and to Asia and Australia. */
export const REGIONS = ['us-east-1', 'eu-west-1', 'us-west-2'] as const;
const isRegion = (region: string): boolean => REGIONS.some((one) => one === region);

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

/** All that a deployment may choose, each with `-c name=value`. */
const settingsSchema = z.object({
  stage: z.enum(['dev', 'prod'], { error: 'is "dev" or "prod"' }).default('dev'),
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

/**
 * Reads the settings out of CDK's context.
 *
 * @param contextOf looks one up
 * @param defaultRegion where the AWS credentials at hand belong, if anybody knows
 * @throws SettingsError about the first one that is wrong
 */
export const readSettings = (contextOf: (name: string) => unknown, defaultRegion?: string): Settings => {
  const names = Object.keys(settingsSchema.shape);
  const given = Object.fromEntries(names.map((name) => [name, contextOf(name)]));
  const parsed = settingsSchema.safeParse({ ...given, region: given.region ?? defaultRegion });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0]);
  const value = name === 'region' ? (given.region ?? defaultRegion) : given[name];
  throw new SettingsError(`${name} ${issue?.message}, and not ${JSON.stringify(value)} (-c ${name}=…).`);
};
