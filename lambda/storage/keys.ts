import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Person } from '../platform/turn';

export type Item = Record<string, AttributeValue>;

/**
 * What the sort keys of a person begin with. All of an account is in one partition, also those who are
 * recognised in it, so that whoever leaves can be deleted without knowing who else spoke (decision 7).
 */
export const keyPrefix = ({ speaker }: Person): string => (speaker === undefined ? '' : `person#${speaker}#`);

/** A key in a person's part of the table. */
export const keyOf = (person: Person, name: string): Item => ({
  pk: { S: person.account },
  sk: { S: `${keyPrefix(person)}${name}` },
});

/** 13 months of 30.44 days after the last use. */
const KEEP_SECONDS = Math.round(13 * 30.44 * 24 * 60 * 60);

/** When an item that was used now may be forgotten, in seconds of Unix time, as DynamoDB's TTL wants it. */
export const expiresAt = (nowMillis: number): number => Math.floor(nowMillis / 1_000) + KEEP_SECONDS;

/** True where an item only waits to be swept: it counts as gone. */
export const isExpired = ({ expiresAt: at }: Item, nowMillis: number): boolean =>
  at?.N !== undefined && Number(at.N) * 1_000 <= nowMillis;
