import { Aws, Duration } from 'aws-cdk-lib';
import {
  type Alarm,
  ComparisonOperator,
  type CreateAlarmOptions,
  type IMetric,
  MathExpression,
  type Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { LogMetrics } from './log-metrics';
import { STORE_ACTIONS } from './progress-table';
import type { Settings } from './settings';

const FIVE_MINUTES = Duration.minutes(5);

/** A turn that sets a reminder may take this long; every turn is over after 3.5 s, and Alexa hangs up after about eight. */
const SLOW_MILLIS = 2_500;

/** What alarms look at. */
export interface Watched {
  readonly skill: LambdaFunction;
  readonly table: ITable;
  readonly metrics: LogMetrics;
}

interface Watch extends Partial<CreateAlarmOptions> {
  readonly metric: Metric | MathExpression;
  /** What is wrong when it rings, and where to look: the text of the e-mail. */
  readonly says: string;
}

/** Adds metrics that have a value only where something happened: a gap in one would make a gap of the sum. */
const sumOf = (label: string, metrics: Readonly<Record<string, IMetric>>): MathExpression =>
  new MathExpression({
    expression: Object.keys(metrics)
      .map((id) => `FILL(${id}, 0)`)
      .join(' + '),
    usingMetrics: metrics,
    label,
    period: FIVE_MINUTES,
  });

const throttled = (table: ITable): MathExpression => {
  const sum = (metricName: string): IMetric =>
    table.metric(metricName, { statistic: 'Sum', period: FIVE_MINUTES });
  return sumOf('Throttled by the table', {
    reads: sum('ReadThrottleEvents'),
    writes: sum('WriteThrottleEvents'),
  });
};

const failed = (table: ITable): MathExpression =>
  sumOf(
    'Errors of the table',
    Object.fromEntries(
      STORE_ACTIONS.map((Operation) => [
        Operation.toLowerCase(),
        table.metric('SystemErrors', {
          statistic: 'Sum',
          period: FIVE_MINUTES,
          dimensionsMap: { TableName: table.tableName, Operation },
        }),
      ]),
    ),
  );

const watches = ({ skill, table, metrics }: Watched): Readonly<Record<string, Watch>> => ({
  Errors: {
    metric: skill.metricErrors({ period: FIVE_MINUTES }),
    says: 'The function failed: somebody heard that there was a problem with the skill, or an event came to nothing. See its log.',
  },
  Throttles: {
    metric: skill.metricThrottles({ period: FIVE_MINUTES }),
    says: 'Alexa was turned away: more people spoke at once than the function may answer. Raise its concurrency.',
  },
  Slow: {
    metric: skill.metricDuration({ statistic: 'p95', period: FIVE_MINUTES }),
    threshold: SLOW_MILLIS,
    evaluationPeriods: 3,
    says: "One turn in twenty has taken over 2.5 seconds for a quarter of an hour: the table or Alexa's own services are slow.",
  },
  TurnsFailed: {
    metric: metrics('TurnsFailed'),
    says: 'A turn failed and the skill apologised: a mistake of ours. The log names it: filter for outcome = failed.',
  },
  NotKept: {
    metric: metrics('NotKept'),
    threshold: 3,
    says: 'What people did could not be kept at once, three times in five minutes: the table is out of reach. Sessions play on.',
  },
  AlertsRefused: {
    metric: metrics('AlertsRefused', 'Sum', Duration.hours(1)),
    threshold: 3,
    says: "Alexa has refused reminders or timers three times in an hour, and not because of anybody's device or permission.",
  },
  TableErrors: {
    metric: failed(table),
    says: 'DynamoDB itself had errors. Look at the AWS Health Dashboard.',
  },
  TableThrottles: {
    metric: throttled(table),
    says: 'The table turned reads or writes away: more people came at once than ever before. See docs/scale.md on warm throughput.',
  },
});

/** For a skill that is used every day: silence may mean that Alexa does not reach us. */
const silence = ({ skill }: Watched): Watch => ({
  metric: skill.metricInvocations({ period: Duration.days(1) }),
  comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
  treatMissingData: TreatMissingData.BREACHING,
  says: 'Nobody has reached the skill for a day. Ask an Echo to open it.',
});

const topicFor = (scope: Construct, email: string): Topic => {
  const topic = new Topic(scope, 'Topic', { displayName: 'Gentle Back', enforceSSL: true });
  // A policy of its own takes the place of the one that lets alarms publish.
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'Alarms',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
  topic.addSubscription(new EmailSubscription(email));
  return topic;
};

/** Alarms for what somebody would have to do something about; they write an e-mail where there is an address. */
export const addAlarms = (
  scope: Construct,
  watched: Watched,
  { email, quietAlarm }: Pick<Settings, 'email' | 'quietAlarm'>,
): Alarm[] => {
  const topic = email === undefined ? undefined : topicFor(scope, email);
  const all = { ...watches(watched), ...(quietAlarm && { Silence: silence(watched) }) };
  return Object.entries(all).map(([name, { metric, says, ...options }]) => {
    const alarm = metric.createAlarm(scope, name, {
      alarmDescription: says,
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...options,
    });
    if (topic !== undefined) alarm.addAlarmAction(new SnsAction(topic));
    return alarm;
  });
};
