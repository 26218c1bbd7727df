import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DeployError } from '../deploy-error';
import type { Step } from '../step';

const OLDEST = [20, 19] as const;

/** Looks for what runs on this machine. */
export const toolsStep = (root: string, nodeVersion: string): Step => ({
  title: 'Tools',
  plan: () => `Node ${OLDEST.join('.')} or later, and CDK from node_modules`,
  async found() {
    const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
    if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
      throw new DeployError(
        'tools.node',
        `Node ${nodeVersion} is too old: install ${OLDEST.join('.')} or later, and run again.`,
      );
    if (!existsSync(join(root, 'node_modules/aws-cdk/bin/cdk')))
      throw new DeployError('tools.packages', 'CDK is not installed: run `npm ci`, and run again.');
    return `Node ${nodeVersion}, CDK`;
  },
  take: async () => '',
});

/** Builds the bundle and the skill package that are deployed. */
export const buildStep: Step = {
  title: 'Build',
  plan: () => 'builds dist/lambda and dist/skill-package, unless they are newer than their sources',
  found: async () => undefined,
  async take(run) {
    await run.build();
    return 'dist/lambda, dist/skill-package';
  },
};
