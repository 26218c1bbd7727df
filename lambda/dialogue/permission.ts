import * as z from 'zod/mini';
import { isZone } from '../progress/wall-clock';
import { draftSchema } from './reminders/draft';

/** What somebody is in the middle of when Alexa asks them for a permission. */
const tokenSchema = z.discriminatedUnion('for', [
  z.strictObject({
    for: z.literal('reminder'),
    draft: draftSchema,
    /** Zone of the draft's clock: where the person is may not be known any more when they come back. */
    zone: z.string().check(z.refine(isZone)),
  }),
  z.strictObject({ for: z.literal('heat'), minutes: z.number().check(z.int(), z.gte(1), z.lte(20)) }),
]);
export type PermissionToken = z.infer<typeof tokenSchema>;

/** What Alexa's question came to; `FAILED` where it could not even be asked. */
export const PERMISSION_ANSWERS = ['ACCEPTED', 'DENIED', 'NOT_ANSWERED', 'FAILED'] as const;
export type PermissionAnswer = (typeof PERMISSION_ANSWERS)[number];

/** Writes a token: it comes back with the answer, when session attributes may be gone. */
export const writeToken = (token: PermissionToken): string => JSON.stringify(token);

/** Reads a token. It has been out of our hands: what is not just as we write it is none. */
export const readToken = (text: unknown): PermissionToken | undefined => {
  if (typeof text !== 'string') return undefined;
  try {
    const parsed = z.safeParse(tokenSchema, JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
};
