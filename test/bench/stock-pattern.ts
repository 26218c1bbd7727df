import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Completion, Progress } from '../../lambda/progress/progress';
import type { Item } from '../../lambda/storage/keys';
import { TABLE } from './requests';

/** As the SDK's document client writes values; only what the item below is made of. */
const marshal = (value: unknown): AttributeValue => {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (Array.isArray(value)) return { L: value.map(marshal) };
  const entries = Object.entries(value as object).map(([key, part]) => [key, marshal(part)] as const);
  return { M: Object.fromEntries(entries) };
};

const keyOf = (account: string): Item => ({ pk: { S: account }, sk: { S: 'stock' } });

/** The same facts as ours in one item: the state, and every finished session in a list. */
export const stockItem = (account: string, progress: Progress, finished: readonly Completion[]): Item => ({
  ...keyOf(account),
  attributes: marshal({ progress, finished }),
});

/**
 * The calls of ask-sdk-dynamodb-persistence-adapter 2.14, imitated (it needs version 2 of the AWS SDK): each turn
 * reads the whole item consistently and puts the whole item back, under no condition.
 */
export const talkAsStock = async (
  client: DynamoDBClient,
  { account, item, turns }: { readonly account: string; readonly item: Item; readonly turns: number },
): Promise<void> => {
  for (let turn = 0; turn < turns; turn += 1) {
    await client.send(new GetItemCommand({ TableName: TABLE, Key: keyOf(account), ConsistentRead: true }));
    await client.send(new PutItemCommand({ TableName: TABLE, Item: item }));
  }
};
