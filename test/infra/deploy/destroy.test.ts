import { existsSync, rmSync } from 'node:fs';
import { alone } from '../../../infra/deploy/alone';
import { DeployError, Stopped } from '../../../infra/deploy/deploy-error';
import { toldEnding } from '../../../infra/deploy/deployment';
import { FakeScreen, type Turn, World } from './world';

let world: World;
beforeEach(async () => {
  world = await new World().open();
});
afterEach(async () => {
  await world.close();
  expect(world.amazon.undocumented).toEqual([]);
});

const YES = { 'Delete the skill': true, 'Remove the stack': true };
const asked = (answers: Record<string, boolean>, wish: Turn['wish'] = {}): Turn => ({
  wish: { yes: false, ...wish },
  screen: new FakeScreen(answers),
});

describe('npm run destroy', () => {
  it('removes skill, stack, and on the stage for trying out the data, asking for each', async () => {
    await world.deploy();
    const turn = asked({ ...YES, 'The table goes with it': true });
    const { error, screen } = await world.destroy(turn);

    expect(error).toBeUndefined();
    expect(screen.questions).toHaveLength(3);
    expect([world.amazon.skills.size, world.cloud.stacks.size, world.cloud.tables.size]).toEqual([0, 0, 0]);
    expect(existsSync(world.notes().path)).toBe(false);
  });

  it('does not take --yes for an answer about data', async () => {
    await world.deploy();

    expect((await world.destroy()).error?.message).toContain('--delete-data');
    expect([world.amazon.skills.size, world.cloud.tables.size]).toEqual([1, 1]);
    expect((await world.destroy({ wish: { deleteData: true } })).error).toBeUndefined();
    expect(world.cloud.tables.size).toBe(0);
  });

  it('keeps what people did in production, and says how to remove it', async () => {
    await world.deploy({ wish: { stage: 'prod' } });
    const { error, screen } = await world.destroy({ wish: { stage: 'prod' } });

    expect(error).toBeUndefined();
    expect([...world.cloud.tables]).toEqual(['us-east-1/GentleBack-prod-Table']);
    expect(screen.lines.at(-2)).toContain(
      'The table GentleBack-prod-Table stays. To remove it later: npm run destroy -- --stage prod --delete-data',
    );

    // Later, with nothing known any more.
    const turn = asked({ 'Delete the table GentleBack-prod-Table': true }, { stage: 'prod' });
    expect((await world.destroy(turn)).error).toBeUndefined();
    expect(world.cloud.tables.size).toBe(0);
  });

  it('finds a table that was restored by hand, and is in no stack', async () => {
    await world.deploy({ wish: { stage: 'prod' } });
    const { tables = [] } = world.notes('prod').read();
    world.notes('prod').keep({ tables: [...tables, { name: 'restored', region: 'us-east-1' }] });
    world.cloud.tables.add('us-east-1/restored');
    const wish = { stage: 'prod', deleteData: true } as const;

    expect((await world.destroy({ wish })).error).toBeUndefined();
    expect(world.cloud.tables.size).toBe(0);
  });

  it.each([
    ['the skill', { ...YES, 'The table goes with it': true, 'Delete the skill': false }],
    ['the stack', { ...YES, 'The table goes with it': true, 'Remove the stack': false }],
    ['the data', { ...YES, 'The table goes with it': false }],
  ])('has removed nothing yet at a no to %s', async (_, answers) => {
    await world.deploy();
    const before = world.notes().read();

    await expect(world.destroy(asked(answers))).rejects.toThrow(new Stopped('Nothing was removed.'));
    expect([world.amazon.skills.size, world.cloud.stacks.size, world.cloud.tables.size]).toEqual([1, 1, 1]);
    expect(world.notes().read()).toEqual(before);
  });

  it('says before it deletes a skill that another one will not know what stays', async () => {
    await world.deploy({ wish: { stage: 'prod' } });
    const turn = asked({ ...YES, 'Delete the table': false }, { stage: 'prod' });
    const { error, screen } = await world.destroy(turn);

    expect(error).toBeUndefined();
    expect(screen.questions.map((question) => question.split(/[ (]/, 3).join(' '))).toEqual([
      'Delete the table',
      'Delete the skill',
      'Remove the stack',
    ]);
    expect(screen.questions[1]).toContain('made anew will not know what is in GentleBack-prod-Table');
    expect([...world.cloud.tables]).toEqual(['us-east-1/GentleBack-prod-Table']);
  });

  it('says so to whoever agreed to everything beforehand, too', async () => {
    await world.deploy({ wish: { stage: 'prod' } });
    const { screen } = await world.destroy({ wish: { stage: 'prod' } });

    expect(screen.lines.join(' ')).toContain('made anew will not know what is in GentleBack-prod-Table');
  });

  it('deletes no skill that is known by its name only, unless somebody says so', async () => {
    await world.deploy();
    rmSync(world.notes().path);

    expect((await world.destroy({ wish: { deleteData: true } })).error?.code).toBe('skill.by-name');
    expect(world.amazon.skills.size).toBe(1);
    const turn = asked({ ...YES, 'The table goes with it': true });
    expect((await world.destroy(turn)).error).toBeUndefined();
    expect(world.amazon.skills.size).toBe(0);
  });

  it('says that it wants both sign-ins where one is missing', async () => {
    await world.deploy();
    const { error } = await world.destroy({ environment: {} });

    expect(error?.message).toContain('- Removing wants both sign-ins');
    expect(error?.message).toContain('GentleBack-dev');
    expect(world.cloud.stacks.size).toBe(1);
  });

  it('finds nothing to do where nothing is', async () => {
    const { error, screen } = await world.destroy();

    expect(error).toBeUndefined();
    expect(screen.questions).toEqual([]);
  });

  it('goes on where it broke off, wherever that was', async () => {
    const wish = { deleteData: true };
    await world.deploy();
    const before = { amazon: world.amazon.asked.length, cloud: world.cloud.asked.length };
    await world.destroy({ wish });
    const amazon = world.amazon.asked.length - before.amazon;
    const cloud = world.cloud.asked.length - before.cloud;
    const hiccup = new DeployError('cloud.other', 'AWS had a hiccup: run again.');

    for (let broken = 0; broken < amazon + cloud; broken += 1) {
      await world.deploy();
      const from = { amazon: world.amazon.asked.length, cloud: world.cloud.asked.length };
      if (broken < amazon)
        world.amazon.trouble = (_, index) =>
          index >= from.amazon + broken ? { kind: 'lost-after' } : undefined;
      else
        world.cloud.trouble = (_, index) =>
          index >= from.cloud + broken - amazon ? { error: hiccup, isAfter: true } : undefined;
      expect((await world.destroy({ wish })).error?.message).toContain('run again');
      world.heal();
      expect((await world.destroy({ wish })).error).toBeUndefined();
      expect([world.amazon.skills.size, world.cloud.stacks.size, world.cloud.tables.size]).toEqual([0, 0, 0]);
    }
  });
});

describe('two runs at once', () => {
  it('are one run, and a sentence', async () => {
    const done: string[] = [];
    await alone(world.root, 'dev', async () => {
      await expect(alone(world.root, 'dev', async () => void done.push('second'))).rejects.toThrow(
        'Another run for the dev stage is under way',
      );
      await alone(world.root, 'prod', async () => void done.push('other stage'));
    });
    await alone(world.root, 'dev', async () => void done.push('afterwards'));

    expect(done).toEqual(['other stage', 'afterwards']);
  });
});

describe('how a run ends', () => {
  it.each([
    [undefined, 0, []],
    [new Stopped('Nothing was removed.'), 0, ['Nothing was removed.']],
    [new DeployError('x', 'Mend that.'), 1, ['Mend that.\n(npm run deploy goes on from here.)']],
  ])('%s', async (error, code, lines) => {
    const printed: string[] = [];
    const task = () => (error === undefined ? Promise.resolve() : Promise.reject(error));

    expect(await toldEnding(task, (line) => printed.push(line), 'npm run deploy')).toBe(code);
    expect(printed).toEqual(lines);
  });

  it('does not hide a mistake of ours', async () => {
    await expect(
      toldEnding(
        () => Promise.reject(new Error('oh')),
        () => undefined,
        '',
      ),
    ).rejects.toThrow('oh');
  });
});
