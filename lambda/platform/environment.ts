import * as z from 'zod/mini';

const environmentSchema = z.object({
  PROGRESS_TABLE: z.string().check(z.minLength(3)),
  SKILL_ID: z.string().check(z.minLength(1)),
  LOG_LEVEL: z._default(z.enum(['silent', 'info']), 'info'),
  MAX_PAGE_SECONDS: z.optional(z.coerce.number().check(z.int(), z.gte(60))),
  COMFORT_CHECK_INS: z._default(z.enum(['on', 'off']), 'off'),
});

/** Names of the variables that a deployment sets. */
export type EnvironmentName = keyof z.input<typeof environmentSchema>;

/** How a deployment is set up. */
export interface Environment {
  readonly progressTable: string;
  readonly skillId: string;
  readonly logLevel: 'silent' | 'info';
  /** Longest page in milliseconds, where pages are capped. */
  readonly maxPageMillis: number | undefined;
  /** True where people may be asked how it feels, and their answers kept. */
  readonly hasCheckIns: boolean;
}

/** A variable that is missing or cannot be meant so. Names the variable, never its value. */
export class EnvironmentError extends Error {
  readonly code = 'platform.environment';

  constructor(names: readonly string[]) {
    super(`Missing or wrong in the environment: ${names.join(', ')}.`);
    this.name = 'EnvironmentError';
  }
}

/**
 * Reads the environment of the Lambda.
 *
 * @throws EnvironmentError naming every variable that is missing or wrong
 */
export const readEnvironment = (
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Environment => {
  const parsed = z.safeParse(environmentSchema, variables);
  if (!parsed.success) {
    throw new EnvironmentError([...new Set(parsed.error.issues.map(({ path }) => String(path[0])))]);
  }
  const { PROGRESS_TABLE, SKILL_ID, LOG_LEVEL, MAX_PAGE_SECONDS, COMFORT_CHECK_INS } = parsed.data;
  return {
    progressTable: PROGRESS_TABLE,
    skillId: SKILL_ID,
    logLevel: LOG_LEVEL,
    maxPageMillis: MAX_PAGE_SECONDS === undefined ? undefined : MAX_PAGE_SECONDS * 1_000,
    hasCheckIns: COMFORT_CHECK_INS === 'on',
  };
};
