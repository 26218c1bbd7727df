import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as sdk from '@aws-sdk/client-dynamodb';
import * as wire from '../../infra/build/dynamo-wire';

const ENVIRONMENT = {
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  AWS_SESSION_TOKEN: 'a/session+token==',
};

interface Heard {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
type Answer = (response: ServerResponse) => void;

const says =
  (status: number, body: object | string): Answer =>
  (response) =>
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
const refuses = (code: string, status = 400): Answer =>
  says(status, { __type: `com.amazonaws.dynamodb.v20120810#${code}`, message: 'no' });
const hangsUp: Answer = (response) => response.destroy();
const breaksOff: Answer = (response) => {
  response.writeHead(200, { 'content-length': '100' });
  response.write('{"It', () => response.destroy());
};
const saysNothing: Answer = () => undefined;
const FOUND = { Item: { pk: { S: 'Zoë’s breath 🫁' }, version: { N: '12' }, on: { BOOL: true } } };

/** A DynamoDB that answers as it is told, and after that with what was found. */
const open = async (answers: readonly Answer[]) => {
  const heard: Heard[] = [];
  const server: Server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const answer = answers[heard.length] ?? says(200, FOUND);
    heard.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
    answer(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    heard,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

const KEY = { TableName: 'gentle-back', Key: { pk: { S: 'Zoë’s breath 🫁' }, sk: { S: 'state' } } };
/** Long enough for a busy machine to answer, and waited for only where nobody does. */
const PATIENCE_MILLIS = 300;
const CONFIG = {
  maxAttempts: 2,
  requestHandler: { requestTimeout: PATIENCE_MILLIS, throwOnRequestTimeout: true },
};

interface Client {
  send(command: unknown, options?: { abortSignal?: AbortSignal }): Promise<object>;
  destroy(): void;
}
interface Either {
  readonly DynamoDBClient: unknown;
  readonly GetItemCommand: unknown;
  readonly ConditionalCheckFailedException: unknown;
}

/** What came of a call, in words that both clients share. */
const outcomeOf = async (either: Either, answers: readonly Answer[], abortSignal?: AbortSignal) => {
  const { heard, endpoint, close } = await open(answers);
  const Client = either.DynamoDBClient as new (config: object) => Client;
  const Command = either.GetItemCommand as new (input: object) => object;
  const Failed = either.ConditionalCheckFailedException as new () => Error;
  const client = new Client({ ...CONFIG, endpoint });
  const outcome = await client
    .send(new Command({ ...KEY, ConsistentRead: true, Left: undefined }), abortSignal && { abortSignal })
    .then((answer) => ({ found: (answer as { Item?: object }).Item }))
    .catch((error: Error) => ({ refused: error.name, isCondition: error instanceof Failed }));
  client.destroy();
  close();
  return {
    ...outcome,
    heard: heard.map(({ body, headers }) => ({
      body,
      target: headers['x-amz-target'],
      type: headers['content-type'],
      token: headers['x-amz-security-token'],
    })),
  };
};

const environmentBefore = { ...process.env };
beforeAll(() => {
  Object.assign(process.env, ENVIRONMENT, { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' });
  // Both wait by chance before they try again.
  jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterAll(() => {
  jest.restoreAllMocks();
  process.env = environmentBefore;
});

describe("the bundle's client of DynamoDB, beside the SDK's", () => {
  it.each<[string, readonly Answer[], number]>([
    ['what was found', [], 1],
    ['nothing found', [says(200, {})], 1],
    ['a condition that does not hold', [refuses('ConditionalCheckFailedException')], 1],
    ['a request that makes no sense', [refuses('ValidationException')], 1],
    ['a table that is not there', [refuses('ResourceNotFoundException')], 1],
    ['a role that may not', [refuses('AccessDeniedException')], 1],
    ['one throttle', [refuses('ThrottlingException')], 2],
    ['throughput exceeded twice', Array(2).fill(refuses('ProvisionedThroughputExceededException')), 2],
    ['one error of its own', [refuses('InternalServerError', 500)], 2],
    ['a gateway that is down for both tries', Array(2).fill(says(503, {})), 2],
    ['a refusal of which nobody knows the name', [says(400, {})], 1],
    ['a connection reset once', [hangsUp], 2],
    ['connections reset for both tries', [hangsUp, hangsUp], 2],
    ['an answer that comes too late once', [saysNothing], 2],
    ['no answer to both tries', [saysNothing, saysNothing], 2],
  ])('meets %s in the same way', async (_, answers, tries) => {
    const ours = await outcomeOf(wire, answers);

    expect(ours).toEqual(await outcomeOf(sdk, answers));
    expect(ours.heard).toHaveLength(tries);
    expect(ours.heard[0]).toMatchObject({ target: 'DynamoDB_20120810.GetItem', token: 'a/session+token==' });
  });

  it('gives up at a signal, and does not try again', async () => {
    const [ours, theirs] = [wire, sdk].map((either) => {
      const patience = new AbortController();
      // While it waits for an answer.
      return outcomeOf(either, [() => patience.abort()], patience.signal);
    });

    expect(await ours).toMatchObject({ refused: 'AbortError', heard: [{}] });
    expect(await ours).toEqual(await theirs);
  });

  it('no longer tries twice while DynamoDB is down for long, and does again when it is back', async () => {
    const CALLS = 45;
    const triesOf = async (either: Either) => {
      const down = Array<Answer>(500).fill(refuses('InternalServerError', 500));
      const { heard, endpoint, close } = await open(down);
      const Client = either.DynamoDBClient as new (config: object) => Client;
      const Command = either.GetItemCommand as new (input: object) => object;
      const client = new Client({ ...CONFIG, endpoint });
      const tries: number[] = [];
      const call = async () => {
        const before = heard.length;
        await client.send(new Command(KEY)).catch(() => undefined);
        tries.push(heard.length - before);
      };
      for (let calls = 0; calls < CALLS; calls += 1) await call();
      // As many answers as a second try costs.
      down.length = 0;
      for (let calls = 0; calls < 14; calls += 1) await call();
      down[heard.length] = refuses('InternalServerError', 500);
      await call();
      client.destroy();
      close();
      return tries;
    };

    const ours = await triesOf(wire);

    expect(ours).toEqual(await triesOf(sdk));
    expect(ours.slice(0, CALLS)).toEqual([...Array(35).fill(2), ...Array(10).fill(1)]);
    expect(ours.at(-1)).toBe(2);
  });

  it('does not begin after the signal', async () => {
    expect(await outcomeOf(wire, [], AbortSignal.abort())).toMatchObject({
      refused: 'AbortError',
      heard: [],
    });
  });

  it('tries again after a gateway that answers in HTML', async () => {
    const down = says(503, '<h1>down</h1>');
    expect(await outcomeOf(wire, [down])).toMatchObject({ found: FOUND.Item });
    expect(await outcomeOf(wire, [down, down])).toMatchObject({ refused: 'Unknown' });
  });

  it('tries again after an answer that breaks off in the middle', async () => {
    expect(await outcomeOf(wire, [breaksOff])).toMatchObject({ found: FOUND.Item });
  });

  it('signs as the SDK does, header for header', async () => {
    const { heard, endpoint, close } = await open([]);
    const client = new sdk.DynamoDBClient({ ...CONFIG, endpoint });
    client.middlewareStack.addRelativeTo(
      (next: (args: never) => unknown) => (args: unknown) => {
        const { headers } = (args as { request: { headers: Record<string, string> } }).request;
        // What the SDK says of itself, and we do not.
        for (const name of Object.keys(headers))
          if (/^amz-sdk|^x-amz-user-agent$/.test(name)) delete headers[name];
        return next(args as never) as never;
      },
      { relation: 'before', toMiddleware: 'httpSigningMiddleware', name: 'quiet' },
    );
    await client.send(new sdk.GetItemCommand(KEY));
    client.destroy();
    close();
    const [{ headers, body } = { headers: {}, body: '' }] = heard;
    const time = String(headers['x-amz-date']);
    const at = new Date(time.replace(/^(....)(..)(..T..)(..)(..)Z$/, '$1-$2-$3:$4:$5Z'));

    const ours = wire.signedHeaders({
      target: 'GetItem',
      body,
      url: new URL(endpoint),
      region: ENVIRONMENT.AWS_REGION,
      credentials: {
        id: ENVIRONMENT.AWS_ACCESS_KEY_ID,
        secret: ENVIRONMENT.AWS_SECRET_ACCESS_KEY,
        token: ENVIRONMENT.AWS_SESSION_TOKEN,
      },
      at,
    });

    expect(ours).toEqual(Object.fromEntries(Object.keys(ours).map((name) => [name, headers[name]])));
    expect(ours.authorization).toContain('SignedHeaders=content-length;content-type;host;');
  });

  it('asks no further without credentials', async () => {
    const { heard, endpoint, close } = await open([]);
    const { AWS_ACCESS_KEY_ID: id } = process.env;
    delete process.env.AWS_ACCESS_KEY_ID;
    const client = new wire.DynamoDBClient({ ...CONFIG, endpoint });
    await expect(client.send(new wire.GetItemCommand(KEY))).rejects.toMatchObject({
      name: 'CredentialsProviderError',
    });
    process.env.AWS_ACCESS_KEY_ID = id;
    close();
    expect(heard).toEqual([]);
  });
});
