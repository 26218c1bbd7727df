import { DeployError, Stopped } from './deploy-error';
import type { CredentialSource } from './skills/credentials';
import { printPlan, type Run, type Step, takeSteps } from './step';
import { accountStep, bootstrapStep, regionStep } from './steps/account';
import { packageStep } from './steps/package';
import { askStep, removeDataStep, removeSkillStep, removeStackStep } from './steps/removal';
import { type SignIn, signInStep } from './steps/sign-in';
import { skillStep } from './steps/skill';
import { stackStep } from './steps/stack';
import { testingStep } from './steps/testing';
import { buildStep, toolsStep } from './steps/tools';
import { vendorStep } from './steps/vendor';
import { settingsStep, wishStep } from './steps/wish';
import { stackName } from './wish';

/** What a run is told of the machine that it runs on. */
export interface Machine {
  readonly root: string;
  readonly nodeVersion: string;
  readonly credentials: CredentialSource;
  /** Where AWS's tools would do things by themselves. */
  readonly ambientRegion?: string | undefined;
  readonly signIn: SignIn;
}

/** Checks that do nothing: each row on its own, so that all that is missing is told at once. */
const deployChecks = (machine: Machine): readonly (readonly Step[])[] => [
  [wishStep, settingsStep],
  [toolsStep(machine.root, machine.nodeVersion)],
  [accountStep, regionStep(machine.ambientRegion)],
  [signInStep(machine.credentials, machine.signIn), vendorStep(machine.credentials.vendorId)],
];

const destroyChecks = (machine: Machine): readonly (readonly Step[])[] => [
  [wishStep],
  [accountStep],
  [signInStep(machine.credentials, machine.signIn), vendorStep(machine.credentials.vendorId)],
];

/** The skill comes before the stack, whose permission wants its id, and is pointed at the function after it. */
const DEPLOY: readonly Step[] = [buildStep, bootstrapStep, skillStep, stackStep, packageStep, testingStep];
const DESTROY: readonly Step[] = [askStep, removeSkillStep, removeStackStep, removeDataStep];

/** With one of them alone it could only remove half. */
const bothFor = ({ wish }: Run): DeployError =>
  new DeployError(
    'removal.both',
    `Removing wants both sign-ins, to AWS and to the Amazon developer account; with one alone, remove by hand: the stack ${stackName(wish.stage)} in the CloudFormation console, the skill in the developer console.`,
  );

const checkAll = async (
  rows: readonly (readonly Step[])[],
  run: Run,
  besides?: (run: Run) => DeployError,
): Promise<void> => {
  const missing: DeployError[] = [];
  for (const row of rows)
    try {
      await takeSteps(row, run);
    } catch (error) {
      if (!(error instanceof DeployError)) throw error;
      missing.push(error);
    }
  if (besides !== undefined && missing.some(({ code }) => code.endsWith('no-credentials')))
    missing.push(besides(run));
  const [first] = missing;
  const sentences = [...new Set(missing.map(({ message }) => message))];
  if (first !== undefined)
    throw sentences.length === 1
      ? first
      : new DeployError('checks', sentences.map((message) => `- ${message}`).join('\n'));
};

const follow = async (
  checks: readonly (readonly Step[])[],
  steps: readonly Step[],
  run: Run,
  isDry: boolean,
  besides?: (run: Run) => DeployError,
): Promise<boolean> => {
  if (isDry) {
    // What was asked for can be looked at without asking anybody.
    for (const { found } of checks[0] ?? []) await found(run);
    printPlan([...checks.flat(), ...steps], run);
    return false;
  }
  await checkAll(checks, run, besides);
  await takeSteps(steps, run);
  return true;
};

/**
 * Brings a stage to where its sources are, whatever an earlier run has left.
 *
 * @throws DeployError, Stopped; a later run goes on from there
 */
export const deploy = async (machine: Machine, run: Run, isDry: boolean): Promise<void> => {
  if (await follow(deployChecks(machine), DEPLOY, run, isDry))
    run.screen.note(
      'Say to your Echo: "Alexa, open gentle back", and then "start my breathing session".\n' +
        'It must be registered to the Amazon account you signed in with, and speak English.',
    );
};

/**
 * Removes a stage: skill, stack, and after a question of its own the data.
 *
 * @throws DeployError, Stopped; a later run goes on from there
 */
export const destroy = async (machine: Machine, run: Run, isDry: boolean): Promise<void> => {
  if (await follow(destroyChecks(machine), DESTROY, run, isDry, bothFor))
    run.screen.note(
      'What CDK made ready the account with (the stack CDKToolkit and its bucket) stays: other things may use it.',
    );
};

/** @returns how a run ended, as an exit code; anything but a mistake of ours is told in a sentence */
export const toldEnding = async (
  task: () => Promise<void>,
  print: (line: string) => void,
  again: string,
): Promise<number> => {
  try {
    await task();
    return 0;
  } catch (error) {
    if (error instanceof Stopped) {
      print(error.message);
      return 0;
    }
    if (!(error instanceof DeployError)) throw error;
    print(`${error.message}\n(${again} goes on from here.)`);
    return 1;
  }
};
