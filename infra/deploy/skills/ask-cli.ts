import { DeployError } from '../deploy-error';
import type { RunChild } from '../run-child';
import type { AskCli } from './credentials';

/** ask-cli as it is last known to work: alone it installs an antlr4ts with which it does not start. */
const PACKAGES = ['-p', 'ask-cli@2.30.7', '-p', 'antlr4ts@0.5.0-alpha.4'] as const;

/** Runs Amazon's ask-cli by npx, which fetches it the first time; nothing of it is kept in the checkout. */
export const askCliByNpx =
  (runChild: RunChild): AskCli =>
  async (args, isInteractive) => {
    const { code } = await runChild('npx', ['-y', ...PACKAGES, 'ask', ...args], { isInteractive });
    if (code !== 0)
      throw new DeployError(
        'skills.sign-in',
        isInteractive
          ? 'Signing in with ask-cli did not work: look at what it says above, and run again.'
          : 'ask-cli could not renew its sign-in: sign in again with `npm run deploy -- --sign-in`.',
      );
  };
