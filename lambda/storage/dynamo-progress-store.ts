import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { applyEvent } from '../progress/apply';
import { type Completion, NO_PROGRESS, type ProgressEvent } from '../progress/progress';
import { historyItem, historyKey } from './history-item';
import { type Kept, type Known, type ProgressStore, StoreError } from './progress-store';
import { readStateItem, STATE_KEY, stateItem } from './state-item';

/** What every call to DynamoDB is given beside its command. */
interface Options {
  readonly abortSignal: AbortSignal;
}

const NEVER_SEEN: Known = { progress: NO_PROGRESS, version: 0 };

/** Tries at a contended person before giving up until the next turn. */
const MAX_TRIES = 8;

/** For all that one turn keeps, so that the answer still comes in time. */
const KEEP_BUDGET_MILLIS = 1_500;

/** Completions that are new, each once: a run that is told as done twice is filed once. */
const newCompletions = (events: readonly ProgressEvent[], known: Known | undefined): Completion[] => {
  const ids = new Set(known?.progress.knownIds);
  return events.flatMap((event) => {
    if (event.kind !== 'completed' || ids.has(event.completion.run.completionId)) return [];
    ids.add(event.completion.run.completionId);
    return [event.completion];
  });
};

const unavailable = (cause: unknown): StoreError =>
  cause instanceof StoreError ? cause : new StoreError('storage.unavailable', { cause });

/**
 * Progress in one DynamoDB table: `pk` is the person, `sk` is "state" or "done#<UTC time>#<completion id>".
 *
 * The rule (reliability notes, section 4): a write holds only for the version that was read; completions
 * carry ids, so a repeated one is found and not counted again; a person who was there and is gone has left.
 */
export const createDynamoProgressStore = (client: DynamoDBClient, table: string): ProgressStore => {
  const readState = async (
    person: string,
    nowMillis: number,
    options?: Options,
  ): Promise<Known | undefined> => {
    const { Item } = await client.send(
      new GetItemCommand({
        TableName: table,
        Key: { pk: { S: person }, sk: { S: STATE_KEY } },
        ConsistentRead: true,
      }),
      options,
    );
    return readStateItem(Item, nowMillis);
  };

  /** False when somebody else wrote in between. An expired item counts as absent, so it may be replaced. */
  const writeState = async (
    person: string,
    next: Known,
    nowMillis: number,
    options: Options,
  ): Promise<boolean> => {
    try {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: stateItem(person, next, nowMillis),
          ...(next.version === 1
            ? {
                ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
                ExpressionAttributeValues: { ':now': { N: String(Math.floor(nowMillis / 1_000)) } },
              }
            : {
                ConditionExpression: 'version = :read',
                ExpressionAttributeValues: { ':read': { N: String(next.version - 1) } },
              }),
        }),
        options,
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };

  const fileHistory = async (
    person: string,
    completion: Completion,
    nowMillis: number,
    options: Options,
  ): Promise<void> => {
    try {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: historyItem(person, completion, nowMillis),
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
        options,
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  };

  const unfileHistory = async (person: string, completion: Completion, options: Options): Promise<void> => {
    await client.send(
      new DeleteItemCommand({ TableName: table, Key: historyKey(person, completion) }),
      options,
    );
  };

  const fold = async (
    person: string,
    events: readonly ProgressEvent[],
    known: Known | undefined,
    nowMillis: number,
    options: Options,
  ): Promise<Kept> => {
    let wasSeen = (known?.version ?? 0) > 0;
    let current = known;
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      if (current === undefined) {
        const read = await readState(person, nowMillis, options);
        if (read === undefined && wasSeen) return { outcome: 'left' };
        current = read ?? NEVER_SEEN;
        wasSeen ||= current.version > 0;
      }
      const progress = events.reduce(applyEvent, current.progress);
      if (progress === current.progress) return { outcome: 'saved', known: current };
      const next = { progress, version: current.version + 1 };
      if (await writeState(person, next, nowMillis, options)) return { outcome: 'saved', known: next };
      current = undefined;
    }
    throw new StoreError('storage.contended');
  };

  return {
    async read(person, nowMillis) {
      try {
        return (await readState(person, nowMillis)) ?? NEVER_SEEN;
      } catch (error) {
        throw unavailable(error);
      }
    },

    async keep(person, events, known, nowMillis) {
      const completions = newCompletions(events, known);
      const abortSignal = AbortSignal.timeout(KEEP_BUDGET_MILLIS);
      try {
        // History first: it is safe to file twice, and what is in the sums is then always in the history.
        for (const completion of completions)
          await fileHistory(person, completion, nowMillis, { abortSignal });
        const kept = await fold(person, events, known, nowMillis, { abortSignal });
        if (kept.outcome === 'left') {
          for (const completion of completions) await unfileHistory(person, completion, { abortSignal });
        }
        return kept;
      } catch (error) {
        throw unavailable(error);
      }
    },
  };
};
