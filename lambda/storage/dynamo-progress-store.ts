import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Person } from '../platform/turn';
import { applyEvent } from '../progress/apply';
import { type Completion, NO_PROGRESS, type ProgressEvent } from '../progress/progress';
import { forgetPerson } from './forget';
import { createHistory, type Options } from './history';
import { type Kept, type Known, type ProgressStore, StoreError } from './progress-store';
import { readStateItem, stateItem, stateKey } from './state-item';

const NEVER_SEEN: Known = { progress: NO_PROGRESS, version: 0 };

/** Tries at a contended person before giving up until the next turn. */
const MAX_TRIES = 8;

/** For all that one turn keeps, or looks up, so that the answer still comes in time. */
const KEEP_BUDGET_MILLIS = 1_500;

/** To delete a whole year of practice, in a turn in which nothing else is asked of the store. */
const FORGET_BUDGET_MILLIS = 2_500;

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
 * Progress in one DynamoDB table: `pk` is the account, `sk` is "state" or "done#<UTC time>#<completion id>",
 * after "person#<person id>#" for somebody whose voice is recognised.
 *
 * The rule (reliability notes, section 4): a write holds only for the version that was read; completions
 * carry ids, so a repeated one is found and not counted again; a person who was there and is gone has left.
 */
export const createDynamoProgressStore = (client: DynamoDBClient, table: string): ProgressStore => {
  const history = createHistory(client, table);

  const readState = async (
    person: Person,
    nowMillis: number,
    options?: Options,
  ): Promise<Known | undefined> => {
    const { Item } = await client.send(
      new GetItemCommand({
        TableName: table,
        Key: stateKey(person),
        ConsistentRead: true,
      }),
      options,
    );
    return readStateItem(Item, nowMillis);
  };

  /** False when somebody else wrote in between. An expired item counts as absent, so it may be replaced. */
  const writeState = async (
    person: Person,
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

  const fold = async (
    person: Person,
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
          await history.file(person, completion, nowMillis, { abortSignal });
        const kept = await fold(person, events, known, nowMillis, { abortSignal });
        if (kept.outcome === 'left') {
          for (const completion of completions) await history.unfile(person, completion, { abortSignal });
        }
        return kept;
      } catch (error) {
        throw unavailable(error);
      }
    },

    async history(person, days, nowMillis) {
      try {
        const abortSignal = AbortSignal.timeout(KEEP_BUDGET_MILLIS);
        return await history.read(person, days, nowMillis, { abortSignal });
      } catch (error) {
        throw unavailable(error);
      }
    },

    async forget(person) {
      try {
        const abortSignal = AbortSignal.timeout(FORGET_BUDGET_MILLIS);
        await forgetPerson(client, table, person, { abortSignal });
      } catch (error) {
        throw unavailable(error);
      }
    },
  };
};
