import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { DeployError } from './deploy-error';
import type { Stage } from './wish';

/**
 * Does something that is done by one run of a stage at a time: two at once would make two skills. A run that was
 * killed is out of the way after a few seconds.
 *
 * @param root of the checkout
 */
export const alone = async (root: string, stage: Stage, task: () => Promise<void>): Promise<void> => {
  const folder = join(root, '.deploy');
  mkdirSync(folder, { recursive: true });
  const release = await lock(join(folder, stage), { realpath: false, stale: 10_000 }).catch(
    (error: unknown) => {
      throw new DeployError(
        'alone',
        `Another run for the ${stage} stage is under way on this machine: wait until it ends, and run again.`,
        error,
      );
    },
  );
  try {
    await task();
  } finally {
    await release();
  }
};
