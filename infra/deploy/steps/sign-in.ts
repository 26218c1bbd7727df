import { DeployError } from '../deploy-error';
import type { CredentialSource } from '../skills/credentials';
import type { Step } from '../step';

/**
 * Looks for credentials of the Amazon developer account, and lets somebody sign in where there are none.
 *
 * @param isWanted whether to sign in anew, whatever there is
 */
export const signInStep = (credentials: CredentialSource, isWanted: boolean): Step => ({
  title: 'Amazon developer sign-in',
  plan: () => 'environment (ASK_REFRESH_TOKEN …), else what ask-cli keeps in your own folder, else a browser',
  async found({ screen }) {
    if (isWanted) {
      await credentials.signIn();
      return 'signed in';
    }
    try {
      await credentials.get();
    } catch (error) {
      const isNone = error instanceof DeployError && error.code === 'skills.no-credentials';
      const answer =
        isNone &&
        (await screen.confirm(
          "No Amazon developer sign-in was found. Sign in now, in a browser? (Amazon's ask-cli, fetched by npx; it may ask about AWS as well: no)",
        ));
      if (answer !== true) throw error;
      await credentials.signIn();
      await credentials.get();
    }
    return 'found';
  },
  take: async () => '',
});
