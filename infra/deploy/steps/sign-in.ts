import { DeployError } from '../deploy-error';
import type { CredentialSource } from '../skills/credentials';
import type { Step } from '../step';

/** Who could sign in, and how. */
export interface SignIn {
  /** Whether somebody wants to sign in anew, whatever there is. */
  readonly isWanted: boolean;
  /** Whether anybody sits before the terminal. */
  readonly hasTerminal: boolean;
  readonly hasBrowser: boolean;
}

const ELSEWHERE =
  'There is no browser here, as it seems: open the address that ask-cli shows on any machine, and copy the code from there.';

/** Looks for credentials of the Amazon developer account, and lets somebody sign in where there are none. */
export const signInStep = (
  credentials: CredentialSource,
  { isWanted, hasTerminal, hasBrowser }: SignIn,
): Step => ({
  title: 'Amazon developer sign-in',
  plan: () =>
    `environment (ASK_REFRESH_TOKEN …), else what ask-cli keeps in your own folder, else a browser${hasBrowser ? '' : ' on another machine'}`,
  async found({ screen }) {
    const signIn = async (): Promise<void> => {
      if (!hasBrowser) screen.note(ELSEWHERE);
      await credentials.signIn(hasBrowser);
    };
    if (isWanted) {
      if (!hasTerminal)
        throw new DeployError(
          'skills.no-terminal',
          'Signing in wants somebody before a terminal: run again in one, or set ASK_REFRESH_TOKEN, ASK_LWA_CLIENT_ID and ASK_LWA_CLIENT_CONFIRMATION (docs/deploy.md).',
        );
      await signIn();
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
      await signIn();
      await credentials.get();
    }
    return 'found';
  },
  take: async () => '',
});
