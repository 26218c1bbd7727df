import { AwsSolutionsChecks, type NagPack, ServerlessChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';

/** Something that a rule pack finds fault with. */
export interface Finding {
  readonly id: string;
  readonly at: string;
  readonly says: string;
}

/** The packs that every stack has to please. */
export const packsFor = (scope: IConstruct): NagPack[] => [
  new AwsSolutionsChecks(scope),
  new ServerlessChecks(scope),
];

/** What the packs find, and nobody has acknowledged. */
export const findingsIn = (scope: IConstruct): Finding[] =>
  packsFor(scope).flatMap((pack) =>
    pack.validateScope(scope).violations.flatMap(({ ruleName, description, violatingResources }) =>
      violatingResources.map(({ constructPath }) => ({
        id: ruleName,
        at: constructPath ?? '',
        says: description,
      })),
    ),
  );
