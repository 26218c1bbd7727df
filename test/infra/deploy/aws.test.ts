import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { awsCloud } from '../../../infra/deploy/cloud/aws';
import { instantClock } from './world';

/** What AWS answers to an action (its first letter small): XML or JSON, as its services speak; a string alone is all well. */
type Answer = string | { readonly status: number; readonly body: string };
type Answers = Readonly<Record<string, (form: URLSearchParams, times: number) => Answer>>;

const refusal = (code: string, message: string): Answer => ({
  status: 400,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
});
const NO_STACK = refusal('ValidationError', 'Stack with id GentleBack-dev does not exist');
const stackOf = (status: string, id = 'arn:stack/1', reason = '') =>
  `<DescribeStacksResponse><DescribeStacksResult><Stacks><member>
    <StackName>GentleBack-dev</StackName><StackId>${id}</StackId><StackStatus>${status}</StackStatus>
    <StackStatusReason>${reason}</StackStatusReason><CreationTime>2026-11-21T20:00:00Z</CreationTime>
    <Outputs><member><OutputKey>FunctionArn</OutputKey><OutputValue>arn:function</OutputValue></member></Outputs>
  </member></Stacks></DescribeStacksResult></DescribeStacksResponse>`;

const KEPT_ENVIRONMENT = [
  'AWS_ENDPOINT_URL',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_MAX_ATTEMPTS',
];
const before = Object.fromEntries(KEPT_ENVIRONMENT.map((name) => [name, process.env[name]]));
let server: Server | undefined;
afterEach(async () => {
  for (const name of KEPT_ENVIRONMENT)
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  server?.closeAllConnections();
  await new Promise((resolve) => (server === undefined ? resolve(0) : server.close(resolve)));
  server = undefined;
});

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
const asked: string[] = [];

/** An AWS on this machine that knows a few actions. */
const awsThatSays = async (answers: Answers) => {
  asked.length = 0;
  server = createServer(async (request, response) => {
    const body = await text(request);
    const form = new URLSearchParams(body);
    const target = request.headers['x-amz-target'];
    const called = form.get('Action') ?? String(target).split('.').at(-1) ?? '';
    const action = called.charAt(0).toLowerCase() + called.slice(1);
    const times = asked.filter((one) => one === action).length;
    asked.push(action);
    const answer = answers[action]?.(form, times) ?? refusal('NotThought', `nobody thought of ${action}`);
    const { status, body: said } = typeof answer === 'string' ? { status: 200, body: answer } : answer;
    response
      .writeHead(status, { 'content-type': target ? 'application/x-amz-json-1.0' : 'text/xml' })
      .end(said);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  process.env.AWS_ENDPOINT_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.AWS_ACCESS_KEY_ID = 'testing';
  process.env.AWS_SECRET_ACCESS_KEY = 'testing';
  process.env.AWS_MAX_ATTEMPTS = '1';
  return awsCloud('/nowhere', {}, () => Promise.resolve({ code: 1, output: '' }), instantClock());
};

describe('an AWS account', () => {
  it('says whose credentials these are', async () => {
    const cloud = await awsThatSays({
      getCallerIdentity: () =>
        '<GetCallerIdentityResponse><GetCallerIdentityResult><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>',
    });

    expect(await cloud.account()).toBe('123456789012');
  });

  it.each([
    ['ExpiredToken', 'The security token included in the request is expired', 'has expired: sign in again'],
    ['InvalidClientTokenId', 'The security token is invalid.', 'AWS does not know these credentials'],
    ['AccessDenied', 'User is not authorized to perform: sts:X', 'may not do that'],
    ['Throttling', 'Rate exceeded', 'less often'],
    ['Strange', 'Something new', 'AWS could not say whose credentials these are: Something new'],
  ])('that refuses has a sentence: %s', async (code, message, sentence) => {
    const cloud = await awsThatSays({ getCallerIdentity: () => refusal(code, message) });

    await expect(cloud.account()).rejects.toThrow(sentence);
  });

  it('that is out of reach has one too', async () => {
    const cloud = await awsThatSays({});
    process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:1';

    await expect(cloud.account()).rejects.toThrow('AWS could not be reached');
    await expect(cloud.stack('GentleBack-dev', 'us-east-1')).rejects.toThrow('AWS could not be reached');
  });

  it('that takes a question and never answers has one as well', async () => {
    server = createServer(() => undefined);
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    process.env.AWS_ENDPOINT_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    process.env.AWS_ACCESS_KEY_ID = 'testing';
    process.env.AWS_SECRET_ACCESS_KEY = 'testing';
    process.env.AWS_MAX_ATTEMPTS = '1';
    const cloud = awsCloud(
      '/nowhere',
      {},
      () => Promise.resolve({ code: 1, output: '' }),
      instantClock(),
      50,
    );

    await expect(cloud.account()).rejects.toThrow('AWS could not be reached');
    await expect(cloud.stack('GentleBack-dev', 'us-east-1')).rejects.toThrow('AWS could not be reached');
    await expect(cloud.hasTable('kept', 'us-east-1')).rejects.toThrow('AWS could not be reached');
  });

  it('tells a stack that is not there from one that it may not show', async () => {
    const none = await awsThatSays({ describeStacks: () => NO_STACK });
    expect(await none.stack('GentleBack-dev', 'us-east-1')).toBeUndefined();
    expect(await none.isBootstrapped('us-east-1')).toBe(false);
    server?.close();

    const denied = await awsThatSays({ describeStacks: () => refusal('AccessDenied', 'no') });
    await expect(denied.isBootstrapped('us-east-1')).rejects.toThrow('may not do that');
  });

  it.each([
    ['CREATE_COMPLETE', true],
    ['UPDATE_ROLLBACK_COMPLETE', true],
    ['ROLLBACK_COMPLETE', false],
    ['DELETE_FAILED', false],
    ['REVIEW_IN_PROGRESS', false],
  ])('is ready for CDK only where that ended well: %s', async (status, isReady) => {
    const cloud = await awsThatSays({ describeStacks: () => stackOf(status) });

    expect(await cloud.isBootstrapped('us-east-1')).toBe(isReady);
  });

  it('tells what a stack came to, and whether it writes mails', async () => {
    const cloud = await awsThatSays({
      describeStacks: () => stackOf('CREATE_COMPLETE'),
      describeStackResources: () =>
        '<R><DescribeStackResourcesResult><StackResources><member><ResourceType>AWS::SNS::Subscription</ResourceType></member><member><ResourceType>AWS::DynamoDB::Table</ResourceType><PhysicalResourceId>GentleBack-dev-Table</PhysicalResourceId></member></StackResources></DescribeStackResourcesResult></R>',
    });

    expect(await cloud.stack('GentleBack-dev', 'us-east-1')).toEqual({
      status: 'CREATE_COMPLETE',
      outputs: { FunctionArn: 'arn:function' },
      hasSubscription: true,
      tables: ['GentleBack-dev-Table'],
    });
  });
});

describe('a stack that is removed', () => {
  const remove = async (states: readonly string[], reason = '') => {
    const cloud = await awsThatSays({
      deleteStack: () => '<DeleteStackResponse/>',
      describeStacks: (_, times) => stackOf(states[times] ?? 'DELETE_COMPLETE', 'arn:stack/1', reason),
    });
    await cloud.removeStack('GentleBack-dev', 'us-east-1', () => undefined);
  };

  it('is waited for', async () => {
    await remove(['CREATE_COMPLETE', 'DELETE_IN_PROGRESS', 'DELETE_IN_PROGRESS']);

    expect(asked.filter((action) => action === 'describeStacks')).toHaveLength(4);
  });

  it('and cannot be, says why', async () => {
    await expect(remove(['CREATE_COMPLETE', 'DELETE_FAILED'], 'The table is protected')).rejects.toThrow(
      'AWS could not remove the stack (DELETE_FAILED The table is protected)',
    );
  });

  it('for ever, is not waited for so long', async () => {
    await expect(remove(Array(1_000).fill('DELETE_IN_PROGRESS'))).rejects.toThrow(
      'run again in a few minutes',
    );
  });

  it('leaves the tables behind that it was told to keep, and that are still there', async () => {
    const cloud = await awsThatSays({
      listStacks: (form) =>
        form.get('NextToken') === null
          ? '<R><ListStacksResult><StackSummaries><member><StackName>Other</StackName><StackId>arn:other</StackId></member></StackSummaries><NextToken>2</NextToken></ListStacksResult></R>'
          : '<R><ListStacksResult><StackSummaries><member><StackName>GentleBack-prod</StackName><StackId>arn:prod</StackId></member></StackSummaries></ListStacksResult></R>',
      listStackResources: (form) =>
        form.get('StackName') === 'arn:prod'
          ? `<R><ListStackResourcesResult><StackResourceSummaries>${['kept', 'gone']
              .map(
                (name) =>
                  `<member><ResourceType>AWS::DynamoDB::Table</ResourceType><PhysicalResourceId>${name}</PhysicalResourceId><ResourceStatus>DELETE_SKIPPED</ResourceStatus></member>`,
              )
              .join(
                '',
              )}<member><ResourceType>AWS::DynamoDB::Table</ResourceType><PhysicalResourceId>removed</PhysicalResourceId><ResourceStatus>DELETE_COMPLETE</ResourceStatus></member></StackResourceSummaries></ListStackResourcesResult></R>`
          : refusal('ValidationError', 'not asked for'),
      describeTable: (_, times) =>
        times !== 1
          ? `{"Table":{"TableName":"kept","TableStatus":"${times === 3 ? 'UPDATING' : 'ACTIVE'}","DeletionProtectionEnabled":${times < 3}}}`
          : { status: 400, body: '{"__type":"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException"}' },
      updateTable: () => '{}',
      deleteTable: () => '{}',
    });

    expect(await cloud.leftovers('GentleBack-prod', 'us-east-1')).toEqual([
      { type: 'AWS::DynamoDB::Table', name: 'kept' },
    ]);
    await cloud.removeTable('kept', 'us-east-1');
    expect(asked.slice(-5)).toEqual([
      'describeTable',
      'updateTable',
      'describeTable',
      'describeTable',
      'deleteTable',
    ]);
  });
});
