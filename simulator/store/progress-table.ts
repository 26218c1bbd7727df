import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type KeySchemaElement,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';

/** The SDK asks on Node 20 for a newer one; whoever runs the simulator has not asked. */
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const KEY_SCHEMA: KeySchemaElement[] = [
  { AttributeName: 'pk', KeyType: 'HASH' },
  { AttributeName: 'sk', KeyType: 'RANGE' },
];

const keysOf = (schema: readonly KeySchemaElement[] | undefined): string =>
  (schema ?? []).map((key) => `${key.AttributeName} ${key.KeyType}`).join(', ');

/** @throws Error when the table is there but is not keyed as ours. */
const exists = async (client: DynamoDBClient, tableName: string): Promise<boolean> => {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
    if (keysOf(Table?.KeySchema) === keysOf(KEY_SCHEMA)) return true;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  }
  throw new Error(`The table ${tableName} is not keyed by ${keysOf(KEY_SCHEMA)}.`);
};

/** Makes the progress table where there is none: `pk` and `sk`, both strings, as the stack declares it.
 * @throws Error when the store refuses, or holds a table of this name with other keys. */
export const ensureProgressTable = async (endpoint: string, tableName: string): Promise<void> => {
  const client = new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  try {
    if (await exists(client, tableName)) return;
    await client.send(
      new CreateTableCommand({
        TableName: tableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        KeySchema: KEY_SCHEMA,
      }),
    );
  } finally {
    client.destroy();
  }
};
