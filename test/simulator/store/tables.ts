import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';

/** The name of the table in these tests. */
export const TABLE = 'GentleBackProgress';

const withClient = async <Result>(
  endpoint: string,
  use: (client: DynamoDBClient) => Promise<Result>,
): Promise<Result> => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials, maxAttempts: 1 });
  try {
    return await use(client);
  } finally {
    client.destroy();
  }
};

/** Writes what a person did, as one item. */
export const write = async (endpoint: string, person: string, words: string): Promise<void> => {
  const Item = { pk: { S: person }, sk: { S: 'state' }, words: { S: words } };
  await withClient(endpoint, (client) => client.send(new PutItemCommand({ TableName: TABLE, Item })));
};

/** Reads it back, or nothing. */
export const read = (endpoint: string, person: string): Promise<string | undefined> =>
  withClient(endpoint, async (client) => {
    const Key = { pk: { S: person }, sk: { S: 'state' } };
    const { Item } = await client.send(new GetItemCommand({ TableName: TABLE, Key }));
    return Item?.words?.S;
  });
