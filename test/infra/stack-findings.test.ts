import { App, Stack } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IConstruct } from 'constructs';
import { ACKNOWLEDGED, type Acknowledged, acknowledge } from '../../infra/acknowledged';
import { findingsIn } from '../../infra/stack/findings';
import { EVERYTHING, SMALL, stackOf } from './stack-in-hand';

/** What the packs find in a stack where only some of the findings are acknowledged. */
const findingsWith = (given: typeof SMALL | typeof EVERYTHING, acknowledged: readonly Acknowledged[]) => {
  const stack = stackOf(given);
  acknowledge(stack, acknowledged);
  return findingsIn(stack.node.root).map(({ id, at }) => ({ id, at }));
};

/** The same skill, as somebody makes it who takes what the CDK offers first. */
const naive = (): IConstruct => {
  const stack = new Stack(new App(), 'Naive');
  const table = new Table(stack, 'Table', { partitionKey: { name: 'pk', type: AttributeType.STRING } });
  const skill = new LambdaFunction(stack, 'Function', {
    runtime: Runtime.NODEJS_20_X,
    code: Code.fromInline('exports.handler = async () => ({})'),
    handler: 'index.handler',
  });
  table.grantReadWriteData(skill);
  skill.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:*', 'logs:*'], resources: ['*'] }));
  new LogGroup(stack, 'Logs', { retention: RetentionDays.INFINITE });
  new Topic(stack, 'Topic').addSubscription(new EmailSubscription('owner@example.org'));
  return stack.node.root;
};

describe('the rule packs', () => {
  it.each([
    ['a small stack', SMALL],
    ['one with everything', EVERYTHING],
  ] as const)('find nothing in %s that has no reason', (_, given) => {
    expect(findingsWith(given, ACKNOWLEDGED)).toEqual([]);
  });

  it('find a lot in a naive twin', () => {
    const found = findingsIn(naive());

    process.stdout.write(`cdk-nag: ${found.length} findings in a naive twin, 0 in ours\n`);
    expect(found.length).toBeGreaterThanOrEqual(10);
    expect(found.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'AwsSolutions-DDB3',
        'AwsSolutions-L1',
        'AwsSolutions-SNS3',
        'AwsSolutions-IAM5[Action::dynamodb:*]',
      ]),
    );
  });
});

describe('what is acknowledged', () => {
  it.each(ACKNOWLEDGED.map((one) => [one.id, one] as const))('is found without its reason: %s', (id, one) => {
    const others = ACKNOWLEDGED.filter((other) => other !== one);
    const found = [...findingsWith(SMALL, others), ...findingsWith(EVERYTHING, others)];

    expect([...new Set(found.map((finding) => finding.id))]).toEqual([id]);
    for (const { at } of found) expect(at).toContain(`/${one.at}/`);
  });

  it.each(ACKNOWLEDGED.map(({ id, reason }) => [id, reason]))('says why, in a sentence: %s', (_, reason) => {
    expect(reason).toMatch(/^\S.{40,}\.$/);
  });
});
