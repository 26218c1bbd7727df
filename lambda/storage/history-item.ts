import * as z from 'zod/mini';
import type { Person } from '../platform/turn';
import { addDays } from '../progress/days';
import type { DayRange, Done } from '../progress/history';
import type { Completion } from '../progress/progress';
import { expiresAt, type Item, isExpired, keyOf, keyPrefix } from './keys';

/** History is in order of time within a person. */
const DONE = 'done#';

/** Key of a finished session: by when its run began, which every device and every retry tells the same. */
export const historyKey = (person: Person, { run, doneAt }: Completion): Item =>
  keyOf(person, `${DONE}${new Date(run.begunAt ?? doneAt).toISOString()}#${run.completionId}`);

/** A finished session as an item of its own, so that the state stays small for ever. */
export const historyItem = (person: Person, completion: Completion, nowMillis: number): Item => ({
  ...historyKey(person, completion),
  session: { S: completion.run.session },
  variant: { S: completion.run.variant },
  seconds: { N: String(completion.seconds) },
  doneAt: { N: String(completion.doneAt) },
  day: { S: completion.day },
  expiresAt: { N: String(expiresAt(nowMillis)) },
});

/** Zones are up to 14 hours from UTC, and a session begun before midnight may end after it. */
const SLACK_DAYS = 2;

/** Sort keys between which a range of days lies, generously. */
export const historyKeys = (person: Person, { from, to }: DayRange): readonly [from: string, to: string] => [
  `${keyPrefix(person)}${DONE}${addDays(from, -SLACK_DAYS)}`,
  `${keyPrefix(person)}${DONE}${addDays(to, SLACK_DAYS)}`,
];

const number = z.object({ N: z.coerce.number() });
const text = z.object({ S: z.string() });
const itemSchema = z.object({
  sk: text,
  session: text,
  variant: text,
  seconds: number,
  /** The first items had neither: they have a time in their key. */
  doneAt: z.optional(number),
  day: z.optional(text),
});

const timeIn = (sortKey: string): number => Date.parse(/done#([^#]+)#/.exec(sortKey)?.[1] ?? '');

/** Reads an item of the history; undefined where it has expired, or is none that can be read. */
export const readHistoryItem = (item: Item, nowMillis: number): Done | undefined => {
  const parsed = z.safeParse(itemSchema, item);
  if (!parsed.success || isExpired(item, nowMillis)) return undefined;
  const { sk, session, variant, seconds, doneAt = { N: timeIn(sk.S) }, day } = parsed.data;
  if (!Number.isFinite(doneAt.N) || !Number.isFinite(seconds.N)) return undefined;
  return {
    session: session.S,
    variant: variant.S,
    seconds: seconds.N,
    doneAt: doneAt.N,
    day: day?.S ?? new Date(doneAt.N).toISOString().slice(0, 10),
  };
};
