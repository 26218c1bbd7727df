import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { EnvironmentName } from '../../lambda/platform/environment';
import type { Settings } from './settings';

/**
 * A turn takes 60 MB, so this is for the processor that comes with it: with 128 MB the first turn takes four times as
 * long, with more than 512 MB it takes as long as with 512 (peers' notes, C.3); how long starting takes does not depend on it.
 */
const MEMORY_MB = 512;

/** Alexa hangs up after about eight seconds; whatever is not answered by then need not go on. */
const TIMEOUT_SECONDS = 7;

/** Long enough to look into what somebody reports; the lines tell of nobody. */
const LOGS_KEPT = RetentionDays.ONE_MONTH;

/** What the function is made of. */
export interface SkillFunctionProps {
  readonly settings: Settings;
  /** Id of the only skill that may call it. */
  readonly skillId: string;
  /** Folder of the bundle, as `npm run build` leaves it. */
  readonly bundle: string;
  readonly tableName: string;
  /** What it may do besides writing its log. */
  readonly statements: readonly PolicyStatement[];
}

/** What runs the skill, and where it writes its log. */
export interface SkillFunction {
  readonly skill: LambdaFunction;
  readonly logs: LogGroup;
}

const environmentOf = ({ settings, skillId, tableName }: SkillFunctionProps) =>
  ({
    PROGRESS_TABLE: tableName,
    SKILL_ID: skillId,
    LOG_LEVEL: 'info',
    COMFORT_CHECK_INS: settings.comfortCheckIns ? 'on' : 'off',
    ...(settings.maxPageSeconds !== undefined && { MAX_PAGE_SECONDS: String(settings.maxPageSeconds) }),
  }) satisfies { readonly [Name in EnvironmentName]?: string };

/**
 * Streams of a log group have names that Lambda makes up, and IAM knows no way to allow writing to them but a wildcard
 * behind the name of the group. CDK's `logGroupArn` ends in it too, where nobody sees it; here it is written out,
 * and acknowledged.
 */
const streamsOf = (logs: LogGroup): string =>
  `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:${logs.logGroupName}:*`;

/**
 * Alexa may call the function for our skill, and for no other: without the token anybody's skill could. Talk comes
 * from `alexa-appkit`. For events, as that somebody disabled the skill, Amazon asks for "an Alexa trigger" and names no
 * principal; nobody we found has tried it without this one. Amazon's own shop for demonstration lets a custom
 * skill of its kind be called by both, each bound to the id of the skill, and so do we: with the token the second opens
 * the door to nobody else. To be settled on a real account.
 */
const ALEXA = { Talk: 'alexa-appkit.amazon.com', Events: 'alexa-connectedhome.amazon.com' } as const;

/** The function that is the skill, its role, which may do what it needs and nothing more, and its log. */
export const skillFunction = (scope: Construct, props: SkillFunctionProps): SkillFunction => {
  const { settings, skillId, bundle, statements } = props;
  const logs = new LogGroup(scope, 'Logs', { retention: LOGS_KEPT, removalPolicy: RemovalPolicy.DESTROY });
  const logging = new PolicyStatement({
    sid: 'Log',
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [streamsOf(logs)],
  });
  const role = new Role(scope, 'Role', {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: { Skill: new PolicyDocument({ statements: [logging, ...statements] }) },
  });
  const skill = new LambdaFunction(scope, 'Function', {
    description: 'Gentle Back: guided breathing, relaxation and stretching by voice.',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    code: Code.fromAsset(bundle),
    handler: 'index.handler',
    memorySize: MEMORY_MB,
    timeout: Duration.seconds(TIMEOUT_SECONDS),
    role,
    environment: environmentOf(props),
    logGroup: logs,
    // In this format Lambda leaves our own lines as they are, and its three lines a turn, which are four fifths of
    // the bill for the log, can be left out.
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel.INFO,
    systemLogLevelV2: SystemLogLevel.WARN,
    tracing: settings.tracing ? Tracing.ACTIVE : Tracing.DISABLED,
    ...(settings.reservedConcurrency !== undefined && {
      reservedConcurrentExecutions: settings.reservedConcurrency,
    }),
  });
  for (const [id, principal] of Object.entries(ALEXA))
    skill.addPermission(id, { principal: new ServicePrincipal(principal), eventSourceToken: skillId });
  return { skill, logs };
};
