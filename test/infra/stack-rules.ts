import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readEnvironment } from '../../lambda/platform/environment';
import { only, ROOT, resourcesOf, type Written } from './stack-in-hand';

/** A rule about a template: what is wrong with it, one sentence each. */
type Rule = (template: Written) => string[];

const unless = (isRight: boolean, fault: string): string[] => (isRight ? [] : [fault]);

const same = (what: string, found: unknown, wanted: unknown): string[] =>
  unless(
    isDeepStrictEqual(found, wanted),
    `${what} is ${JSON.stringify(found)}, and not ${JSON.stringify(wanted)}`,
  );

const isProduction = (template: Written): boolean =>
  only(template, 'AWS::Lambda::Function').Properties.Tags.some(
    ({ Key, Value }: { Key: string; Value: string }) => Key === 'stage' && Value === 'prod',
  );

const skillIdIn = (template: Written): unknown =>
  only(template, 'AWS::Lambda::Function').Properties.Environment.Variables.SKILL_ID;

const onlyAlexaMayCall: Rule = (template) => {
  const { id } = only(template, 'AWS::Lambda::Function');
  const permissions = resourcesOf(template, 'AWS::Lambda::Permission').map(({ Properties }) => Properties);
  const wanted = ['alexa-appkit.amazon.com', 'alexa-connectedhome.amazon.com'].map((Principal) => ({
    Action: 'lambda:InvokeFunction',
    EventSourceToken: skillIdIn(template),
    FunctionName: { 'Fn::GetAtt': [id, 'Arn'] },
    Principal,
  }));
  return same('who may call', permissions, wanted);
};

/** What the store calls, read out of its source. */
const calledByTheStore = (): string[] => {
  const folder = join(ROOT, 'lambda/storage');
  const calls = readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/new (\w+)Command\(/g)].map(([, name]) => name),
  );
  return [...new Set(calls)].map((name) => `dynamodb:${name}`).toSorted();
};

interface Statement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

const statementsIn = (template: Written): Statement[] => [
  ...resourcesOf(template, 'AWS::IAM::Role').flatMap(({ Properties }) =>
    (Properties.Policies ?? []).flatMap(
      ({ PolicyDocument }: { PolicyDocument: { Statement: Statement[] } }) => PolicyDocument.Statement,
    ),
  ),
  ...resourcesOf(template, 'AWS::IAM::Policy').flatMap(
    ({ Properties }) => Properties.PolicyDocument.Statement,
  ),
];

const allowed = ({ Action, Resource }: Statement): readonly (readonly [string, unknown])[] =>
  [Action].flat().map((action) => [action, Resource]);

/** All that the role may do, one by one; nothing besides. */
const mayDoWhatItDoes: Rule = (template) => {
  const logs = only(template, 'AWS::Logs::LogGroup').id;
  const table = only(template, 'AWS::DynamoDB::Table').id;
  const streams = [
    'arn:',
    { Ref: 'AWS::Partition' },
    ':logs:',
    { Ref: 'AWS::Region' },
    ':',
    { Ref: 'AWS::AccountId' },
    ':log-group:',
    { Ref: logs },
    ':*',
  ];
  const key = resourcesOf(template, 'AWS::KMS::Key')[0]?.id;
  const isTraced = only(template, 'AWS::Lambda::Function').Properties.TracingConfig !== undefined;
  const wanted: (readonly [string, unknown])[] = [
    ...['CreateLogStream', 'PutLogEvents'].map(
      (action) => [`logs:${action}`, { 'Fn::Join': ['', streams] }] as const,
    ),
    ...calledByTheStore().map((action) => [action, { 'Fn::GetAtt': [table, 'Arn'] }] as const),
    ...(key === undefined
      ? []
      : [
          'Decrypt',
          'DescribeKey',
          'Encrypt',
          'GenerateDataKey',
          'GenerateDataKeyWithoutPlaintext',
          'ReEncryptFrom',
          'ReEncryptTo',
        ].map((action) => [`kms:${action}`, { 'Fn::GetAtt': [key, 'Arn'] }] as const)),
    ...(isTraced
      ? ['PutTelemetryRecords', 'PutTraceSegments'].map((action) => [`xray:${action}`, '*'] as const)
      : []),
  ];
  const sorted = (pairs: readonly (readonly [string, unknown])[]) =>
    pairs.toSorted(([one], [other]) => one.localeCompare(other));
  const role = only(template, 'AWS::IAM::Role').Properties;
  return [
    ...same('what the role may do', sorted(statementsIn(template).flatMap(allowed)), sorted(wanted)),
    ...unless(
      statementsIn(template).every(({ Effect }) => Effect === 'Allow'),
      'a statement denies',
    ),
    ...same('what Amazon adds to the role', role.ManagedPolicyArns, undefined),
  ];
};

const keepsProgress: Rule = (template) => {
  const { Properties: table, DeletionPolicy, UpdateReplacePolicy } = only(template, 'AWS::DynamoDB::Table');
  const isKept = isProduction(template);
  const afterwards = isKept ? 'Retain' : 'Delete';
  return [
    ...same('what becomes of the table', [DeletionPolicy, UpdateReplacePolicy], [afterwards, afterwards]),
    ...same('protection from deletion', table.DeletionProtectionEnabled, isKept),
    ...same('going back in time', table.PointInTimeRecoverySpecification, {
      PointInTimeRecoveryEnabled: true,
    }),
    ...same('encryption', table.SSESpecification?.SSEEnabled, true),
    ...same('billing', table.BillingMode, 'PAY_PER_REQUEST'),
    ...same(
      'keys',
      table.KeySchema.map(({ AttributeName }: { AttributeName: string }) => AttributeName),
      ['pk', 'sk'],
    ),
    ...unless(
      resourcesOf(template, 'AWS::KMS::Key').every(({ Properties }) => Properties.EnableKeyRotation === true),
      'the key does not rotate',
    ),
  ];
};

const forgetsInTime: Rule = (template) => [
  ...same(
    'what goes when its time is over',
    only(template, 'AWS::DynamoDB::Table').Properties.TimeToLiveSpecification,
    { AttributeName: 'expiresAt', Enabled: true },
  ),
  ...unless(
    readFileSync(join(ROOT, 'lambda/storage/state-item.ts'), 'utf8').includes('expiresAt: {'),
    'the store writes another name',
  ),
];

const runsAsBuilt: Rule = (template) => {
  const { Runtime, Architectures, Handler, Timeout, MemorySize } = only(
    template,
    'AWS::Lambda::Function',
  ).Properties;
  return [
    ...same(
      'how it runs',
      { Runtime, Architectures, Handler, MemorySize },
      { Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler', MemorySize: 512 },
    ),
    ...unless(Timeout > 3.5 && Timeout <= 8, 'it may take longer than Alexa waits, or not as long as a turn'),
  ];
};

/** What the Lambda would read; whatever is known only once it is deployed stands as a word here. */
const environmentIsWhole: Rule = (template) => {
  const { Variables } = only(template, 'AWS::Lambda::Function').Properties.Environment;
  const resolved = Object.fromEntries(
    Object.entries(Variables).map(([name, value]) => [name, typeof value === 'string' ? value : 'resolved']),
  );
  const known = /^(PROGRESS_TABLE|SKILL_ID|LOG_LEVEL|MAX_PAGE_SECONDS|COMFORT_CHECK_INS)$/;
  const strange = Object.keys(Variables).filter((name) => !known.test(name));
  try {
    readEnvironment(resolved);
    return unless(strange.length === 0, `nobody reads ${strange.join(', ')}`);
  } catch (error) {
    return [(error as Error).message];
  }
};

const logCanBeRead: Rule = (template) => {
  const { id, Properties, DeletionPolicy } = only(template, 'AWS::Logs::LogGroup');
  return [
    ...same('days that the log is kept', Properties.RetentionInDays, 30),
    ...same('what becomes of the log', DeletionPolicy, 'Delete'),
    ...same('where the function writes', only(template, 'AWS::Lambda::Function').Properties.LoggingConfig, {
      ApplicationLogLevel: 'INFO',
      LogFormat: 'JSON',
      LogGroup: { Ref: id },
      SystemLogLevel: 'WARN',
    }),
    ...unless(
      resourcesOf(template, 'AWS::Logs::MetricFilter').every(
        ({ Properties: filter }) => filter.LogGroupName.Ref === id,
      ),
      'a filter reads another log',
    ),
  ];
};

/** By the metric that each is about; a sum of several by the names of all. */
const metricsOf = (alarm: {
  MetricName?: string;
  Metrics?: { MetricStat?: { Metric: { MetricName: string } } }[];
}): string =>
  alarm.MetricName ??
  [...new Set(alarm.Metrics?.flatMap(({ MetricStat }) => MetricStat?.Metric.MetricName ?? []))].join('+');

/** Metrics of what seldom happens have gaps, and a sum with a gap in it is a gap: it would never ring. */
const gapsIn = ({ Metrics = [] }: { Metrics?: { Id: string; Expression?: string }[] }): string[] => {
  const sum = Metrics.find(({ Expression }) => Expression !== undefined)?.Expression;
  return Metrics.flatMap(({ Id, Expression }) =>
    Expression === undefined && sum?.includes(`FILL(${Id}, 0)`) === false ? [Id] : [],
  );
};

const WATCHED = [
  'AlertsRefused',
  'Duration',
  'Errors',
  'NotKept',
  'ReadThrottleEvents+WriteThrottleEvents',
  'SystemErrors',
  'Throttles',
  'TurnsFailed',
];

const rings: Rule = (template) => {
  const alarms = resourcesOf(template, 'AWS::CloudWatch::Alarm');
  const topics = resourcesOf(template, 'AWS::SNS::Topic').map(({ id }) => ({ Ref: id }));
  const isQuiet = alarms.length === WATCHED.length;
  const silence = alarms.find(({ Properties }) => Properties.MetricName === 'Invocations')?.Properties;
  return [
    ...same(
      'what is watched',
      alarms.map(({ Properties }) => metricsOf(Properties)).toSorted(),
      [...WATCHED, ...(isQuiet ? [] : ['Invocations'])].toSorted(),
    ),
    ...alarms.flatMap(({ id, Properties }) => [
      ...same(
        `what ${id} does`,
        Properties.AlarmActions ?? [],
        topics.map((topic) => topic),
      ),
      ...unless(/\.$/.test(Properties.AlarmDescription), `${id} says nothing`),
      ...same(`what leaves gaps in ${id}`, gapsIn(Properties), []),
      ...same(
        `what nothing means to ${id}`,
        Properties.TreatMissingData,
        Properties.MetricName === 'Invocations' ? 'breaching' : 'notBreaching',
      ),
    ]),
    ...same(
      'what silence is',
      silence && [silence.Period, silence.Threshold, silence.ComparisonOperator],
      isQuiet ? undefined : [86_400, 1, 'LessThanThreshold'],
    ),
  ];
};

/** A policy of a topic's own takes the place of the one that lets CloudWatch publish. */
const alarmsReachTheTopic: Rule = (template) =>
  resourcesOf(template, 'AWS::SNS::TopicPolicy').flatMap(({ Properties }) => {
    const letsIn = Properties.PolicyDocument.Statement.some(
      (one: Statement & { Principal: { Service?: string }; Condition?: object }) =>
        one.Effect === 'Allow' &&
        one.Principal.Service === 'cloudwatch.amazonaws.com' &&
        one.Condition !== undefined,
    );
    return unless(letsIn, 'no alarm may publish');
  });

/** The text of the dashboard, with a name for whatever is known only later. */
const dashboardOf = (template: Written): string => {
  const body = only(template, 'AWS::CloudWatch::Dashboard').Properties.DashboardBody;
  return body['Fn::Join'][1]
    .map((part: unknown) => (typeof part === 'string' ? part : JSON.stringify(part).replaceAll('"', "'")))
    .join('');
};

const dashboardShows: Rule = (template) => {
  const text = dashboardOf(template);
  const names = [
    ...resourcesOf(template, 'AWS::Logs::MetricFilter').map(
      ({ Properties }) => Properties.MetricTransformations[0].MetricName as string,
    ),
    'Errors',
    'Throttles',
    'Invocations',
    'Duration',
    'ConsumedReadCapacityUnits',
    'ConsumedWriteCapacityUnits',
    'IncomingBytes',
  ];
  return [
    ...names.flatMap((name) => unless(text.includes(`"${name}"`), `the dashboard does not show ${name}`)),
    ...resourcesOf(template, 'AWS::CloudWatch::Alarm').flatMap(({ id }) =>
      unless(text.includes(id), `the dashboard does not show ${id}`),
    ),
  ];
};

const tells: Rule = (template) => [
  ...same(
    'outputs',
    Object.keys(template.Outputs).toSorted(),
    ['DashboardUrl', 'FunctionArn', 'LogGroupName', 'TableName'].toSorted(),
  ),
  // CloudFormation shows anything else as question marks.
  ...unless(/^[\x20-\x7e]*$/.test(JSON.stringify(template)), 'there are signs in it that are not ASCII'),
];

const staysWhereAlexaIs: Rule = (template) =>
  same('regions', template.Rules.Region?.Assertions[0]?.Assert, {
    'Fn::Contains': [['us-east-1', 'eu-west-1', 'us-west-2'], { Ref: 'AWS::Region' }],
  });

const UNTAGGED = /Alarm|Dashboard|Permission|MetricFilter|Policy|Subscription/;

const isTagged: Rule = (template) =>
  Object.entries(template.Resources).flatMap(([id, { Type, Properties }]) => {
    const keys = (Properties.Tags ?? []).map(({ Key }: { Key: string }) => Key);
    return unless(
      UNTAGGED.test(Type) || (keys.includes('project') && keys.includes('stage')),
      `${id} has no tags`,
    );
  });

/** What no rule pack looks at, and has to be so. */
export const STACK_RULES = {
  'only Alexa may call it, and only for this skill': onlyAlexaMayCall,
  'it may do what it does, and nothing more': mayDoWhatItDoes,
  'progress is kept': keepsProgress,
  'and forgotten in time': forgetsInTime,
  'it runs as it was built': runsAsBuilt,
  'its environment is whole': environmentIsWhole,
  'its log can be read, for a month': logCanBeRead,
  'alarms ring': rings,
  'and reach somebody': alarmsReachTheTopic,
  'the dashboard shows all that is measured': dashboardShows,
  'it says where things are': tells,
  'it stays where Alexa is': staysWhereAlexaIs,
  'everything has its tags': isTagged,
} as const satisfies Readonly<Record<string, Rule>>;
