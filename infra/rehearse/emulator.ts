import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Found, isInstalled } from './runtime/lambda-ric';

const UP_MILLIS = 30_000;
const LOOK_MILLIS = 200;

/** An AWS on this machine, which begins empty and forgets everything. */
export interface Emulator {
  readonly endpoint: string;
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const answers = (endpoint: string): Promise<boolean> =>
  fetch(`${endpoint}/moto-api/`).then(
    ({ ok }) => ok,
    () => false,
  );

const stop = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill();
      });

/**
 * Starts moto, where it is installed.
 *
 * @param command of moto's server
 */
export const startEmulator = async (command = 'moto_server'): Promise<Found<Emulator>> => {
  if (!(await isInstalled(command)))
    return { missing: `${command} is not here (pip install 'moto[server]' brings it)` };
  const port = await freePort();
  const child = spawn(command, ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  for (const until = Date.now() + UP_MILLIS; Date.now() < until && child.exitCode === null; ) {
    if (await answers(endpoint)) return { found: { endpoint, stop: () => stop(child) } };
    await pause(LOOK_MILLIS);
  }
  await stop(child);
  return { missing: `${command} is here, but does not start` };
};
