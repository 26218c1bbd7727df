import type { STAGES } from '../stack/settings';
import { DeployError } from './deploy-error';

export type Stage = (typeof STAGES)[number];

/** Alexa calls a skill's function nowhere else. */
export const REGIONS = ['us-east-1', 'eu-west-1', 'us-west-2'] as const;

/** What somebody asked for on the command line. */
export interface Wish {
  readonly stage: Stage;
  readonly region?: string;
  /** Who is told of alarms; `none` for nobody any more. */
  readonly email?: string;
  /** A skill to use, rather than one that is found or made. */
  readonly skillId?: string;
  /** What the skill is called in the Alexa app, if not the usual. */
  readonly name?: string;
  readonly vendorId?: string;
  readonly reservedConcurrency?: string;
  /** Where the privacy policy and the terms are published. */
  readonly pages?: string;
  /** A table to use in place of the stack's own; `none` for its own again. */
  readonly restoredTable?: string;
  /** Every question is answered with yes, but those about people's data. */
  readonly yes: boolean;
  /** The question about people's data is answered with yes. */
  readonly deleteData: boolean;
}

/** @returns whether the table stays when a stage's stack is removed */
export const keepsTable = (stage: Stage): boolean => stage === 'prod';

/** @returns the name of a stage's stack, as infra/app.ts gives it */
export const stackName = (stage: Stage): string => `GentleBack-${stage}`;

/** What a skill is called in the Alexa app: two stages in one account are told apart by it. What is said to the Echo is the same. */
export const skillName = ({ stage, name }: Pick<Wish, 'stage' | 'name'>): string =>
  name !== undefined && name !== 'none' ? name : stage === 'prod' ? 'Gentle Back' : 'Gentle Back dev';

/** @returns where in cdk.json something is chosen for good */
export const chosenInCdkJson = (stage: Stage): string => `in cdk.json, under ${stage}`;

/**
 * @param choose says where another one is chosen
 * @throws DeployError for a region from which Alexa calls no functions
 */
export const checkedRegion = (region: string, choose = 'with --region'): string => {
  if ((REGIONS as readonly string[]).includes(region)) return region;
  throw new DeployError(
    'region.wrong',
    `Alexa calls functions in ${REGIONS.join(', ')} only, not in "${region}": choose one ${choose}.`,
  );
};
