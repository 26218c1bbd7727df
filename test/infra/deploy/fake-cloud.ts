import { DeployError } from '../../../infra/deploy/deploy-error';
import type { Cloud, Leftover, Stack, StackWish } from '../../../infra/deploy/ports';

const ACCOUNT = '123456789012';

interface FakeStack extends Stack {
  readonly skillId: string;
}

/** What goes wrong with a call: before anything is done, or after it. */
export type CloudTrouble = { readonly error: Error; readonly isAfter: boolean };

/** An AWS account in memory. */
export class FakeCloud implements Cloud {
  /** By region and name. */
  readonly stacks = new Map<string, FakeStack>();
  readonly tables = new Set<string>();
  readonly bootstrapped = new Set<string>();
  readonly asked: string[] = [];
  readonly deployed: StackWish[] = [];
  owner = ACCOUNT;
  /** What CDK made the account ready with is older than the CDK of today. */
  isHalfReady = false;
  trouble: (call: string, index: number) => CloudTrouble | undefined = () => undefined;

  /** Whether a function lets a skill in, as its permission says. */
  letsIn(functionArn: string, skillId: string): boolean {
    return [...this.stacks.values()].some(
      (stack) => stack.outputs.FunctionArn === functionArn && stack.skillId === skillId,
    );
  }

  #done<Answer>(call: string, deed: () => Answer): Promise<Answer> {
    const trouble = this.trouble(call, this.asked.push(call) - 1);
    if (trouble !== undefined && !trouble.isAfter) return Promise.reject(trouble.error);
    const answer = deed();
    return trouble === undefined ? Promise.resolve(answer) : Promise.reject(trouble.error);
  }

  account(): Promise<string> {
    return this.#done('account', () => this.owner);
  }

  isBootstrapped(region: string): Promise<boolean> {
    return this.#done('isBootstrapped', () => this.bootstrapped.has(region));
  }

  bootstrap(_: string, region: string): Promise<void> {
    return this.#done('bootstrap', () => void this.bootstrapped.add(region));
  }

  stack(name: string, region: string): Promise<Stack | undefined> {
    return this.#done(`stack in ${region}`, () => this.stacks.get(`${region}/${name}`));
  }

  deployStack(wish: StackWish): Promise<void> {
    return this.#done('deployStack', () => {
      const { name, region, context } = wish;
      if (!this.bootstrapped.has(region) || this.isHalfReady)
        throw new DeployError('cloud.not-bootstrapped', 'not bootstrapped');
      this.deployed.push(wish);
      const table = `${name}-Table`;
      this.tables.add(`${region}/${table}`);
      this.stacks.set(`${region}/${name}`, {
        status: 'CREATE_COMPLETE',
        skillId: context.skillId ?? '',
        hasSubscription: context.email !== undefined,
        tables: [table],
        outputs: {
          FunctionArn: `arn:aws:lambda:${region}:${this.owner}:function:${name}`,
          TableName: table,
          DashboardUrl: `https://${region}.console.aws.amazon.com/cloudwatch/`,
        },
      });
    });
  }

  removeStack(name: string, region: string): Promise<void> {
    return this.#done('removeStack', () => {
      this.stacks.delete(`${region}/${name}`);
      if (!name.endsWith('prod')) this.tables.delete(`${region}/${name}-Table`);
    });
  }

  leftovers(name: string, region: string): Promise<readonly Leftover[]> {
    return this.#done('leftovers', () => {
      const isLeft = this.tables.has(`${region}/${name}-Table`) && !this.stacks.has(`${region}/${name}`);
      return isLeft ? [{ type: 'AWS::DynamoDB::Table', name: `${name}-Table` }] : [];
    });
  }

  hasTable(table: string, region: string): Promise<boolean> {
    return this.#done('hasTable', () => this.tables.has(`${region}/${table}`));
  }

  removeTable(table: string, region: string): Promise<void> {
    return this.#done('removeTable', () => void this.tables.delete(`${region}/${table}`));
  }
}
