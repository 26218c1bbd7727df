import {
  BatchWriteItemCommand,
  DeleteItemCommand,
  type DynamoDBClient,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import type { Person } from '../platform/turn';
import type { Options } from './history';
import { type Item, keyPrefix } from './keys';

/** As many as one call to DynamoDB takes. */
const BATCH = 25;

/** Keys of all that is kept of a person, a page of them. */
const somethingLeft = async (
  client: DynamoDBClient,
  table: string,
  person: Person,
  options: Options,
): Promise<Item[]> => {
  const { Items } = await client.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      ProjectionExpression: 'pk, sk',
      KeyConditionExpression:
        person.speaker === undefined ? 'pk = :account' : 'pk = :account AND begins_with(sk, :person)',
      ExpressionAttributeValues: {
        ':account': { S: person.account },
        ...(person.speaker !== undefined && { ':person': { S: keyPrefix(person) } }),
      },
    }),
    options,
  );
  return Items ?? [];
};

const isState = ({ sk }: Item): boolean => sk?.S?.endsWith('state') === true;

const batches = (keys: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, index) =>
    keys.slice(index * BATCH, (index + 1) * BATCH),
  );

/**
 * Deletes until nothing is left. States go first: from then on no device that still knew the person writes
 * again, and what one had filed just before is found by the next look.
 */
export const forgetPerson = async (
  client: DynamoDBClient,
  table: string,
  person: Person,
  options: Options,
): Promise<void> => {
  for (;;) {
    const keys = await somethingLeft(client, table, person, options);
    if (keys.length === 0) return;
    for (const key of keys.filter(isState))
      await client.send(new DeleteItemCommand({ TableName: table, Key: key }), options);
    await Promise.all(
      batches(keys.filter((key) => !isState(key))).map((batch) =>
        client.send(
          new BatchWriteItemCommand({
            RequestItems: { [table]: batch.map((Key) => ({ DeleteRequest: { Key } })) },
          }),
          options,
        ),
      ),
    );
  }
};
