import * as z from 'zod/mini';
import type { Person } from '../platform/turn';
import { expiresAt, type Item, isExpired, keyOf } from './keys';
import { type Known, StoreError } from './progress-store';
import { readShape, SHAPE, writeShape } from './state-shape';

/** Key of a person's state. */
export const stateKey = (person: Person): Item => keyOf(person, 'state');

const itemSchema = z.object({
  shape: z.object({ N: z.string() }),
  version: z.object({ N: z.string().check(z.regex(/^\d+$/)) }),
  expiresAt: z.object({ N: z.string() }),
  progress: z.object({ S: z.string() }),
});

/** A person's state as an item of the table. */
export const stateItem = (person: Person, { progress, version }: Known, nowMillis: number): Item => ({
  ...stateKey(person),
  shape: { N: SHAPE },
  version: { N: String(version) },
  expiresAt: { N: String(expiresAt(nowMillis)) },
  progress: { S: writeShape(progress) },
});

/**
 * Reads a state item; undefined where there is none, or one that has expired and only waits to be swept.
 *
 * @throws StoreError storage.unknown-shape for an item that this version cannot read: it is left untouched
 */
export const readStateItem = (item: Item | undefined, nowMillis: number): Known | undefined => {
  if (item === undefined) return undefined;
  const parsed = z.safeParse(itemSchema, item);
  if (!parsed.success) throw new StoreError('storage.unknown-shape');
  if (isExpired(item, nowMillis)) return undefined;
  const progress = readShape(parsed.data.shape.N, parsed.data.progress.S);
  if (progress === undefined) throw new StoreError('storage.unknown-shape');
  return { progress, version: Number(parsed.data.version.N) };
};
