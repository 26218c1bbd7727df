import { Aws, CfnOutput, CfnParameter, CfnRule, Fn, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { addAlarms } from './alarms';
import { addDashboard } from './dashboard';
import { logMetrics } from './log-metrics';
import { progressTable } from './progress-table';
import { REGIONS, type Settings, SKILL_ID } from './settings';
import { skillFunction } from './skill-function';

/** What a stack is made from, besides its settings. */
export interface SkillProps {
  readonly settings: Settings;
  /** Folder of the bundle, as `npm run build` leaves it. */
  readonly bundle: string;
}

/** The skill as it runs: function, table, log, and what watches over them. All secure defaults are made in here. */
class Skill extends Construct {
  readonly skill: LambdaFunction;
  readonly tableName: string;
  readonly logGroupName: string;
  readonly dashboard: Dashboard;

  constructor(scope: Stack, id: string, { settings, bundle, skillId }: SkillProps & { skillId: string }) {
    super(scope, id);
    const { table, statements } = progressTable(this, settings);
    const { tableName } = table;
    const { skill, logs } = skillFunction(this, { settings, skillId, bundle, tableName, statements });
    const metrics = logMetrics(new Construct(this, 'Metrics'), logs, settings.stage);
    const watched = { skill, table, metrics };
    const alarms = addAlarms(new Construct(this, 'Alarms'), watched, settings);
    this.dashboard = addDashboard(this, scope.stackName, { ...watched, logs, alarms });
    this.skill = skill;
    this.tableName = tableName;
    this.logGroupName = logs.logGroupName;
  }
}

/**
 * Who may call the function. A template can be read without knowing that; to deploy it, CloudFormation then asks for
 * the parameter and refuses to go on without it.
 */
const skillIdFor = (stack: Stack, { skillId }: Settings): string =>
  skillId ??
  new CfnParameter(stack, 'SkillId', {
    description: 'Id of the skill that may call the function: -c skillId=ID gives it beforehand.',
    allowedPattern: SKILL_ID.source,
    constraintDescription: 'is the id that the Alexa developer console shows for the skill',
  }).valueAsString;

/** Gentle Back in an AWS account: one stack for a stage. */
export class GentleBackStack extends Stack {
  constructor(scope: Construct, { settings, bundle, ...props }: SkillProps & StackProps) {
    const { stage, region } = settings;
    super(scope, `GentleBack-${stage}`, {
      description: `Gentle Back (${stage}): guided breathing, relaxation and stretching by voice, for Alexa.`,
      ...(region !== undefined && { env: { region } }),
      ...props,
    });
    Tags.of(this).add('project', 'gentle-back');
    Tags.of(this).add('stage', stage);
    // Whatever region the credentials of the day belong to.
    new CfnRule(this, 'Region', {
      assertions: [
        {
          assert: Fn.conditionContains([...REGIONS], Aws.REGION),
          assertDescription: `Alexa calls functions of skills in English in ${REGIONS.join(', ')} and nowhere else.`,
        },
      ],
    });
    const made = new Skill(this, 'Skill', { settings, bundle, skillId: skillIdFor(this, settings) });
    const url = `https://${Aws.REGION}.console.aws.amazon.com/cloudwatch/home?region=${Aws.REGION}#dashboards/dashboard/${made.dashboard.dashboardName}`;
    this.tell('FunctionArn', made.skill.functionArn, 'What the skill calls.');
    this.tell('TableName', made.tableName, 'What people did, and where they are in it.');
    this.tell('LogGroupName', made.logGroupName, 'One line a turn, about nobody.');
    this.tell('DashboardUrl', url, 'How it is used, whether it works, what it costs.');
  }

  private tell(id: string, value: string, description: string): void {
    new CfnOutput(this, id, { value, description });
  }
}
