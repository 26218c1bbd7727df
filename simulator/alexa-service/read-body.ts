import type { z } from 'zod';
import { failure, type Reply } from './route';

const CODE = /^[A-Z_]+$/;

/** Reads a body, or tells what is wrong with it: 400, with a code where the shape gives one. */
export const readBody = <Shape>(
  schema: z.ZodType<Shape>,
  body: string,
): { readonly read: Shape } | { readonly fault: Reply } => {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { fault: failure(400, 'INVALID_REQUEST', 'The body is no JSON.') };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { read: parsed.data };
  const [issue] = parsed.error.issues;
  const { message = '', path = [] } = issue ?? {};
  const place = path.join('.') || 'the body';
  return CODE.test(message)
    ? { fault: failure(400, message, `${place} is not as it should be.`) }
    : { fault: failure(400, 'INVALID_REQUEST', `${place}: ${message}`) };
};
