import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  CloudFormationClient,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
} from '@aws-sdk/client-cloudformation';
import { DynamoDBClient, ListTablesCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { GetFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { unzipSync } from 'fflate';
import { REGION, STACK } from './cdk';

/** The function as it is deployed. */
export interface DeployedFunction {
  readonly runtime: string;
  readonly timeoutSeconds: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly zip: Uint8Array;
}

interface Code {
  readonly S3Bucket: { readonly 'Fn::Sub'?: string } | string;
  readonly S3Key: string;
}

/** The emulator looks whether a request is signed, and not by what. */
const SIGNED = {
  authorization: `AWS4-HMAC-SHA256 Credential=rehearsed/20261120/${REGION}/s3/aws4_request, SignedHeaders=host, Signature=0`,
};

const ACCOUNT_ID = /\$\{AWS::AccountId\}/;

/** What there is in an account after a deployment, asked of the account. */
export const accountAt = (endpoint: string, account: string) => {
  const config = {
    endpoint,
    region: REGION,
    credentials: { accessKeyId: 'rehearsed', secretAccessKey: 'rehearsed' },
  };
  const stacks = new CloudFormationClient(config);
  const functions = new LambdaClient(config);
  const tables = new DynamoDBClient(config);

  const physicalId = async (type: string): Promise<string> => {
    const { StackResources = [] } = await stacks.send(
      new DescribeStackResourcesCommand({ StackName: STACK }),
    );
    const id = StackResources.find(({ ResourceType }) => ResourceType === type)?.PhysicalResourceId;
    if (id === undefined) throw new Error(`the stack has no ${type}`);
    return id;
  };

  /** The zip lies where the deployed template says; what Lambda says its hash is, it must have. */
  const zipOf = async (sha256: string | undefined): Promise<Uint8Array> => {
    const { TemplateBody = '' } = await stacks.send(new GetTemplateCommand({ StackName: STACK }));
    const { Resources } = JSON.parse(TemplateBody) as {
      Resources: Record<string, { Type: string; Properties: { Code: Code } }>;
    };
    const skill = Object.values(Resources).find(({ Type }) => Type === 'AWS::Lambda::Function');
    const { S3Bucket = '', S3Key = '' } = skill?.Properties.Code ?? {};
    const named = typeof S3Bucket === 'string' ? S3Bucket : (S3Bucket['Fn::Sub'] ?? '');
    const response = await fetch(`${endpoint}/${named.replace(ACCOUNT_ID, account)}/${S3Key}`, {
      headers: SIGNED,
    });
    if (!response.ok) throw new Error(`the deployed zip cannot be fetched (${response.status})`);
    const zip = new Uint8Array(await response.arrayBuffer());
    const found = createHash('sha256').update(zip).digest('base64');
    if (found !== sha256) throw new Error('the function is of other bytes than the zip that was deployed');
    return zip;
  };

  return {
    async skill(): Promise<DeployedFunction> {
      const name = await physicalId('AWS::Lambda::Function');
      const { Configuration = {} } = await functions.send(new GetFunctionCommand({ FunctionName: name }));
      const { Runtime = '', Timeout = 0 } = Configuration;
      return {
        runtime: Runtime,
        timeoutSeconds: Timeout,
        environment: Configuration.Environment?.Variables ?? {},
        zip: await zipOf(Configuration.CodeSha256),
      };
    },
    /** Sort keys of what is kept of an account of Alexa's. */
    async kept(table: string, person: string): Promise<string[]> {
      const { Items = [] } = await tables.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :person',
          ExpressionAttributeValues: { ':person': { S: person } },
        }),
      );
      return Items.map(({ sk }) => sk?.S ?? '');
    },
    /** What is still there: stack and tables. */
    async leftOver(): Promise<string[]> {
      const { Stacks = [] } = await stacks
        .send(new DescribeStacksCommand({ StackName: STACK }))
        .catch(() => ({ Stacks: [] }));
      const { TableNames = [] } = await tables.send(new ListTablesCommand({}));
      return [
        ...Stacks.filter(({ StackStatus }) => StackStatus !== 'DELETE_COMPLETE').map(() => STACK),
        ...TableNames,
      ];
    },
    close() {
      for (const client of [stacks, functions, tables]) client.destroy();
    },
  };
};
export type Account = ReturnType<typeof accountAt>;

/** Unpacks a zip into a folder, as Lambda does. @returns how many files were in it */
export const unpack = (zip: Uint8Array, folder: string): number => {
  const files = Object.entries(unzipSync(zip)).filter(([name]) => !name.endsWith('/'));
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return files.length;
};
