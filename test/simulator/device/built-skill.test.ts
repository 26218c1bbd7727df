import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuiltSkill, SkillNotReadyError, startBuiltSkill } from '../../../simulator/device/built-skill';

describe('a built skill', () => {
  let folder: string;
  let skill: BuiltSkill | undefined;

  const start = async (source: string, environment: Record<string, string> = {}) => {
    const path = join(folder, 'index.mjs');
    await writeFile(path, source);
    skill = await startBuiltSkill({ path, environment });
    return skill;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gentle-back-'));
  });

  afterEach(async () => {
    await skill?.stop();
    skill = undefined;
    await rm(folder, { recursive: true });
  });

  it('answers each call with its own answer, in whichever order they come', async () => {
    const { invoke } = await start(
      'const earlier = []; export const handler = (event) => new Promise((resolve) => {' +
        ' earlier.push(() => resolve({ echo: event.word }));' +
        ' if (earlier.length === 2) for (const answer of earlier.reverse()) answer(); });',
    );
    const answers = Promise.all([invoke({ word: 'one' }), invoke({ word: 'two' })]);
    expect(await answers).toEqual([{ echo: 'one' }, { echo: 'two' }]);
  });

  it('gives the handler a context as Lambda does', async () => {
    const { invoke } = await start(
      'export const handler = async (event, context) =>' +
        ' ({ ...context, left: context.getRemainingTimeInMillis(), getRemainingTimeInMillis: undefined });',
    );
    expect(await invoke({})).toEqual({
      left: 7000,
      awsRequestId: 'simulated-1',
      functionName: 'gentle-back',
    });
  });

  it('sees its own environment and nothing else', async () => {
    const environment = { PROGRESS_TABLE: 'progress' };
    const { invoke } = await start('export const handler = async () => process.env;', environment);
    expect(await invoke({})).toEqual(environment);
  });

  it('rejects with what the handler threw', async () => {
    const { invoke } = await start("export const handler = async () => { throw new Error('no table'); };");
    await expect(invoke({})).rejects.toThrow('no table');
  });

  it('rejects when the skill ends itself, and from then on', async () => {
    const { invoke } = await start('export const handler = async () => process.exit(1);');
    await expect(invoke({})).rejects.toThrow('the skill has stopped.');
    await expect(invoke({})).rejects.toThrow('the skill has stopped.');
  });

  it('keeps what it prints off the simulator’s own streams', async () => {
    const { invoke, output, stop } = await start(
      "export const handler = async () => { console.log('to stdout'); console.error('to stderr'); return {}; };",
    );
    const ours = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write'));
    await invoke({});
    await stop();
    for (const write of ours) expect(write).not.toHaveBeenCalled();
    for (const write of ours) write.mockRestore();
    expect(output()).toContain('to stdout');
    expect(output()).toContain('to stderr');
  });

  it('says so when it is not built', async () => {
    const path = join(folder, 'missing.mjs');
    await expect(startBuiltSkill({ path, environment: {} })).rejects.toThrow(
      new SkillNotReadyError('The skill is not built yet: run npm run build.'),
    );
  });

  it('says so when it cannot be loaded', async () => {
    await expect(start("throw new Error('PROGRESS_TABLE is missing');")).rejects.toThrow(
      new SkillNotReadyError('The built skill cannot be loaded: PROGRESS_TABLE is missing'),
    );
  });
});
