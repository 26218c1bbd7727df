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
import { firstVersion, isSameLife } from './version';

const NEVER_SEEN: Known = { progress: NO_PROGRESS, version: 0 };

/** Tries at a contended person before giving up until the next turn. */
const MAX_TRIES = 8;

/**
 * How long the store may take, whatever happens to it. A turn that reads, asks for the zone, looks something up
 * and keeps what happened, or one that fails to delete and keeps, still answers within 3.5 s (reliability notes,
 * section 2).
 */
export const STORE_BUDGETS = {
  readMillis: 900,
  historyMillis: 800,
  keepMillis: 1_100,
  /** To delete a whole year of practice. */
  forgetMillis: 2_200,
};

/** Completions that are new, each once: a run that is told as done twice is filed once. */
const newCompletions = (events: readonly ProgressEvent[], { progress }: Known): Completion[] => {
  const ids = new Set(progress.knownIds);
  return events.flatMap((event) => {
    if (event.kind !== 'completed' || ids.has(event.completion.run.completionId)) return [];
    ids.add(event.completion.run.completionId);
    return [event.completion];
  });
};

const unavailable = (cause: unknown): StoreError =>
  cause instanceof StoreError ? cause : new StoreError('storage.unavailable', { cause });

/** The version that follows; that of a new person tells when they came. */
const versionAfter = ({ version }: Known, nowMillis: number): number =>
  version === 0 ? firstVersion(nowMillis) : version + 1;

/**
 * Progress in one DynamoDB table: `pk` is the account, `sk` is "state" or "done#<UTC time>#<completion id>",
 * after "person#<person id>#" for somebody whose voice is recognised.
 *
 * The rule (reliability notes, section 4): a write holds only for the version that was read; completions
 * carry ids, so a repeated one is found and not counted again; a person who was there and is gone has left.
 */
export const createDynamoProgressStore = (
  client: DynamoDBClient,
  table: string,
  budgets = STORE_BUDGETS,
): ProgressStore => {
  const history = createHistory(client, table);

  const readState = async (
    person: Person,
    nowMillis: number,
    options: Options,
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
    before: Known,
    nowMillis: number,
    options: Options,
  ): Promise<boolean> => {
    try {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: stateItem(person, next, nowMillis),
          ...(before.version === 0
            ? {
                ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
                ExpressionAttributeValues: { ':now': { N: String(Math.floor(nowMillis / 1_000)) } },
              }
            : {
                ConditionExpression: 'version = :read',
                ExpressionAttributeValues: { ':read': { N: String(before.version) } },
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

  /**
   * Somebody new is written down before the first finished session is filed, or a deletion in between would
   * leave sums without a history. Seldom needed: where a session ends, its beginning has mostly been kept.
   *
   * @returns undefined where they came and left meanwhile
   */
  const introduce = async (
    person: Person,
    unseen: Known,
    nowMillis: number,
    options: Options,
  ): Promise<Known | undefined> => {
    const first = { ...unseen, version: versionAfter(unseen, nowMillis) };
    return (await writeState(person, first, unseen, nowMillis, options))
      ? first
      : readState(person, nowMillis, options);
  };

  const fold = async (
    person: Person,
    events: readonly ProgressEvent[],
    known: Known,
    nowMillis: number,
    options: Options,
  ): Promise<Kept> => {
    let current = known;
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      if (tries > 0) {
        // Somebody was there: if nobody is now, they have left, and who came after them is somebody else.
        const read = await readState(person, nowMillis, options);
        if (read === undefined || (current.version > 0 && !isSameLife(read.version, current.version)))
          return { outcome: 'left' };
        current = read;
      }
      const progress = events.reduce(applyEvent, current.progress);
      if (progress === current.progress) return { outcome: 'saved', known: current };
      const next = { progress, version: versionAfter(current, nowMillis) };
      if (await writeState(person, next, current, nowMillis, options))
        return { outcome: 'saved', known: next };
    }
    throw new StoreError('storage.contended');
  };

  return {
    async read(person, nowMillis) {
      try {
        const abortSignal = AbortSignal.timeout(budgets.readMillis);
        return (await readState(person, nowMillis, { abortSignal })) ?? NEVER_SEEN;
      } catch (error) {
        throw unavailable(error);
      }
    },

    async keep(person, events, known, nowMillis) {
      const abortSignal = AbortSignal.timeout(budgets.keepMillis);
      try {
        const found = known ?? (await readState(person, nowMillis, { abortSignal })) ?? NEVER_SEEN;
        const isFirst = found.version === 0 && events.some(({ kind }) => kind === 'completed');
        const before = isFirst ? await introduce(person, found, nowMillis, { abortSignal }) : found;
        if (before === undefined) return { outcome: 'left' };
        const completions = newCompletions(events, before);
        // History first: it is safe to file twice, and what is in the sums is then always in the history.
        for (const completion of completions)
          await history.file(person, completion, nowMillis, { abortSignal });
        const kept = await fold(person, events, before, nowMillis, { abortSignal });
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
        const abortSignal = AbortSignal.timeout(budgets.historyMillis);
        return await history.read(person, days, nowMillis, { abortSignal });
      } catch (error) {
        throw unavailable(error);
      }
    },

    async forget(person) {
      try {
        const abortSignal = AbortSignal.timeout(budgets.forgetMillis);
        await forgetPerson(client, table, person, { abortSignal });
      } catch (error) {
        throw unavailable(error);
      }
    },
  };
};
