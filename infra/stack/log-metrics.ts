import { Duration } from 'aws-cdk-lib';
import { type Metric, Unit } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type IFilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

interface LogMetric {
  /** Which lines of the skill's log it is about (lambda/platform/log.ts). */
  readonly pattern: IFilterPattern;
  /** The field that is measured; where it is left out, lines are counted. */
  readonly millis?: '$.millis' | '$.coldMillis';
}

/** Why Alexa's reminders and timers were refused, where neither the person nor their device had anything to do with it. */
const REFUSED_TO_US = ['busy', 'conflict', 'not-like-that', 'unavailable'] as const;

const anyOf = (field: string, values: readonly string[]): IFilterPattern =>
  FilterPattern.any(...values.map((value) => FilterPattern.stringValue(field, '=', value)));

/** What is read out of the log: what an owner asks first, and nothing about anybody. Ten such metrics are free. */
export const LOG_METRICS = {
  Turns: { pattern: FilterPattern.numberValue('$.millis', '>=', 0), millis: '$.millis' },
  ColdStarts: { pattern: FilterPattern.numberValue('$.coldMillis', '>=', 0), millis: '$.coldMillis' },
  SessionsBegun: { pattern: FilterPattern.booleanValue('$.begun', true) },
  SessionsFinished: { pattern: FilterPattern.booleanValue('$.finished', true) },
  TurnsFailed: { pattern: FilterPattern.stringValue('$.outcome', '=', 'failed') },
  TurnedAway: { pattern: anyOf('$.outcome', ['stranger', 'malformed']) },
  NotKept: { pattern: FilterPattern.stringValue('$.kept', '=', 'unsaved') },
  AlertsRefused: { pattern: anyOf('$.alerts', REFUSED_TO_US) },
} as const satisfies Readonly<Record<string, LogMetric>>;
export type LogMetricName = keyof typeof LOG_METRICS;

/** A metric of the skill's own: its sum of five minutes, or what else is asked of it. */
export type LogMetrics = (name: LogMetricName, statistic?: string, period?: Duration) => Metric;

/** Reads metrics out of the log of the skill, under a name of each stage's own. */
export const logMetrics = (scope: Construct, logs: LogGroup, stage: string): LogMetrics => {
  const filters = new Map(
    Object.entries<LogMetric>(LOG_METRICS).map(([metricName, { pattern, millis }]) => [
      metricName,
      new MetricFilter(scope, metricName, {
        logGroup: logs,
        metricNamespace: `GentleBack/${stage}`,
        metricName,
        filterPattern: pattern,
        ...(millis === undefined
          ? { metricValue: '1', defaultValue: 0, unit: Unit.COUNT }
          : { metricValue: millis, unit: Unit.MILLISECONDS }),
      }),
    ]),
  );
  return (name, statistic = 'Sum', period = Duration.minutes(5)) =>
    (filters.get(name) as MetricFilter).metric({ statistic, period });
};
