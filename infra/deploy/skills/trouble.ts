import { DeployError } from '../deploy-error';

interface ServiceError {
  readonly statusCode: number;
  readonly response?: {
    readonly message?: string;
    readonly error?: string;
    readonly violations?: readonly { readonly message?: string }[];
  };
}

const isServiceError = (error: unknown): error is ServiceError =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number';

/** How somebody gets a sign-in, new or renewed. */
export const SIGN_IN =
  'sign in again with `npm run deploy -- --sign-in`, or renew ASK_REFRESH_TOKEN (docs/deploy.md)';

const SENTENCES: Readonly<Record<number, (what: string) => string>> = {
  401: () => `Amazon did not take the developer sign-in, which has expired or was withdrawn: ${SIGN_IN}.`,
  403: (what) =>
    `This Amazon developer account may not ${what}: sign in with the account that owns the skill, and with its vendor id.`,
  404: (what) =>
    `Amazon does not know the skill while it was asked to ${what}, so somebody has deleted it: run again.`,
  409: (what) =>
    `Another change of the skill is under way while Amazon was asked to ${what}: wait a minute and run again.`,
  412: (what) =>
    `Somebody changed the skill while Amazon was asked to ${what}: look at it in the developer console, and run again.`,
  413: () => 'The skill package is too large for Amazon: look at what is in dist/skill-package.',
  429: (what) => `Amazon wants to be asked to ${what} less often: wait a minute and run again.`,
};

const said = ({ response }: ServiceError): string =>
  [response?.message, ...(response?.violations ?? []).map(({ message }) => message)]
    .filter((text) => text !== undefined)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** LWA's own words for a refresh token, or a client, that is no good any more. */
const isRefused = (error: ServiceError): boolean =>
  /^(invalid_grant|invalid_client|unauthorized_client|invalid_token)$/.test(error.response?.error ?? '');

/** Amazon's client library writes this before what others throw, ours included. */
const PREFIX = /^(Call to service failed: )+/;

/**
 * Makes one sentence of what Amazon's skill management did not do.
 *
 * @param what it was asked to, in words that follow "to"
 */
export const skillTrouble = (error: unknown, what: string): unknown => {
  if (error instanceof DeployError && PREFIX.test(error.message))
    return new DeployError(error.code, error.message.replace(PREFIX, ''), error);
  if (!isServiceError(error)) return error;
  const { statusCode } = error;
  if (isRefused(error)) return new DeployError('skills.401', SENTENCES[401]?.(what) ?? '', error);
  const sentence =
    SENTENCES[statusCode]?.(what) ??
    (statusCode >= 500
      ? `Amazon's skill management is in trouble (${statusCode}) and could not ${what}: run again in a few minutes.`
      : `Amazon would not ${what} (${statusCode}): "${said(error) || 'no reason given'}"; mend that, and run again.`);
  return new DeployError(`skills.${statusCode}`, sentence, error);
};
