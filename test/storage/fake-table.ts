import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import type { Item } from '../../lambda/storage/keys';

const text = (item: Item | undefined, name: string): string => item?.[name]?.S ?? '';
const number = (item: Item | undefined, name: string): number => Number(item?.[name]?.N);
const nameOf = (key: Item | undefined): string => `${text(key, 'pk')}\n${text(key, 'sk')}`;

/** What is asked for under a name in an expression. */
type Values = Item | undefined;

/** The conditions that the store uses; any other one fails the test that meets it. */
const CONDITIONS: Readonly<Record<string, (before: Item | undefined, values: Values) => boolean>> = {
  'attribute_not_exists(pk)': (before) => before === undefined,
  'attribute_not_exists(pk) OR expiresAt <= :now': (before, values) =>
    before === undefined || number(before, 'expiresAt') <= number(values, ':now'),
  'version = :read': (before, values) =>
    before !== undefined && number(before, 'version') === number(values, ':read'),
};

/** And the keys it looks for. */
const QUERIES: Readonly<Record<string, (sortKey: string, values: Values) => boolean>> = {
  'pk = :account': () => true,
  'pk = :account AND begins_with(sk, :person)': (sortKey, values) =>
    sortKey.startsWith(text(values, ':person')),
  'pk = :account AND sk BETWEEN :from AND :to': (sortKey, values) =>
    text(values, ':from') <= sortKey && sortKey <= text(values, ':to'),
};

/**
 * A table in memory that answers the commands of the store as DynamoDB does: each is carried out at once and
 * whole, after its turn has come.
 */
export class FakeTable {
  readonly items = new Map<string, Item>();

  /** @param turn is waited for before a command is carried out */
  constructor(private readonly turn: (command: string) => Promise<unknown> = async () => undefined) {}

  /** As the store knows it. */
  get client(): DynamoDBClient {
    return { send: (command: object) => this.#send(command) } as unknown as DynamoDBClient;
  }

  /** Items of an account, in order of their keys. */
  of(account: string): Item[] {
    return [...this.items]
      .filter(([name]) => name.startsWith(`${account}\n`))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, item]) => item);
  }

  async #send(command: object): Promise<object> {
    await this.turn(command.constructor.name);
    if (command instanceof GetItemCommand) return { Item: this.items.get(nameOf(command.input.Key)) };
    if (command instanceof PutItemCommand) return this.#put(command.input);
    if (command instanceof DeleteItemCommand) return this.#delete(command.input.Key);
    if (command instanceof QueryCommand) return { Items: this.#query(command.input) };
    if (command instanceof BatchWriteItemCommand) {
      for (const { DeleteRequest } of Object.values(command.input.RequestItems ?? {}).flat())
        this.#delete(DeleteRequest?.Key);
      return {};
    }
    throw new Error(`no such command here: ${command.constructor.name}`);
  }

  #put({ Item, ConditionExpression, ExpressionAttributeValues }: PutItemCommand['input']): object {
    const holds = CONDITIONS[ConditionExpression ?? ''];
    if (Item === undefined || holds === undefined)
      throw new Error(`unknown condition ${ConditionExpression}`);
    if (!holds(this.items.get(nameOf(Item)), ExpressionAttributeValues))
      throw new ConditionalCheckFailedException({ message: 'changed', $metadata: {} });
    this.items.set(nameOf(Item), Item);
    return {};
  }

  #delete(key: Item | undefined): object {
    this.items.delete(nameOf(key));
    return {};
  }

  #query({ KeyConditionExpression, ExpressionAttributeValues }: QueryCommand['input']): Item[] {
    const holds = QUERIES[KeyConditionExpression ?? ''];
    if (holds === undefined) throw new Error(`unknown query ${KeyConditionExpression}`);
    return this.of(text(ExpressionAttributeValues, ':account')).filter((item) =>
      holds(text(item, 'sk'), ExpressionAttributeValues),
    );
  }
}
