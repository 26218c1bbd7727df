import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DeployError } from '../deploy-error';
import type { Clock } from '../ports';

/** How we prove to Amazon that we may manage skills. Never printed, never written anywhere. */
export type Credentials =
  | { readonly refreshToken: string; readonly clientId: string; readonly clientSecret: string }
  | { readonly accessToken: string };

/** Where credentials come from. */
export interface CredentialSource {
  /**
   * @param isRefused whether Amazon has refused what was given before
   * @throws DeployError where there are none
   */
  get(isRefused?: boolean): Promise<Credentials>;
  /** @returns whose skills are managed, where the source says so */
  vendorId(): string | undefined;
  /**
   * Lets somebody sign in, before a terminal.
   *
   * @param isBrowserHere or on another machine, where an address is opened and a code is copied from
   */
  signIn(isBrowserHere: boolean): Promise<void>;
}

/** Runs a command of Amazon's ask-cli. */
export type AskCli = (args: readonly string[], isInteractive: boolean) => Promise<void>;

type Environment = Readonly<Record<string, string | undefined>>;

const configSchema = z.object({
  profiles: z.record(
    z.string(),
    z.object({
      token: z.object({ access_token: z.string(), expires_at: z.string() }).nullish(),
      vendor_id: z.string().nullish(),
    }),
  ),
});

const NONE = new DeployError(
  'skills.no-credentials',
  'No Amazon developer sign-in was found: run `npm run deploy -- --sign-in` once, or set ASK_REFRESH_TOKEN, ' +
    'ASK_LWA_CLIENT_ID and ASK_LWA_CLIENT_CONFIRMATION (docs/deploy.md).',
);

/** A token that ends within this time is renewed first. */
const ENDS_SOON_MILLIS = 60_000;

/**
 * Credentials in the environment, by the names that ask-cli uses; else ask-cli's own sign-in, whose short-lived
 * access token is read from where ask-cli keeps it. Its refresh token is for ask-cli alone, so ask-cli renews.
 *
 * @param home the person's own folder
 */
export const findCredentials = (
  environment: Environment,
  home: string,
  askCli: AskCli,
  clock: Pick<Clock, 'now'>,
): CredentialSource => {
  const profileName = environment.ASK_DEFAULT_PROFILE || 'default';

  const readProfile = () => {
    try {
      const text = readFileSync(join(home, '.ask/cli_config'), 'utf8');
      return configSchema.parse(JSON.parse(text)).profiles[profileName];
    } catch {
      return undefined;
    }
  };

  const fromEnvironment = (): Credentials | undefined => {
    const { ASK_REFRESH_TOKEN, ASK_ACCESS_TOKEN, ASK_LWA_CLIENT_ID, ASK_LWA_CLIENT_CONFIRMATION } =
      environment;
    if (ASK_REFRESH_TOKEN) {
      if (ASK_LWA_CLIENT_ID && ASK_LWA_CLIENT_CONFIRMATION)
        return {
          refreshToken: ASK_REFRESH_TOKEN,
          clientId: ASK_LWA_CLIENT_ID,
          clientSecret: ASK_LWA_CLIENT_CONFIRMATION,
        };
      throw new DeployError(
        'skills.half-credentials',
        'ASK_REFRESH_TOKEN is set, but not who it was given to: set ASK_LWA_CLIENT_ID and ASK_LWA_CLIENT_CONFIRMATION too (docs/deploy.md).',
      );
    }
    return ASK_ACCESS_TOKEN ? { accessToken: ASK_ACCESS_TOKEN } : undefined;
  };

  return {
    async get(isRefused = false) {
      const given = fromEnvironment();
      if (given !== undefined) return given;
      const token = readProfile()?.token;
      if (!token) throw NONE;
      const isGood = Date.parse(token.expires_at) > clock.now() + ENDS_SOON_MILLIS;
      if (isGood && !isRefused) return { accessToken: token.access_token };
      // Any question to Amazon makes ask-cli renew its sign-in; this one changes nothing.
      await askCli(['smapi', 'get-vendor-list', '--profile', profileName], false);
      const renewed = readProfile()?.token;
      if (!renewed) throw NONE;
      return { accessToken: renewed.access_token };
    },
    vendorId: () => environment.ASK_VENDOR_ID || readProfile()?.vendor_id || undefined,
    signIn: (isBrowserHere) =>
      askCli(['configure', '--profile', profileName, ...(isBrowserHere ? [] : ['--no-browser'])], true),
  };
};
