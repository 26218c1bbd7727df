import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { reckon } from './reckoning';

const run = promisify(execFile);
const SCRIPT = join(__dirname, 'reckoned-elsewhere.ts');

/** What a machine reckons that stands somewhere else. */
const reckonedIn = async (TZ: string): Promise<{ reckoned: unknown; carelessly: string[] }> => {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', SCRIPT], {
    env: { ...process.env, TZ },
  });
  return JSON.parse(stdout);
};

describe('days and weeks', () => {
  it('are the same wherever the machine stands that reckons them', async () => {
    const elsewhere = await Promise.all(['UTC', 'Pacific/Apia', 'America/St_Johns'].map(reckonedIn));

    for (const { reckoned } of elsewhere) expect(reckoned).toEqual(reckon());
    // Whoever goes by the machine's own clock is found out by these moments.
    const careless = new Set(elsewhere.map(({ carelessly }) => carelessly.join()));
    expect(careless.size).toBe(elsewhere.length);
  }, 30_000);
});
