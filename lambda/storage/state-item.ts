import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { progressSchema } from '../progress/progress';
import { type Known, StoreError } from './progress-store';

/** Sort key of a person's state. */
export const STATE_KEY = 'state';

/** Shape of the state item. A later shape gets a later number, and this one stays readable. */
const SHAPE = 1;

/** 13 months of 30.44 days after the last use. */
const KEEP_SECONDS = Math.round(13 * 30.44 * 24 * 60 * 60);

/** When an item that was used now may be forgotten, in seconds of Unix time, as DynamoDB's TTL wants it. */
export const expiresAt = (nowMillis: number): number => Math.floor(nowMillis / 1_000) + KEEP_SECONDS;

const itemSchema = z.object({
  shape: z.object({ N: z.literal(String(SHAPE)) }),
  version: z.object({ N: z.string() }),
  expiresAt: z.object({ N: z.string() }),
  progress: z.object({ S: z.string() }),
});

type Item = Record<string, AttributeValue>;

const isExpired = (seconds: number, nowMillis: number): boolean => seconds * 1_000 <= nowMillis;

/** A person's state as an item of the table. */
export const stateItem = (person: string, { progress, version }: Known, nowMillis: number): Item => ({
  pk: { S: person },
  sk: { S: STATE_KEY },
  shape: { N: String(SHAPE) },
  version: { N: String(version) },
  expiresAt: { N: String(expiresAt(nowMillis)) },
  progress: { S: JSON.stringify(progress) },
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
  if (isExpired(Number(parsed.data.expiresAt.N), nowMillis)) return undefined;
  const progress = z.safeParse(progressSchema, parseJson(parsed.data.progress.S));
  if (!progress.success) throw new StoreError('storage.unknown-shape');
  return { progress: progress.data, version: Number(parsed.data.version.N) };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
