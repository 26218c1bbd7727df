import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, type ITable, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Settings } from './settings';

/** What the store does, and all that it does (lambda/storage): no scans, no updates, no indexes. */
export const STORE_ACTIONS = ['GetItem', 'PutItem', 'DeleteItem', 'Query', 'BatchWriteItem'] as const;

/** What DynamoDB does with a key of one's own for whoever reads and writes; written out, it takes no wildcard. */
const KEY_ACTIONS = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

/** A table, and what may be done with it. */
export interface ProgressTable {
  readonly table: ITable;
  readonly statements: readonly PolicyStatement[];
}

const useOf = (table: ITable, key: Key | undefined): PolicyStatement[] => [
  new PolicyStatement({
    sid: 'Progress',
    actions: STORE_ACTIONS.map((action) => `dynamodb:${action}`),
    resources: [table.tableArn],
  }),
  ...(key === undefined
    ? []
    : [
        new PolicyStatement({
          sid: 'ProgressKey',
          actions: KEY_ACTIONS,
          resources: [key.keyArn],
          conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Aws.REGION}.amazonaws.com` } },
        }),
      ]),
];

/**
 * Where people's progress is kept: it can be taken back to any second of the last 35 days, forgets what its time is over
 * for, and in production outlives the stack.
 */
export const progressTable = (scope: Construct, settings: Settings): ProgressTable => {
  const { stage, customerKey, restoredTable } = settings;
  const isKept = stage === 'prod';
  const removalPolicy = isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
  const key = customerKey ? new Key(scope, 'Key', { enableKeyRotation: true, removalPolicy }) : undefined;
  const own = new Table(scope, 'Table', {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    timeToLiveAttribute: 'expiresAt',
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: isKept,
    removalPolicy,
    ...(key === undefined
      ? { encryption: TableEncryption.AWS_MANAGED }
      : { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey: key }),
  });
  // One that was restored has a name of its own; ours stays as it is beside it (docs/operations.md).
  const table =
    restoredTable === undefined ? (own as ITable) : Table.fromTableName(scope, 'Restored', restoredTable);
  return { table, statements: useOf(table, key) };
};
