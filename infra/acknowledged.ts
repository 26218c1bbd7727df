import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** A finding of a rule pack that stays, and why. */
export interface Acknowledged {
  readonly id: string;
  /** Path of what it is about, within the stack. Where the settings leave that out there is nothing to acknowledge. */
  readonly at: string;
  readonly reason: string;
}

/** Every finding of cdk-nag (packs AwsSolutions and Serverless) that stays, whatever the settings. */
export const ACKNOWLEDGED: readonly Acknowledged[] = [
  {
    id: 'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:<SkillLogs5D5C0C78>:*]',
    at: 'Skill/Role',
    reason:
      "The streams of the function's own log group, and of no other: Lambda makes up their names, and IAM can only allow writing to them by a wildcard behind the name of the group.",
  },
  {
    id: 'Serverless-LambdaDLQ',
    at: 'Skill/Function',
    reason:
      'Alexa waits for every answer, so nothing is queued that could end in a dead letter; an event of a skill that fails is delivered again by Alexa for an hour.',
  },
  {
    id: 'Serverless-LambdaTracing',
    at: 'Skill/Function',
    reason:
      'A choice (-c tracing=on): a turn makes one or two calls to one table, and the log has its duration; traces cost five dollars a million turns, more than all the rest.',
  },
  {
    id: 'AwsSolutions-IAM5[Resource::*]',
    at: 'Skill/Role/DefaultPolicy',
    reason: 'With tracing on: X-Ray takes traces for no resource in particular, so IAM knows none to name.',
  },
  {
    id: 'Serverless-SNSRedrivePolicy',
    at: 'Skill/Alarms/Topic',
    reason:
      'An e-mail that cannot be delivered is no work to be done later: the alarm itself stays red on the dashboard.',
  },
];

const nodeAt = (scope: IConstruct, path: string): IConstruct | undefined =>
  path.split('/').reduce<IConstruct | undefined>((node, id) => node?.node.tryFindChild(id), scope);

/** Tells cdk-nag of what stays. */
export const acknowledge = (stack: IConstruct, all = ACKNOWLEDGED): void => {
  for (const { at, id, reason } of all) {
    const about = nodeAt(stack, at);
    if (about !== undefined) Validations.of(about).acknowledge({ id, reason });
  }
};
