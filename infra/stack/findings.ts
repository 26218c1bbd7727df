import { existsSync, readFileSync } from 'node:fs';
import { AwsSolutionsChecks, type NagPack, ServerlessChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';

/** Something that a rule finds fault with. */
export interface Finding {
  readonly id: string;
  readonly at: string;
  readonly says: string;
}

interface Place {
  readonly constructPath?: string;
}

const findings = (id: string, says: string, places: readonly Place[]): Finding[] =>
  places.map(({ constructPath: at = '' }) => ({ id, at, says }));

/** The rule packs that every stack has to please. */
export const packsFor = (scope: IConstruct): NagPack[] => [
  new AwsSolutionsChecks(scope),
  new ServerlessChecks(scope),
];

/** What the rule packs find, and nobody has acknowledged. */
export const findingsIn = (scope: IConstruct): Finding[] =>
  packsFor(scope).flatMap((pack) =>
    pack
      .validateScope(scope)
      .violations.flatMap((one) => findings(one.ruleName, one.description, one.violatingResources)),
  );

interface Report {
  readonly pluginReports: readonly {
    readonly violations: readonly {
      readonly ruleName: string;
      readonly description: string;
      readonly violatingConstructs: readonly Place[];
    }[];
  }[];
}

/** What the rule packs and CloudFormation's own rules have found, as CDK writes it down beside the template. */
export const findingsOfReport = (path: string): Finding[] => {
  if (!existsSync(path)) return [];
  const { pluginReports } = JSON.parse(readFileSync(path, 'utf8')) as Report;
  return pluginReports.flatMap(({ violations }) =>
    violations.flatMap((one) => findings(one.ruleName, one.description, one.violatingConstructs)),
  );
};
