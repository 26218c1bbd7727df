import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InitError, PLAIN_RUNTIME, type Sandbox, startSandbox } from '../../infra/rehearse/runtime/sandbox';

const folder = mkdtempSync(join(tmpdir(), 'gentle-back-sandbox-'));
afterAll(() => rmSync(folder, { recursive: true }));

const open: Sandbox[] = [];
afterEach(async () => {
  for (const sandbox of open.splice(0)) await sandbox.stop();
});

const start = async (source: string, timeLimitMillis?: number): Promise<Sandbox> => {
  writeFileSync(join(folder, 'index.mjs'), source);
  const sandbox = await startSandbox({
    node: process.execPath,
    runtime: PLAIN_RUNTIME,
    folder,
    environment: { GREETING: 'good evening' },
    ...(timeLimitMillis !== undefined && { timeLimitMillis }),
  });
  open.push(sandbox);
  return sandbox;
};

describe('a function in a sandbox', () => {
  it('is one process, with its own environment, which answers one event after another', async () => {
    const { invoke, initMillis } = await start(
      `let turns = 0;
       export const handler = async ({ name }) => ({ say: process.env.GREETING + ' ' + name, turn: ++turns });`,
    );

    expect(await invoke({ name: 'Ann' })).toMatchObject({
      is: 'answered',
      answer: { say: 'good evening Ann', turn: 1 },
    });
    expect(await invoke({ name: 'Zoë' })).toMatchObject({ answer: { say: 'good evening Zoë', turn: 2 } });
    expect(initMillis).toBeGreaterThan(0);
  });

  it('tells what it rejects with, and goes on', async () => {
    const { invoke } = await start(
      `export const handler = async ({ fails }) => { if (fails) throw new TypeError('no'); return 'yes'; };`,
    );

    expect(await invoke({ fails: true })).toMatchObject({
      is: 'failed',
      errorType: 'TypeError',
      errorMessage: 'no',
    });
    expect(await invoke({ fails: false })).toMatchObject({ is: 'answered', answer: 'yes' });
  });

  it('is ended when its time is over', async () => {
    const { invoke } = await start(
      `export const handler = () => new Promise(() => setInterval(() => 0, 9));`,
      50,
    );

    expect(await invoke({})).toMatchObject({ is: 'timed out' });
  });

  it('stands still while it is frozen, and answers when it is thawed', async () => {
    const sandbox = await start(`export const handler = async () => 'awake';`);
    sandbox.freeze();
    let isAnswered = false;
    const answer = sandbox.invoke({}).then((turn) => {
      isAnswered = true;
      return turn;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isAnswered).toBe(false);
    sandbox.thaw();

    expect(await answer).toMatchObject({ is: 'answered', answer: 'awake' });
  });

  it.each([
    ['throws while it is loaded', `throw new Error('no table');`, 'Error: no table'],
    ['ends while it is loaded', `console.error('gone'); process.exit(3);`, 'Exit: gone'],
  ])('says why it never started: it %s', async (_, source, why) => {
    await expect(start(source)).rejects.toEqual(new InitError(why));
  });
});
