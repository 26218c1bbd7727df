import * as z from 'zod/mini';
import type { Outcome, Refusal } from '../progress/reminders';

/** What a call came to: where it failed, also whether it may have been done all the same. */
export type Attempt<Value> =
  | { readonly is: 'done'; readonly value: Value }
  | { readonly is: 'refused'; readonly why: Refusal; readonly isUncertain: boolean };

/** Of the errors of the SDK's clients, by their name: their messages may quote what was sent. */
const serviceErrorSchema = z.object({
  name: z.literal('ServiceError'),
  statusCode: z.number(),
  response: z.catch(z.optional(z.object({ code: z.catch(z.optional(z.string()), undefined) })), undefined),
});

/** Codes in bodies tell more than a status does; which there are is not written down anywhere. */
const BY_CODE: readonly (readonly [RegExp, Refusal])[] = [
  [/MAX|LIMIT|QUOTA/, 'too-many'],
  [/ACCESS|CONSENT|PERMISSION|UNAUTHORIZED|BEARER/, 'not-allowed'],
  [/NOT_SUPPORTED/, 'not-here'],
  [/OFFLINE|UNREACHABLE/, 'offline'],
];

/** What a status means where its body says no more. */
export const BY_STATUS: Readonly<Record<number, Refusal>> = {
  400: 'not-like-that',
  401: 'not-allowed',
  403: 'not-here',
  404: 'gone',
  409: 'conflict',
  429: 'busy',
};

/** Statuses whose code may tell of something else than they do. */
const AMBIGUOUS = [400, 403];

const byCode = (code = ''): Refusal | undefined => BY_CODE.find(([pattern]) => pattern.test(code))?.[1];

const refusalOf = (
  error: unknown,
  byStatus: typeof BY_STATUS,
): { readonly why: Refusal; readonly isUncertain: boolean } => {
  const parsed = z.safeParse(serviceErrorSchema, error);
  if (!parsed.success) return { why: 'unavailable', isUncertain: true };
  const { statusCode, response } = parsed.data;
  const told = AMBIGUOUS.includes(statusCode) ? byCode(response?.code) : undefined;
  const why = told ?? byStatus[statusCode] ?? 'unavailable';
  return { why, isUncertain: statusCode >= 500 };
};

/** A reply that says something else than it should: it may have been done all the same. */
const MALFORMED = { is: 'refused', why: 'unavailable', isUncertain: true } as const;

/**
 * Makes a call and reads its answer; whatever goes wrong is an outcome.
 *
 * @param read what is wanted of the answer; undefined where it is not in it
 * @param byStatus what the statuses of the service mean
 */
export const attempt = async <Reply, Value>(
  call: () => Promise<Reply>,
  read: (reply: Reply) => Value | undefined,
  byStatus = BY_STATUS,
): Promise<Attempt<Value>> => {
  try {
    const value = read(await call());
    return value === undefined ? MALFORMED : { is: 'done', value };
  } catch (error) {
    return { is: 'refused', ...refusalOf(error, byStatus) };
  }
};

/** What a person is told of an attempt. */
export const outcomeOf = <Value>(attempt: Attempt<Value>): Outcome<Value> =>
  attempt.is === 'done' ? attempt : { is: 'refused', why: attempt.why };

/** Which of several things were done; refused where none was, by what the first was refused for. */
export const outcomeOfAll = <Value>(attempts: readonly Attempt<Value>[]): Outcome<readonly Value[]> => {
  const done = attempts.flatMap((one) => (one.is === 'done' ? [one.value] : []));
  const refused = attempts.find((one) => one.is === 'refused');
  return done.length === 0 && refused !== undefined
    ? { is: 'refused', why: refused.why }
    : { is: 'done', value: done };
};
