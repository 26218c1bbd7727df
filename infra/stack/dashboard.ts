import { Aws, Duration } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  Metric,
  SingleValueWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Watched } from './alarms';

const DAY = Duration.days(1);
const HOUR = Duration.hours(1);

/** What a dashboard shows. */
export interface Shown extends Watched {
  readonly logs: LogGroup;
  readonly alarms: readonly Alarm[];
}

const graph = (title: string, left: readonly IMetric[], right: readonly IMetric[] = []): GraphWidget =>
  new GraphWidget({ title, width: 12, height: 6, left: [...left], right: [...right] });

const written = (logs: LogGroup): Metric =>
  new Metric({
    namespace: 'AWS/Logs',
    metricName: 'IncomingBytes',
    dimensionsMap: { LogGroupName: logs.logGroupName },
    statistic: 'Sum',
    period: DAY,
    label: 'bytes of log',
  });

/** Rows of the dashboard, in the order in which an owner asks: is it used, does it work, is it quick, what does it cost? */
const rowsOf = ({ skill, table, metrics, logs, alarms }: Shown): IWidget[][] => [
  [new AlarmStatusWidget({ title: 'Alarms', width: 24, height: 3, alarms: [...alarms] })],
  [
    new SingleValueWidget({
      title: 'Today so far',
      width: 24,
      height: 3,
      setPeriodToTimeRange: false,
      metrics: [
        metrics('SessionsBegun', 'Sum', DAY).with({ label: 'sessions begun' }),
        metrics('SessionsFinished', 'Sum', DAY).with({ label: 'sessions finished' }),
        metrics('Turns', 'SampleCount', DAY).with({ label: 'turns' }),
        metrics('TurnsFailed', 'Sum', DAY).with({ label: 'turns that failed' }),
        metrics('ColdStarts', 'SampleCount', DAY).with({ label: 'cold starts' }),
      ],
    }),
  ],
  [
    graph('Sessions', [
      metrics('SessionsBegun', 'Sum', HOUR).with({ label: 'begun' }),
      metrics('SessionsFinished', 'Sum', HOUR).with({ label: 'finished' }),
    ]),
    graph('Turns', [
      metrics('Turns', 'SampleCount', HOUR).with({ label: 'turns' }),
      metrics('TurnedAway', 'Sum', HOUR).with({ label: 'not for us, or broken' }),
    ]),
  ],
  [
    graph('What went wrong', [
      skill.metricErrors({ period: HOUR, label: 'function failed' }),
      skill.metricThrottles({ period: HOUR, label: 'turned away by Lambda' }),
      metrics('TurnsFailed', 'Sum', HOUR).with({ label: 'turn failed' }),
      metrics('NotKept', 'Sum', HOUR).with({ label: 'not kept at once' }),
      metrics('AlertsRefused', 'Sum', HOUR).with({ label: 'reminder or timer refused' }),
    ]),
    graph('Milliseconds of a turn', [
      metrics('Turns', 'p50', HOUR).with({ label: 'half are quicker' }),
      metrics('Turns', 'p95', HOUR).with({ label: '19 of 20 are quicker' }),
    ]),
  ],
  [
    graph(
      'Cold starts',
      [metrics('ColdStarts', 'SampleCount', HOUR).with({ label: 'how many' })],
      [metrics('ColdStarts', 'p95', HOUR).with({ label: 'milliseconds, 19 of 20 are quicker' })],
    ),
    graph(
      'What it costs, a day',
      [
        skill.metricInvocations({ period: DAY, label: 'requests' }),
        skill.metricDuration({ statistic: 'Sum', period: DAY, label: 'milliseconds of computing' }),
        table.metricConsumedReadCapacityUnits({ statistic: 'Sum', period: DAY, label: 'read units' }),
        table.metricConsumedWriteCapacityUnits({ statistic: 'Sum', period: DAY, label: 'write units' }),
      ],
      [written(logs)],
    ),
  ],
];

/** One page for an owner. Its name has the region in it: an account has its dashboards once for all regions. */
export const addDashboard = (scope: Construct, stackName: string, shown: Shown): Dashboard =>
  new Dashboard(scope, 'Dashboard', {
    dashboardName: `${stackName}-${Aws.REGION}`,
    defaultInterval: Duration.days(7),
    widgets: rowsOf(shown),
  });
