import { DeployError, Stopped } from './deploy-error';
import type { Notes } from './notes';
import type { Clock, Cloud, Say, Screen, Skills } from './ports';
import type { Wish } from './wish';

/** A table, and where it is. */
export interface Place {
  readonly name: string;
  readonly region: string;
}

/** What is removed, and what is not, as people have agreed. */
export interface Removal {
  readonly skillId?: string | undefined;
  /** Where the stack is. */
  readonly stackIn?: string | undefined;
  /** Tables that are deleted by themselves. */
  readonly tables: readonly Place[];
  readonly staying: readonly Place[];
}

/** What steps find out for those after them. */
export interface Facts {
  account?: string;
  region?: string;
  vendorId?: string;
  skillId?: string;
  functionArn?: string;
  /** The settings that cdk.json has for the stage. */
  lasting?: Readonly<Record<string, unknown>>;
  removal?: Removal;
}

/** One run of a deployment, or of its removal. */
export interface Run {
  readonly wish: Wish;
  readonly cloud: Cloud;
  readonly skills: Skills;
  readonly screen: Screen;
  readonly clock: Clock;
  readonly notes: Notes;
  readonly facts: Facts;
  /** What cdk.json has for the app: among it, by stage, the settings for good. */
  readonly readContext: () => Readonly<Record<string, unknown>>;
  /** Builds what is deployed. */
  readonly build: () => Promise<void>;
  /** The files of the skill package as they were built, by path. */
  readonly readPackage: () => Readonly<Record<string, Uint8Array>>;
}

/** Something that is done once, and found done afterwards. */
export interface Step {
  readonly title: string;
  /** What it would do: one line of a dry run. */
  readonly plan: (wish: Wish) => string;
  /**
   * Asks the world, not a file alone; and asks people, where they have a say in it.
   *
   * @returns what is there already, or nothing where there is something to do
   */
  readonly found: (run: Run) => Promise<string | undefined>;
  /** @returns what came of it */
  readonly take: (run: Run, say: Say) => Promise<string>;
}

/** @throws Error when a step is taken before one that finds out what it needs: a mistake of ours */
export const fact = <Name extends keyof Facts>(run: Run, name: Name): NonNullable<Facts[Name]> => {
  const value = run.facts[name];
  if (value === undefined) throw new Error(`${name} is not known yet`);
  return value;
};

/** Prints what would be done. */
export const printPlan = (steps: readonly Step[], { wish, screen }: Pick<Run, 'wish' | 'screen'>): void => {
  steps.forEach(({ title, plan }, index) => {
    screen.note(`${index + 1}. ${title}: ${plan(wish)}`);
  });
  screen.note('Nothing was asked of anybody, and nothing was done.');
};

/**
 * Takes steps in order, each only where it is not done already.
 *
 * @throws DeployError, Stopped, from the step that could not be taken; those after it are not begun
 */
export const takeSteps = async (steps: readonly Step[], run: Run): Promise<void> => {
  for (const { title, found, take } of steps) {
    const there = await found(run).catch((error: unknown) => {
      run.screen.failed(title);
      throw error;
    });
    await run.screen.during(title, async (say) => there ?? (await take(run, say)));
  }
};

/**
 * Asks, and takes --yes for an answer.
 *
 * @throws Stopped after a no; DeployError where nobody can be asked
 */
export const agree = async ({ wish, screen }: Run, question: string, otherwise: string): Promise<void> => {
  if (wish.yes) return;
  const answer = await screen.confirm(question);
  if (answer === undefined)
    throw new DeployError('nobody.asked', `${question} Run again with --yes to agree. ${otherwise}`);
  if (!answer) throw new Stopped(otherwise);
};
