import {
  CloudFormationClient,
  DeleteStackCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  ListStackResourcesCommand,
  paginateListStacks,
} from '@aws-sdk/client-cloudformation';
import {
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { DeployError } from '../deploy-error';
import { type Clock, type Cloud, isWhole, type Leftover, type Stack } from '../ports';
import type { RunChild } from '../run-child';
import { cdkToolkit } from './cdk';
import { cloudTrouble } from './trouble';

/** AWS accounts are asked who they are anywhere; this is where. */
const ANYWHERE = 'us-east-1';

/** A stack that is not there is told as a bad request. */
const isNoStack = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ValidationError' && /does not exist/.test(error.message);

const isNoTable = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ResourceNotFoundException';

const told = async <Answer>(what: string, question: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await question();
  } catch (error) {
    throw cloudTrouble(error, what);
  }
};

/** A question that nobody answers is asked again once or twice by the SDK, and then told as out of reach. */
const PATIENCE_MILLIS = 15_000;
const PAUSE_MILLIS = 5_000;
const LONGEST_MILLIS = 10 * 60_000;

/** An AWS account, by its SDK and the CDK toolkit of this checkout. */
export const awsCloud = (
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
  runChild: RunChild,
  clock: Clock,
  patienceMillis = PATIENCE_MILLIS,
): Cloud => {
  const toolkit = cdkToolkit(root, environment, runChild);
  // Left alone, the SDK would wait for ever, or warn and wait on.
  const requestHandler = {
    connectionTimeout: patienceMillis,
    requestTimeout: patienceMillis,
    socketTimeout: patienceMillis,
    throwOnRequestTimeout: true,
  };
  const formation = (region: string) => new CloudFormationClient({ region, requestHandler });
  const tables = (region: string) => new DynamoDBClient({ region, requestHandler });

  const describe = async (name: string, region: string) => {
    try {
      const { Stacks = [] } = await formation(region).send(new DescribeStacksCommand({ StackName: name }));
      return Stacks[0];
    } catch (error) {
      if (isNoStack(error)) return undefined;
      throw cloudTrouble(error, 'say what stacks there are');
    }
  };

  const isThere = async (table: string, region: string): Promise<boolean> => {
    try {
      await tables(region).send(new DescribeTableCommand({ TableName: table }));
      return true;
    } catch (error) {
      if (isNoTable(error)) return false;
      throw cloudTrouble(error, 'say what tables there are');
    }
  };

  /** What one removed stack was told to keep. */
  const kept = async (stackId: string, region: string): Promise<Leftover[]> => {
    const { StackResourceSummaries = [] } = await formation(region).send(
      new ListStackResourcesCommand({ StackName: stackId }),
    );
    return StackResourceSummaries.flatMap(({ ResourceStatus, ResourceType, PhysicalResourceId }) =>
      ResourceStatus === 'DELETE_SKIPPED' && ResourceType === 'AWS::DynamoDB::Table' && PhysicalResourceId
        ? [{ type: ResourceType, name: PhysicalResourceId }]
        : [],
    );
  };

  return {
    async account() {
      try {
        const { Account = '' } = await new STSClient({ region: ANYWHERE, requestHandler }).send(
          new GetCallerIdentityCommand({}),
        );
        return Account;
      } catch (error) {
        const trouble = cloudTrouble(error, 'say whose credentials these are');
        const profile = environment.AWS_PROFILE;
        if (trouble.code !== 'cloud.no-credentials' || !profile) throw trouble;
        throw new DeployError(
          trouble.code,
          `There are no AWS credentials for AWS_PROFILE=${profile}: look whether \`aws configure list-profiles\` has it and \`aws sso login\` signs it in, and run again.`,
          error,
        );
      }
    },
    isBootstrapped: async (region) => isWhole((await describe('CDKToolkit', region))?.StackStatus ?? ''),
    bootstrap: toolkit.bootstrap,
    async stack(name, region): Promise<Stack | undefined> {
      const stack = await describe(name, region);
      if (stack === undefined) return undefined;
      const { StackResources = [] } = await told('say what is in the stack', () =>
        formation(region).send(new DescribeStackResourcesCommand({ StackName: name })),
      );
      return {
        status: stack.StackStatus ?? '',
        outputs: Object.fromEntries(
          (stack.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
        ),
        hasSubscription: StackResources.some(({ ResourceType }) => ResourceType === 'AWS::SNS::Subscription'),
        tables: StackResources.flatMap(({ ResourceType, PhysicalResourceId }) =>
          ResourceType === 'AWS::DynamoDB::Table' && PhysicalResourceId ? [PhysicalResourceId] : [],
        ),
      };
    },
    deployStack: toolkit.deploy,
    async removeStack(name, region, say) {
      const before = await describe(name, region);
      // Removed stacks are known by their id alone.
      const id = before?.StackId;
      if (id === undefined) return;
      await told('remove the stack', () => formation(region).send(new DeleteStackCommand({ StackName: id })));
      const latest = clock.now() + LONGEST_MILLIS;
      while (clock.now() < latest) {
        const { StackStatus = 'DELETE_COMPLETE', StackStatusReason = '' } =
          (await describe(id, region)) ?? {};
        if (StackStatus === 'DELETE_COMPLETE') return;
        if (StackStatus !== 'DELETE_IN_PROGRESS')
          throw new DeployError(
            'cloud.not-removed',
            `AWS could not remove the stack (${StackStatus} ${StackStatusReason}): look at ${name} in the CloudFormation console, and run again.`,
          );
        say('removing');
        await clock.sleep(PAUSE_MILLIS);
      }
      throw new DeployError('cloud.slow', 'AWS is still removing the stack: run again in a few minutes.');
    },
    leftovers: (name, region) =>
      told('say what earlier stacks left', async () => {
        const found: Leftover[] = [];
        const pages = paginateListStacks(
          { client: formation(region) },
          { StackStatusFilter: ['DELETE_COMPLETE'] },
        );
        for await (const { StackSummaries = [] } of pages)
          for (const { StackName, StackId } of StackSummaries)
            if (StackName === name && StackId !== undefined)
              for (const one of await kept(StackId, region))
                if (await isThere(one.name, region)) found.push(one);
        return found;
      }),
    hasTable: isThere,
    removeTable: (table, region) =>
      told('delete the table', async () => {
        const client = tables(region);
        const describe = async () =>
          (await client.send(new DescribeTableCommand({ TableName: table }))).Table;
        if ((await describe())?.DeletionProtectionEnabled === true)
          await client.send(new UpdateTableCommand({ TableName: table, DeletionProtectionEnabled: false }));
        // DynamoDB deletes no table that it is still changing.
        const latest = clock.now() + LONGEST_MILLIS;
        while ((await describe())?.TableStatus === 'UPDATING' && clock.now() < latest)
          await clock.sleep(PAUSE_MILLIS);
        await client.send(new DeleteTableCommand({ TableName: table }));
      }),
  };
};
