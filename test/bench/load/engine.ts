import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../../../simulator/simulator';
import { endpointOf } from '../../../simulator/store/folder-lock';
import { ensureProgressTable } from '../../../simulator/store/progress-table';
import { TABLE } from '../requests';

/** The engine of the simulator's store, on a folder; it tells its port and runs until it is ended. */
const ENGINE = `
const server = require('dynalite')({ path: process.argv[1], createTableMs: 0 });
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

/** The embedded engine in a process of its own, so that a turn does not wait for the engine's other work. */
export const startEngine = async (): Promise<{ readonly endpoint: string; stop(): Promise<void> }> => {
  const folder = mkdtempSync(join(tmpdir(), 'gentle-back-load-'));
  const engine = spawn(process.execPath, ['--input-type=commonjs', '-e', ENGINE, join(folder, 'progress')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = (await once(createInterface(engine.stdout), 'line')) as [string];
  const endpoint = endpointOf(Number(port));
  await ensureProgressTable(endpoint, TABLE);
  return {
    endpoint,
    async stop() {
      const exited = once(engine, 'exit');
      engine.kill();
      await exited;
      rmSync(folder, { recursive: true });
    },
  };
};
