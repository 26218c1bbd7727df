import { z } from 'zod';
import { readBody } from './read-body';
import { failure, type Route } from './route';

/** Documented: what is said while a skill thinks is short. */
const MOST_CHARACTERS = 600;

const directiveSchema = z.strictObject({
  header: z.strictObject({ requestId: z.string() }),
  directive: z.strictObject({
    type: z.literal('VoicePlayer.Speak'),
    speech: z.string().min(1).max(MOST_CHARACTERS),
  }),
});

/** Progressive responses: taken and checked; nobody here waits long enough to hear one. */
export const DIRECTIVES: readonly Route[] = [
  {
    family: 'directives',
    method: 'POST',
    path: '/v1/directives',
    answer({ caller, body }) {
      const result = readBody(directiveSchema, body);
      if ('fault' in result) return result.fault;
      return result.read.header.requestId === caller.requestId
        ? { status: 204 }
        : failure(403, 'INVALID_REQUEST_ID', 'Not for the request that the token came with.');
    },
  },
];
