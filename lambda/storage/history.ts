import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  type QueryCommandOutput,
} from '@aws-sdk/client-dynamodb';
import type { Person } from '../platform/turn';
import type { DayRange, Done } from '../progress/history';
import type { Completion } from '../progress/progress';
import { historyItem, historyKey, historyKeys, readHistoryItem } from './history-item';

/** What every call to DynamoDB is given beside its command. */
export interface Options {
  readonly abortSignal: AbortSignal;
}

/** Finished sessions, each an item of its own. All calls reject with what the SDK throws. */
export interface History {
  /** Files a finished session; one that is filed already stays as it is. */
  file(person: Person, completion: Completion, nowMillis: number, options: Options): Promise<void>;
  /** Takes it out again. */
  unfile(person: Person, completion: Completion, options: Options): Promise<void>;
  /** What was finished in a range of days, the latest first. */
  read(person: Person, days: DayRange, nowMillis: number, options: Options): Promise<Done[]>;
}

/** The history in a DynamoDB table. */
export const createHistory = (client: DynamoDBClient, table: string): History => ({
  async file(person, completion, nowMillis, options) {
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
  },

  async unfile(person, completion, options) {
    await client.send(
      new DeleteItemCommand({ TableName: table, Key: historyKey(person, completion) }),
      options,
    );
  },

  async read(person, days, nowMillis, options) {
    const [from, to] = historyKeys(person, days);
    const done: Done[] = [];
    let ExclusiveStartKey: QueryCommandOutput['LastEvaluatedKey'];
    do {
      const page: QueryCommandOutput = await client.send(
        new QueryCommand({
          TableName: table,
          // Who has just finished and asks what they did today has done that, too.
          ConsistentRead: true,
          ExclusiveStartKey,
          ScanIndexForward: false,
          KeyConditionExpression: 'pk = :account AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: {
            ':account': { S: person.account },
            ':from': { S: from },
            ':to': { S: to },
          },
        }),
        options,
      );
      done.push(...(page.Items ?? []).flatMap((item) => readHistoryItem(item, nowMillis) ?? []));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
    return done.filter(({ day }) => days.from <= day && day <= days.to);
  },
});
