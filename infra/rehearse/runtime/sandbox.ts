import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { openRuntimeApi, type Told } from './runtime-api';

/** What runs a handler: the arguments of Node, and what it is called. */
export interface Runtime {
  readonly name: string;
  readonly args: readonly string[];
}

/**
 * Where Amazon's runtime client cannot be built: the same protocol in as few words as possible. It says `init/error`
 * where the handler cannot be loaded, and `error` where it rejects.
 */
const PLAIN = `
const base = 'http://' + process.env.AWS_LAMBDA_RUNTIME_API + '/2018-06-01/runtime';
const post = (path, body) => fetch(base + path, { method: 'POST', body: JSON.stringify(body ?? null) });
const told = (error) => ({ errorType: error?.name, errorMessage: error?.message });
const [file, name] = process.env._HANDLER.split('.');
const { pathToFileURL } = await import('node:url');
let handler;
try {
  handler = (await import(pathToFileURL(process.env.LAMBDA_TASK_ROOT + '/' + file + '.mjs').href))[name];
} catch (error) {
  await post('/init/error', told(error));
  process.exit(1);
}
for (;;) {
  const next = await fetch(base + '/invocation/next');
  const path = '/invocation/' + next.headers.get('lambda-runtime-aws-request-id');
  try {
    await post(path + '/response', await handler(await next.json(), {}));
  } catch (error) {
    await post(path + '/error', told(error));
  }
}
`;

/** Node by itself, with a loop that asks for events. */
export const PLAIN_RUNTIME: Runtime = {
  name: 'plain Node',
  args: ['--input-type=module', '--eval', PLAIN],
};

/** What is started. */
export interface SandboxOptions {
  /** Path of a Node. */
  readonly node: string;
  readonly runtime: Runtime;
  /** Folder of a bundle with an index.mjs. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** When Lambda would end it; Alexa's patience where it is left out. */
  readonly timeLimitMillis?: number;
}

/** What became of a turn, and how long it took. */
export type Turn = (Told | { readonly is: 'timed out' }) & { readonly millis: number };

/** One process of a function. */
export interface Sandbox {
  /** From the start of the process until it asked for its first event. */
  readonly initMillis: number;
  /** Processor time of that, which other processes on the machine do not lengthen; Linux tells it. */
  readonly initCpuMillis: number | undefined;
  /** A turn; one that takes longer than the time limit ends the process, as with Lambda. */
  invoke(event: unknown): Promise<Turn>;
  /** Stops the process between turns, as Lambda does, until it is thawed. */
  freeze(): void;
  thaw(): void;
  /** What it wrote, errors included. */
  log(): string;
  stop(): Promise<void>;
}

/** The function could not be started, and why. */
export class InitError extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'InitError';
  }
}

const AT_MOST_MILLIS = 8_000;
/** Lambda gives up a start after as long. */
const INIT_AT_MOST_MILLIS = 10_000;

/** Processor time of all threads of a process so far, in milliseconds. */
const cpuMillisOf = (pid: number | undefined): number | undefined => {
  try {
    const nanos = readdirSync(`/proc/${pid}/task`).map((thread) =>
      Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
    );
    return nanos.reduce((sum, each) => sum + each, 0) / 1e6;
  } catch {
    return undefined;
  }
};

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

/** What happens first: what is waited for, or the end of a time. */
const within = async <Value>(wanted: Promise<Value>, millis: number): Promise<Value | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), millis);
  });
  try {
    return await Promise.race([wanted, late]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Starts a process of a function as Lambda does, and waits until it is ready.
 *
 * @throws InitError where the handler cannot be loaded
 */
export const startSandbox = async (options: SandboxOptions): Promise<Sandbox> => {
  const { node, runtime, folder, environment, timeLimitMillis = AT_MOST_MILLIS } = options;
  const api = await openRuntimeApi();
  const startedAt = performance.now();
  const child = spawn(node, [...runtime.args], {
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? '',
      ...environment,
      AWS_LAMBDA_RUNTIME_API: api.address,
      AWS_LAMBDA_FUNCTION_NAME: 'gentle-back-rehearsed',
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
      AWS_LAMBDA_LOG_GROUP_NAME: 'rehearsed',
      AWS_LAMBDA_LOG_STREAM_NAME: 'rehearsed',
      LAMBDA_TASK_ROOT: folder,
      _HANDLER: 'index.handler',
    },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended(child);
    api.close();
  };
  const gone = ended(child).then((): Told => ({ is: 'failed', errorType: 'Exit', errorMessage: log.trim() }));
  const told = await within(Promise.race([api.ready, gone]), INIT_AT_MOST_MILLIS);
  const initMillis = performance.now() - startedAt;
  const initCpuMillis = cpuMillisOf(child.pid);
  if (told?.is !== 'answered') {
    await stop();
    throw new InitError(
      told === undefined ? 'not ready after 10 s' : `${told.errorType}: ${told.errorMessage}`,
    );
  }
  return {
    initMillis,
    initCpuMillis,
    async invoke(event) {
      const askedAt = performance.now();
      const became = await within(Promise.race([api.invoke(event, timeLimitMillis), gone]), timeLimitMillis);
      const millis = performance.now() - askedAt;
      if (became !== undefined) return { ...became, millis };
      child.kill('SIGKILL');
      return { is: 'timed out', millis };
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    log: () => log,
    stop,
  };
};
