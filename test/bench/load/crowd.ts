import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { historyItem } from '../../../lambda/storage/history-item';
import type { Item } from '../../../lambda/storage/keys';
import { stateItem } from '../../../lambda/storage/state-item';
import { firstVersion } from '../../../lambda/storage/version';
import { finishedBefore, progressAfter } from '../past';
import { TABLE } from '../requests';
import { accountOf } from '../talk';

/** Four evenings a week. */
export const EVENINGS_A_YEAR = 208;
const DAYS_BETWEEN_EVENINGS = 1.75;

/** What people come back to; everybody has a few of them. */
const HABITS = ['br-belly', 'br-long-exhale', 'st-neck', 'br-minute', 'pmr-short', 'st-lying', 'im-scan'];

/** Somebody of the crowd: whoever is drawn stands anywhere in their first year, and nobody at the same place as the next. */
export interface Somebody {
  readonly user: string;
  readonly account: string;
  /** Sessions that they finished before. */
  readonly before: number;
}

export const somebody = (index: number): Somebody => {
  const user = `person ${index}`;
  return { user, account: accountOf(user), before: (index * 83) % (EVENINGS_A_YEAR + 1) };
};

/** As many as one call to DynamoDB takes, and calls at a time. */
const BATCH = 25;
const AT_ONCE = 4;

/** All that is kept of somebody: the state, and every finished session. Who never came has no item. */
const itemsOf = ({ account, before }: Somebody, index: number, nowMillis: number): Item[] => {
  if (before === 0) return [];
  const habits = HABITS.slice(index % 4, (index % 4) + 4);
  const finished = finishedBefore(nowMillis, before, DAYS_BETWEEN_EVENINGS, habits);
  const known = {
    progress: progressAfter(finished, nowMillis),
    version: firstVersion(nowMillis) + 2 * before,
  };
  return [
    stateItem({ account }, known, nowMillis),
    ...finished.map((completion) => historyItem({ account }, completion, completion.doneAt)),
  ];
};

/** Puts people into the table as their year until now has left them. */
export const moveIn = async (
  client: DynamoDBClient,
  people: readonly Somebody[],
  nowMillis: number,
): Promise<void> => {
  const items = people.flatMap((person, index) => itemsOf(person, index, nowMillis));
  const batches = Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) =>
    items.slice(index * BATCH, (index + 1) * BATCH),
  );
  for (let first = 0; first < batches.length; first += AT_ONCE) {
    const puts = batches.slice(first, first + AT_ONCE).map((batch) => {
      const requests = batch.map((Item) => ({ PutRequest: { Item } }));
      return client.send(new BatchWriteItemCommand({ RequestItems: { [TABLE]: requests } }));
    });
    await Promise.all(puts);
  }
};
