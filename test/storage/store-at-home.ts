import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AttributeValue,
  DynamoDBClient,
  type DynamoDBClientConfig,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { createDynamoProgressStore } from '../../lambda/storage/dynamo-progress-store';
import { openEmbeddedStore } from '../../simulator/store/embedded-store';
import { AMPLE } from './ample';

export const TABLE = 'gentle-back';

/** The real adapter over an embedded DynamoDB in a folder that is gone afterwards. */
export const openStoreAtHome = async (config: DynamoDBClientConfig = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'gentle-back-'));
  const embedded = await openEmbeddedStore({ folder, tableName: TABLE });
  const client = new DynamoDBClient({
    endpoint: embedded.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'at-home', secretAccessKey: 'at-home' },
    ...config,
  });
  return {
    client,
    store: createDynamoProgressStore(client, TABLE, AMPLE),
    /** All items of a person, as stored. */
    async itemsOf(person: string): Promise<Record<string, AttributeValue>[]> {
      const { Items } = await client.send(
        new QueryCommand({
          TableName: TABLE,
          KeyConditionExpression: 'pk = :person',
          ExpressionAttributeValues: { ':person': { S: person } },
        }),
      );
      return Items ?? [];
    },
    async put(item: Record<string, AttributeValue>): Promise<void> {
      await client.send(new PutItemCommand({ TableName: TABLE, Item: item }));
    },
    async state(person: string): Promise<Record<string, AttributeValue> | undefined> {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: TABLE, Key: { pk: { S: person }, sk: { S: 'state' } } }),
      );
      return Item;
    },
    async close(): Promise<void> {
      client.destroy();
      await embedded.close();
      rmSync(folder, { recursive: true });
    },
  };
};
