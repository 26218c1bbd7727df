import { createHash, createHmac } from 'node:crypto';
import { Agent as HttpAgent, type IncomingMessage, request as requestPlainly } from 'node:http';
import { Agent as HttpsAgent, request as requestSafely } from 'node:https';

/**
 * Stands in for @aws-sdk/client-dynamodb in the bundle (decision 11): the five calls that the store makes, signed and
 * tried again as the SDK does. DynamoDB's JSON is what the SDK's callers write and read already, so there is nothing
 * between them but a signature. The tests of the store run over both.
 */

/** As the SDK does for DynamoDB: at most so long before a second try, by chance. */
const PAUSE_MILLIS = { transient: 25, throttled: 1_000 };
/**
 * As with the SDK, second tries are paid out of a purse that answers fill: while DynamoDB is down for long,
 * nobody waits for one, and it is not asked twice as often as on a good day.
 */
const PURSE = 500;
const COST = { transient: 14, throttled: 5 };
const MAX_SOCKETS = 50;
const ALGORITHM = 'AWS4-HMAC-SHA256';

const THROTTLED = new Set([
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'TransactionInProgressException',
]);
const TRANSIENT = new Set([
  'TimeoutError',
  'RequestTimeout',
  'RequestTimeoutException',
  'InternalServerError',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
const TRANSIENT_STATUS: readonly number[] = [500, 502, 503, 504];

interface Credentials {
  readonly id: string;
  readonly secret: string;
  readonly token: string | undefined;
}

/** What a call is made of. */
interface Call {
  readonly target: string;
  readonly body: string;
  readonly url: URL;
  readonly region: string;
  readonly credentials: Credentials;
  readonly at: Date;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** The headers of a call, signed by version 4 of AWS's process. */
export const signedHeaders = ({
  target,
  body,
  url,
  region,
  credentials,
  at,
}: Call): Record<string, string> => {
  const time = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const day = time.slice(0, 8);
  const headers: Record<string, string> = {
    'content-length': String(Buffer.byteLength(body)),
    'content-type': 'application/x-amz-json-1.0',
    host: url.host,
    'x-amz-content-sha256': sha256(body),
    'x-amz-date': time,
    ...(credentials.token !== undefined && { 'x-amz-security-token': credentials.token }),
    'x-amz-target': `DynamoDB_20120810.${target}`,
  };
  const names = Object.keys(headers).join(';');
  const canonical = [
    'POST',
    '/',
    '',
    ...Object.entries(headers).map(([name, value]) => `${name}:${value}`),
    '',
    names,
    sha256(body),
  ].join('\n');
  const scope = `${day}/${region}/dynamodb/aws4_request`;
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${credentials.secret}`);
  const signature = hmac(key, [ALGORITHM, time, scope, sha256(canonical)].join('\n')).toString('hex');
  return {
    ...headers,
    authorization: `${ALGORITHM} Credential=${credentials.id}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
};

interface Refused {
  readonly message: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/** What DynamoDB, or the way to it, refused; its name is the code of the refusal, as with the SDK. */
class DynamoError extends Error {
  readonly $metadata: { readonly httpStatusCode?: number };

  constructor(name: string, { message, $metadata = {} }: Refused) {
    super(message);
    this.name = name;
    this.$metadata = $metadata;
  }
}

const CONDITION = 'ConditionalCheckFailedException';

/** A write held only for something that is not so. */
export class ConditionalCheckFailedException extends DynamoError {
  constructor(refused: Refused) {
    super(CONDITION, refused);
  }
}

/** An answer that refuses names its reason as `com.amazonaws.dynamodb.v20120810#Code`. */
const refusalOf = (status: number, text: string): DynamoError => {
  let said: { __type?: unknown; message?: unknown; Message?: unknown } = {};
  try {
    said = JSON.parse(text) as typeof said;
  } catch {
    // A gateway in between may answer in HTML: the status says enough.
  }
  const name = typeof said.__type === 'string' ? said.__type.replace(/^.*#/, '') : 'Unknown';
  const refused = {
    message: String(said.message ?? said.Message ?? `HTTP ${status}`),
    $metadata: { httpStatusCode: status },
  };
  return name === CONDITION ? new ConditionalCheckFailedException(refused) : new DynamoError(name, refused);
};

const troubleIn = (error: unknown): keyof typeof COST | undefined => {
  const { name, code, $metadata } = error as DynamoError & { code?: string };
  const httpStatusCode = $metadata?.httpStatusCode ?? 0;
  if (httpStatusCode === 429 || THROTTLED.has(name)) return 'throttled';
  return TRANSIENT.has(name) || TRANSIENT.has(code ?? '') || TRANSIENT_STATUS.includes(httpStatusCode)
    ? 'transient'
    : undefined;
};

const aborted = (signal: AbortSignal): DynamoError =>
  Object.assign(new DynamoError('AbortError', { message: 'Request aborted' }), { cause: signal.reason });

const pause = (millis: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(aborted(signal as AbortSignal));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, millis);
    signal?.addEventListener('abort', onAbort, { once: true });
  });

const textOf = async (response: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

/** One of the calls that the store makes; what it asks for is sent as it is. */
abstract class Command {
  abstract readonly target: string;
  constructor(readonly input: object) {}
}

export class GetItemCommand extends Command {
  readonly target = 'GetItem';
}
export class PutItemCommand extends Command {
  readonly target = 'PutItem';
}
export class DeleteItemCommand extends Command {
  readonly target = 'DeleteItem';
}
export class QueryCommand extends Command {
  readonly target = 'Query';
}
export class BatchWriteItemCommand extends Command {
  readonly target = 'BatchWriteItem';
}

/** Where calls go and when they are given up, in the SDK's words. */
export interface DynamoDBClientConfig {
  readonly endpoint?: string;
  readonly region?: string;
  readonly maxAttempts?: number;
  readonly requestHandler?: {
    readonly connectionTimeout?: number;
    readonly requestTimeout?: number;
    readonly throwOnRequestTimeout?: boolean;
  };
}

const endpointOf = ({ endpoint }: DynamoDBClientConfig, region: string): URL =>
  new URL(
    endpoint ??
      process.env.AWS_ENDPOINT_URL_DYNAMODB ??
      process.env.AWS_ENDPOINT_URL ??
      `https://dynamodb.${region}.amazonaws.com`,
  );

/** Lambda hands its credentials over in the environment and lets them be for as long as the process lives. */
const credentialsInEnvironment = (): Credentials => {
  const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: token } = process.env;
  if (id === undefined || secret === undefined)
    throw new DynamoError('CredentialsProviderError', { message: 'no credentials in the environment' });
  return { id, secret, token: token === '' ? undefined : token };
};

/** A client of DynamoDB over connections that are kept. */
export class DynamoDBClient {
  readonly #url: URL;
  readonly #region: string;
  readonly #config: DynamoDBClientConfig;
  readonly #isSafe: boolean;
  readonly #agent: HttpAgent;
  #purse = PURSE;

  constructor(config: DynamoDBClientConfig = {}) {
    this.#config = config;
    this.#region = config.region ?? process.env.AWS_REGION ?? 'us-east-1';
    this.#url = endpointOf(config, this.#region);
    this.#isSafe = this.#url.protocol === 'https:';
    const kept = { keepAlive: true, maxSockets: MAX_SOCKETS };
    this.#agent = this.#isSafe ? new HttpsAgent(kept) : new HttpAgent(kept);
  }

  /** Makes a call; rejects with what DynamoDB refused, a TimeoutError, an AbortError or what the network said. */
  async send(
    command: Command,
    { abortSignal }: { readonly abortSignal?: AbortSignal } = {},
  ): Promise<unknown> {
    const body = JSON.stringify(command.input);
    const { maxAttempts = 3 } = this.#config;
    let paid: number | undefined;
    for (let tries = 1; ; tries += 1) {
      try {
        const answer = await this.#tryOnce(command.target, body, abortSignal);
        this.#purse = Math.min(PURSE, this.#purse + (paid ?? 1));
        return answer;
      } catch (error) {
        const trouble = troubleIn(error);
        if (trouble === undefined || tries >= maxAttempts || this.#purse < COST[trouble]) throw error;
        paid = COST[trouble];
        this.#purse -= paid;
        await pause(Math.random() * PAUSE_MILLIS[trouble], abortSignal);
      }
    }
  }

  /** Closes the connections that are kept. */
  destroy(): void {
    this.#agent.destroy();
  }

  #tryOnce(target: string, body: string, signal: AbortSignal | undefined): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) throw aborted(signal);
      const headers = signedHeaders({
        target,
        body,
        url: this.#url,
        region: this.#region,
        credentials: credentialsInEnvironment(),
        at: new Date(),
      });
      const { connectionTimeout, requestTimeout } = this.#config.requestHandler ?? {};
      const send = this.#isSafe ? requestSafely : requestPlainly;
      const request = send(this.#url, { method: 'POST', headers, agent: this.#agent });
      const giveUp = (error: Error) => {
        reject(error);
        request.destroy();
      };
      const late = (what: string) => () =>
        giveUp(new DynamoError('TimeoutError', { message: `${what} took too long` }));
      const timers = requestTimeout === undefined ? [] : [setTimeout(late('DynamoDB'), requestTimeout)];
      const onAbort = () => giveUp(aborted(signal as AbortSignal));
      signal?.addEventListener('abort', onAbort, { once: true });
      request.once('socket', (socket) => {
        if (!socket.connecting || connectionTimeout === undefined) return;
        const timer = setTimeout(late('the connection to DynamoDB'), connectionTimeout);
        timers.push(timer);
        socket.once('connect', () => clearTimeout(timer));
      });
      request.once('close', () => {
        for (const timer of timers) clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
      });
      request.once('error', reject);
      request.once('response', (response) => {
        textOf(response)
          .then((text) => {
            const { statusCode = 0 } = response;
            if (statusCode === 200) resolve(text === '' ? {} : JSON.parse(text));
            else reject(refusalOf(statusCode, text));
          })
          .catch(reject);
      });
      request.end(body);
    });
  }
}
