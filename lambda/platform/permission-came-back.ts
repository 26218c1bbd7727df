import * as z from 'zod/mini';

const status = z.looseObject({ code: z.coerce.string() });
const result = z.optional(z.looseObject({ status: z.string() }));
/** Alexa comes back in one of two shapes, by how she was asked. */
const resumedSchema = z.looseObject({ cause: z.looseObject({ token: z.string(), status, result }) });
const respondedSchema = z.looseObject({ token: z.string(), status, payload: result });

interface Answered {
  readonly token?: string;
  /** What was answered; left out where it could not even be asked. */
  readonly said?: string | undefined;
}

const answeredBy = (token: string, code: string, said: string | undefined): Answered => ({
  token,
  said: code === '200' ? said : undefined,
});

/** Reads what came of a question of Alexa's own. */
export const permissionCameBack = (request: unknown): Answered => {
  const resumed = z.safeParse(resumedSchema, request);
  if (resumed.success) {
    const { token, status: how, result: said } = resumed.data.cause;
    return answeredBy(token, how.code, said?.status);
  }
  const responded = z.safeParse(respondedSchema, request);
  if (!responded.success) return {};
  const { token, status: how, payload } = responded.data;
  return answeredBy(token, how.code, payload?.status);
};
