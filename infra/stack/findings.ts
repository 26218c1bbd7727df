import { existsSync, readFileSync } from 'node:fs';
import { AwsSolutionsChecks, type NagPack, ServerlessChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';

/** Something that a rule finds fault with. */
export interface Finding {
  readonly id: string;
  readonly at: string;
  readonly says: string;
}

/** What CDK and its plugins write down. */
interface Violation {
  readonly ruleName: string;
  readonly description: string;
  readonly violatingResources: readonly {
    readonly constructPath?: string;
    readonly resourceLogicalId?: string;
  }[];
}

const findingsOf = ({ ruleName, description, violatingResources }: Violation): Finding[] =>
  violatingResources.map(({ constructPath, resourceLogicalId = '' }) => ({
    id: ruleName,
    at: constructPath ?? resourceLogicalId,
    says: description,
  }));

/** The rule packs that every stack has to please. */
export const packsFor = (scope: IConstruct): NagPack[] => [
  new AwsSolutionsChecks(scope),
  new ServerlessChecks(scope),
];

/** What the rule packs find, and nobody has acknowledged. */
export const findingsIn = (scope: IConstruct): Finding[] =>
  packsFor(scope).flatMap((pack) => pack.validateScope(scope).violations.flatMap(findingsOf));

/** What every plugin has found, as CDK reports it beside the template. */
export const findingsOfReport = (path: string): Finding[] => {
  if (!existsSync(path)) return [];
  const { pluginReports } = JSON.parse(readFileSync(path, 'utf8')) as {
    pluginReports: readonly { violations: readonly Violation[] }[];
  };
  return pluginReports.flatMap(({ violations }) => violations.flatMap(findingsOf));
};
