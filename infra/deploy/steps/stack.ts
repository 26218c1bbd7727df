import { DeployError } from '../deploy-error';
import { isWhole, type Stack } from '../ports';
import { agree, fact, type Run, type Step } from '../step';
import { stackName } from '../wish';

/** @throws DeployError for a stack that is being changed, or is somebody else's */
export const checkStack = (stack: Stack | undefined, name: string): void => {
  if (stack === undefined) return;
  if (stack.status.endsWith('_IN_PROGRESS') && stack.status !== 'REVIEW_IN_PROGRESS')
    throw new DeployError(
      'stack.busy',
      `Another deployment of ${name} is under way (${stack.status}): wait until it ends, and run again.`,
    );
  if (isWhole(stack.status) && stack.outputs.FunctionArn === undefined)
    throw new DeployError(
      'stack.taken',
      `There is a stack called ${name} that is not this skill's: rename or remove it, or use the other stage.`,
    );
};

/** What this run says about the stack, or an earlier one said: it was noted before anything was made. */
const contextOf = (run: Run): Record<string, string> => {
  const { wish, notes } = run;
  const note = notes.read();
  const { email, reservedConcurrency, restoredTable } = note;
  return {
    stage: wish.stage,
    region: fact(run, 'region'),
    skillId: fact(run, 'skillId'),
    ...(email !== undefined && { email }),
    ...(reservedConcurrency !== undefined && { reservedConcurrency }),
    ...(restoredTable !== undefined && { restoredTable }),
  };
};

const noteTable = ({ notes }: Run, table: { readonly name: string; readonly region: string }): void => {
  const others = (notes.read().tables ?? []).filter(({ name }) => name !== table.name);
  notes.keep({ tables: [...others, table] });
};

/** CDK does not say whom it found not ready, or no longer ready enough. */
const notReady = (run: Run, cause: DeployError): DeployError =>
  new DeployError(
    cause.code,
    `The account is not ready for CDK in this region, or no longer: run \`npx cdk bootstrap aws://${fact(run, 'account')}/${fact(run, 'region')}\`, and run again.`,
    cause,
  );

/** Deploys function and table by CDK, which itself sees what is there already. */
export const stackStep: Step = {
  title: 'Function and table',
  plan: ({ stage, email }) =>
    `cdk deploy ${stackName(stage)} -c stage=${stage} -c region=<region> -c skillId=<the skill's>${email === undefined ? '' : ` -c email=${email}`}`,
  async found(run) {
    const { wish, cloud } = run;
    const name = stackName(wish.stage);
    const region = fact(run, 'region');
    const stack = await cloud.stack(name, region);
    checkStack(stack, name);
    const saysWhom =
      wish.email !== undefined || contextOf(run).email !== undefined || 'email' in (run.facts.lasting ?? {});
    if (stack?.hasSubscription && !saysWhom)
      throw new DeployError(
        'stack.email',
        'The stack tells somebody of alarms by e-mail, and this run does not say whom: add --email with an address, or --email none.',
      );
    if (stack === undefined) {
      const left = (await cloud.leftovers(name, region)).map((one) => one.name);
      if (left.length > 0)
        await agree(
          run,
          `An earlier deployment left a table with what people did (${left.join(', ')}). Begin with an empty one beside it?`,
          'Restore from it as docs/operations.md says, or remove it with `npm run destroy`.',
        );
    }
    return undefined;
  },
  async take(run, say) {
    const name = stackName(run.wish.stage);
    const region = fact(run, 'region');
    try {
      await run.cloud.deployStack({ name, region, context: contextOf(run) }, say);
    } catch (error) {
      if (!(error instanceof DeployError) || error.code !== 'cloud.not-bootstrapped') throw error;
      throw notReady(run, error);
    }
    const { outputs = {} } = (await run.cloud.stack(name, region)) ?? {};
    const { FunctionArn, TableName, DashboardUrl } = outputs;
    if (FunctionArn === undefined)
      throw new DeployError(
        'stack.no-function',
        `CDK ended well, but ${name} does not say which function it made: look at its outputs in the CloudFormation console.`,
      );
    run.facts.functionArn = FunctionArn;
    if (TableName !== undefined) noteTable(run, { name: TableName, region });
    return [`there, in ${region}`, TableName && `table ${TableName}`, DashboardUrl]
      .filter(Boolean)
      .join('\n  ');
  },
};
