import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** The built Lambda, running beside the simulator as it would in the cloud. */
export interface BuiltSkill {
  /** Sends an envelope to the handler. Rejects with what the handler threw, or after eight seconds. */
  invoke(envelope: unknown): Promise<unknown>;
  /** Everything the skill has printed so far, both streams in order of arrival. */
  output(): string;
  stop(): Promise<void>;
}

/** A skill that cannot be started: one sentence says why. */
export class SkillNotReadyError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SkillNotReadyError';
  }
}

interface Reply {
  readonly id: number;
  readonly response?: unknown;
  readonly error?: string;
}

interface Waiting {
  readonly resolve: (response: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Alexa waits about eight seconds for an answer. */
const ANSWER_MILLIS = 8000;
/** The id of the message that says whether the handler could be loaded. */
const LOADED = 0;

/** Plain JavaScript on purpose: a worker has neither the TypeScript loader nor jest's module system. */
const WORKER_SOURCE = `
const { parentPort, workerData } = require('node:worker_threads');
const say = (message) => parentPort.postMessage(message);
const messageOf = (error) => (error instanceof Error ? error.message : String(error));
const loaded = import(workerData.url);
loaded.then(() => say({ id: 0 }), (error) => say({ id: 0, error: messageOf(error) }));
parentPort.on('message', async ({ id, envelope }) => {
  const context = {
    getRemainingTimeInMillis: () => 7000,
    awsRequestId: 'simulated-' + id,
    functionName: 'gentle-back',
  };
  try {
    const { handler } = await loaded;
    say({ id, response: JSON.parse(JSON.stringify((await handler(envelope, context)) ?? null)) });
  } catch (error) {
    say({ id, error: messageOf(error) });
  }
});
`;

/** Pairs replies with the calls that wait for them. */
class Correspondence {
  private readonly waiting = new Map<number, Waiting>();
  private ended: Error | undefined;

  reply(id: number): Promise<unknown> {
    if (this.ended) return Promise.reject(this.ended);
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  settle({ id, response, error }: Reply): void {
    const call = this.waiting.get(id);
    this.waiting.delete(id);
    if (error === undefined) call?.resolve(response);
    else call?.reject(new Error(error));
  }

  end(error: Error): void {
    this.ended ??= error;
    for (const call of this.waiting.values()) call.reject(this.ended);
    this.waiting.clear();
  }
}

/**
 * Starts the built Lambda in a worker with an environment of its own.
 * @param options.path the built module, exporting `handler(event, context)`.
 * @param options.environment the whole environment the skill sees.
 * @throws SkillNotReadyError when the module is not there or cannot be loaded.
 */
export const startBuiltSkill = async (options: {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
}): Promise<BuiltSkill> => {
  if (!existsSync(options.path))
    throw new SkillNotReadyError('The skill is not built yet: run npm run build.');
  const correspondence = new Correspondence();
  const worker = new Worker(WORKER_SOURCE, {
    eval: true,
    env: { ...options.environment },
    execArgv: [],
    stdout: true,
    stderr: true,
    workerData: { url: pathToFileURL(resolve(options.path)).href },
  });
  const printed: string[] = [];
  for (const stream of [worker.stdout, worker.stderr])
    stream.on('data', (chunk) => printed.push(String(chunk)));
  worker.on('message', (reply: Reply) => correspondence.settle(reply));
  worker.on('error', (error) =>
    correspondence.end(error instanceof Error ? error : new Error(String(error))),
  );
  worker.on('exit', () => correspondence.end(new Error('the skill has stopped.')));

  await correspondence.reply(LOADED).catch(async (error: Error) => {
    await worker.terminate();
    throw new SkillNotReadyError(`The built skill cannot be loaded: ${error.message}`);
  });

  let calls = LOADED;
  return {
    invoke(envelope) {
      calls += 1;
      const id = calls;
      const reply = correspondence.reply(id);
      worker.postMessage({ id, envelope });
      const timer = setTimeout(() => {
        correspondence.settle({ id, error: `no answer within ${ANSWER_MILLIS / 1000} seconds.` });
      }, ANSWER_MILLIS);
      return reply.finally(() => clearTimeout(timer));
    },
    output: () => printed.join(''),
    async stop() {
      await worker.terminate();
    },
  };
};
