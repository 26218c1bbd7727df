import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

const BASE = '/2018-06-01/runtime';

/** What a runtime told of an invocation, or of its start. */
export type Told =
  | { readonly is: 'answered'; readonly answer: unknown }
  | { readonly is: 'failed'; readonly errorType: string; readonly errorMessage: string };

/** Lambda's side of a function: hands events to its runtime one by one, and hears what became of them. */
export interface RuntimeApi {
  /** As `AWS_LAMBDA_RUNTIME_API` has it. */
  readonly address: string;
  /** Resolves when the runtime asks for its first event, or tells why it never will. */
  readonly ready: Promise<Told>;
  /** Hands an event over and waits for what the runtime tells of it. */
  invoke(event: unknown, timeLimitMillis: number): Promise<Told>;
  close(): void;
}

interface Waiting {
  readonly id: string;
  readonly event: unknown;
  readonly deadline: number;
  readonly tell: (told: Told) => void;
}

const failure = (said: unknown): Told => {
  const { errorType = 'Unknown', errorMessage = '' } = (said ?? {}) as Record<string, string>;
  return { is: 'failed', errorType, errorMessage };
};

/** Opens a runtime API on a port of this machine; for one process of one function. */
export const openRuntimeApi = async (): Promise<RuntimeApi> => {
  let isReady: (told: Told) => void = () => undefined;
  const ready = new Promise<Told>((resolve) => {
    isReady = resolve;
  });
  let asking: ServerResponse | undefined;
  let waiting: Waiting | undefined;
  let current: Waiting | undefined;
  let count = 0;

  const handOver = (): void => {
    if (asking === undefined || waiting === undefined) return;
    current = waiting;
    asking.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': current.id,
      'lambda-runtime-deadline-ms': String(current.deadline),
      'lambda-runtime-invoked-function-arn':
        'arn:aws:lambda:us-east-1:123456789012:function:gentle-back-rehearsed',
      'lambda-runtime-trace-id': 'Root=1-00000000-000000000000000000000000;Parent=0000000000000000;Sampled=0',
    });
    asking.end(JSON.stringify(current.event));
    asking = undefined;
    waiting = undefined;
  };

  const accept = (response: ServerResponse): void => {
    response.writeHead(202, { 'content-type': 'application/json' }).end('{"status":"OK"}');
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url?.slice(BASE.length) ?? '';
    if (path === '/invocation/next') {
      asking = response;
      isReady({ is: 'answered', answer: undefined });
      handOver();
      return;
    }
    const said = await json(request).catch(() => undefined);
    accept(response);
    if (path === '/init/error') isReady(failure(said));
    else if (path === `/invocation/${current?.id}/response`) current?.tell({ is: 'answered', answer: said });
    else if (path === `/invocation/${current?.id}/error`) current?.tell(failure(said));
  };

  const server = createServer((request, response) => void serve(request, response));
  // A runtime waits as long as nobody says anything.
  server.requestTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    ready,
    invoke: (event, timeLimitMillis) =>
      new Promise((tell) => {
        count += 1;
        const id = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
        waiting = { id, event, deadline: Date.now() + timeLimitMillis, tell };
        handOver();
      }),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
};
