import type { HandlerInput } from 'ask-sdk-core';
import * as z from 'zod/mini';
import { ASKED } from '../dialogue/ask-keys';
import { type DialogueState, readState } from '../dialogue/state';
import { scoreSchema } from '../progress/comfort';
import { type ProgressEvent, progressEventSchema, progressSchema } from '../progress/progress';
import { settingsChangeSchema } from '../progress/settings';
import { isZone } from '../progress/wall-clock';

/** What is known in a turn, from the conversation so far and from the store. */
export interface Memory {
  readonly state: DialogueState;
  /** Turns of this conversation before this one, and what they left behind. */
  readonly talk: z.infer<typeof talkSchema>;
  /** True for the request that opened the conversation. */
  readonly isNew: boolean;
  /** Person id of whoever opened the conversation, where recognised: it stays theirs to its end. */
  readonly host: string | undefined;
  /** True when somebody else is recognised in the middle of it. */
  readonly isGuest: boolean;
  /** Progress and its version; undefined when it could not be read. */
  readonly known: z.infer<typeof knownSchema> | undefined;
  /** IANA time zone of the device, where it is known. */
  readonly zone: string | undefined;
  /** What happened and is not in the store yet: the store was out of reach. */
  readonly unsaved: readonly ProgressEvent[];
  /** True once the person's data was found deleted: nothing is written in this conversation any more. */
  readonly hasLeft: boolean;
}

const count = z.number().check(z.int(), z.nonnegative());
const talkSchema = z.object({
  turns: count,
  misses: count,
  undo: z.optional(settingsChangeSchema),
  asked: z.optional(z.enum(ASKED)),
  about: z.optional(z.string()),
  calm: z.optional(z.literal(true)),
  scored: z.optional(z.object({ score: scoreSchema, at: count, run: z.optional(z.string()) })),
});

const NO_TALK = { turns: 0, misses: 0 };

const knownSchema = z.object({
  progress: progressSchema,
  version: z.number().check(z.int(), z.nonnegative()),
});

const attributesSchema = z.object({
  host: z.catch(z.optional(z.string()), undefined),
  talk: z.catch(z.optional(talkSchema), undefined),
  known: z.optional(knownSchema),
  zone: z.catch(z.optional(z.string().check(z.refine(isZone))), undefined),
  unsaved: z.catch(z.optional(z.array(progressEventSchema)), undefined),
  hasLeft: z.catch(z.optional(z.boolean()), undefined),
});

/** Events that ride along at most, besides finished sessions; older ones are places that newer ones replace. */
const MAX_UNSAVED = 10;

const ridingAlong = (unsaved: readonly ProgressEvent[]): ProgressEvent[] =>
  unsaved.filter(({ kind }, index) => kind === 'completed' || index >= unsaved.length - MAX_UNSAVED);

/** Reads the memory out of session attributes; what does not parse is forgotten, never an exception. */
export const readMemory = (attributes: Readonly<Record<string, unknown>>): Memory => {
  const parsed = z.safeParse(attributesSchema, attributes);
  const { host, talk, known, zone, unsaved, hasLeft } = parsed.success ? parsed.data : {};
  return {
    state: readState(attributes.state),
    talk: talk ?? NO_TALK,
    isNew: false,
    host,
    isGuest: false,
    known,
    zone,
    unsaved: unsaved ?? [],
    hasLeft: hasLeft ?? false,
  };
};

/** Writes the memory into session attributes, for the next turn. */
export const writeMemory = (
  input: HandlerInput,
  { state, talk, host, known, zone, unsaved, hasLeft }: Omit<Memory, 'isNew' | 'isGuest'>,
): void => {
  input.attributesManager.setSessionAttributes({
    state,
    talk,
    ...(host !== undefined && { host }),
    ...(known !== undefined && { known }),
    ...(zone !== undefined && { zone }),
    ...(unsaved.length > 0 && { unsaved: ridingAlong(unsaved) }),
    ...(hasLeft && { hasLeft }),
  });
};

const REQUEST_KEY = 'memory';

/** The memory of this turn, as the recall interceptor laid it down. */
export const memoryOf = (input: HandlerInput): Memory =>
  (input.attributesManager.getRequestAttributes()[REQUEST_KEY] as Memory | undefined) ?? readMemory({});

export const layDownMemory = (input: HandlerInput, memory: Memory): void => {
  input.attributesManager.setRequestAttributes({
    ...input.attributesManager.getRequestAttributes(),
    [REQUEST_KEY]: memory,
  });
};
