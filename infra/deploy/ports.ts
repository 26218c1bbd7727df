/** Told of what is under way; the last line wins. */
export type Say = (what: string) => void;

/** A stack as CloudFormation knows it. */
export interface Stack {
  readonly status: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Whether it tells an e-mail address of alarms. */
  readonly hasSubscription: boolean;
  /** Names of its own tables. */
  readonly tables: readonly string[];
}

/** @returns whether what was last done to a stack ended well, or was taken back to where it was well */
export const isWhole = (status: string): boolean =>
  /^(CREATE|UPDATE|UPDATE_ROLLBACK|IMPORT)_COMPLETE$/.test(status);

/** What a removed stack left behind, because it was told to keep it. */
export interface Leftover {
  readonly type: string;
  readonly name: string;
}

/** What is handed to the CDK app. */
export interface StackWish {
  readonly name: string;
  readonly region: string;
  readonly context: Readonly<Record<string, string>>;
}

/** The AWS account. All of it may throw a DeployError. */
export interface Cloud {
  /** @returns the account that the credentials belong to */
  account(): Promise<string>;
  isBootstrapped(region: string): Promise<boolean>;
  bootstrap(account: string, region: string, say: Say): Promise<void>;
  stack(name: string, region: string): Promise<Stack | undefined>;
  deployStack(wish: StackWish, say: Say): Promise<void>;
  removeStack(name: string, region: string, say: Say): Promise<void>;
  /** @returns tables that earlier stacks of this name left behind and that are still there */
  leftovers(name: string, region: string): Promise<readonly Leftover[]>;
  hasTable(name: string, region: string): Promise<boolean>;
  removeTable(name: string, region: string): Promise<void>;
}

/** Whoever owns skills. */
export interface Vendor {
  readonly id: string;
  readonly name: string;
}

/** A skill in a vendor's list. */
export interface SkillSummary {
  readonly id: string;
  readonly names: readonly string[];
}

/** How far a change of a skill has come. */
export type Progress = 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED';

/** One part of a skill: its manifest, or one locale's model. */
export interface Part {
  readonly progress: Progress;
  /** Of the last change that succeeded. */
  readonly eTag?: string;
  readonly errors: readonly string[];
}

/** A skill as Amazon holds it. */
export interface SkillState {
  readonly manifest: Part;
  readonly models: Readonly<Record<string, Part>>;
}

/** How the import of a skill package goes. */
export interface ImportState {
  readonly progress: Progress;
  readonly errors: readonly string[];
}

/** Amazon's skill management, for the development stage of a skill. All of it may throw a DeployError. */
export interface Skills {
  vendors(): Promise<readonly Vendor[]>;
  list(vendorId: string): Promise<readonly SkillSummary[]>;
  /** @returns the id of the new skill, which takes a while to be whole */
  create(vendorId: string, manifest: object): Promise<string>;
  /** @returns nothing where there is no such skill */
  state(skillId: string): Promise<SkillState | undefined>;
  /** @returns the id of the import */
  importPackage(skillId: string, zip: Uint8Array): Promise<string>;
  /** @returns nothing where the import is not known any more */
  importState(importId: string): Promise<ImportState | undefined>;
  isEnabled(skillId: string): Promise<boolean>;
  enable(skillId: string): Promise<void>;
  /** Removes a skill; one that is not there is removed already. */
  remove(skillId: string): Promise<void>;
}

/** Where people see what happens and are asked. */
export interface Screen {
  /** Shows something under way until it ends well (what is returned) or not (what is thrown). */
  during(title: string, task: (say: Say) => Promise<string>): Promise<void>;
  /** Something was not even begun. */
  failed(title: string): void;
  note(text: string): void;
  /** @returns the answer; nothing where nobody can be asked */
  confirm(question: string): Promise<boolean | undefined>;
  choose(question: string, choices: readonly string[]): Promise<string | undefined>;
}

/** Time, so that nobody waits in tests. */
export interface Clock {
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}
