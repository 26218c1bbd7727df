import { DeployError } from '../deploy-error';

/** What AWS and its tools say, and what to do about it; the first that fits is told. */
const KNOWN: readonly { readonly code: string; readonly when: RegExp; readonly remedy: string }[] = [
  {
    code: 'cloud.expired',
    when: /ExpiredToken|security token included in the request is expired|session has expired|token has expired|refresh failed|SSO session .* is invalid/i,
    remedy: 'The AWS sign-in has expired: sign in again (`aws sso login`), and run again.',
  },
  {
    code: 'cloud.no-credentials',
    when: /CredentialsProviderError|Could not load credentials|Unable to resolve AWS account|Need to perform AWS calls .* no credentials/,
    remedy:
      'No AWS credentials were found: sign in (`aws sso login`, or AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY), and run again.',
  },
  {
    code: 'cloud.refused-credentials',
    when: /InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch|InvalidSignature|AuthFailure/,
    remedy: 'AWS does not know these credentials: look at AWS_PROFILE and the keys, and run again.',
  },
  {
    code: 'cloud.not-bootstrapped',
    when: /not been bootstrapped|\/cdk-bootstrap\/|bootstrap stack version|BootstrapVersion/i,
    remedy:
      'The account is not ready for CDK in this region, or no longer: run `npx cdk bootstrap`, and run again.',
  },
  {
    code: 'cloud.concurrency',
    when: /UnreservedConcurrentExecution|ReservedConcurrentExecutions/,
    remedy:
      'The account has too few concurrent executions to reserve some: run again with --reserved-concurrency none, or ask AWS for more.',
  },
  {
    code: 'cloud.exists',
    when: /already exists/i,
    remedy:
      'Something of that name is in the account already, most likely a table or a log group that an earlier deployment left: `npm run destroy` lists what was left and removes it when asked to.',
  },
  {
    code: 'cloud.denied',
    when: /AccessDenied|not authorized to perform|UnauthorizedOperation|explicit deny/i,
    remedy:
      'These AWS credentials may not do that: use ones that may administer CloudFormation, IAM, Lambda and DynamoDB, and run again.',
  },
  {
    code: 'cloud.busy',
    when: /_IN_PROGRESS state and can not|is in [A-Z_]*_IN_PROGRESS|OperationInProgress/,
    remedy: 'Another deployment of the stack is under way: wait until it ends, and run again.',
  },
  {
    code: 'cloud.slower',
    when: /Throttling|TooManyRequests|Rate exceeded/i,
    remedy: 'AWS wants to be asked less often: wait a minute, and run again.',
  },
  {
    code: 'cloud.network',
    when: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|TimeoutError|ENETUNREACH|EHOSTUNREACH|socket hang up|NetworkingError/,
    remedy: 'AWS could not be reached: look whether this machine is online (proxy, VPN), and run again.',
  },
];

const textOf = (error: unknown): string =>
  error instanceof Error
    ? [error.name, 'code' in error ? error.code : '', error.message, textOf(error.cause)].join(' ')
    : '';

/** @returns the sentence for what AWS or one of its tools said, if it is a known trouble */
export const knownCloudTrouble = (text: string, cause?: unknown): DeployError | undefined => {
  const known = KNOWN.find(({ when }) => when.test(text));
  return known && new DeployError(known.code, known.remedy, cause);
};

/**
 * Makes one sentence of what AWS did not do.
 *
 * @param what it was asked to, in words that follow "to"
 */
export const cloudTrouble = (error: unknown, what: string): DeployError => {
  if (error instanceof DeployError) return error;
  const told = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : 'it did not say why';
  return (
    knownCloudTrouble(textOf(error), error) ??
    new DeployError('cloud.other', `AWS could not ${what}: ${told}`, error)
  );
};
