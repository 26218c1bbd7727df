import { DeployError } from '../../../infra/deploy/deploy-error';
import type { Trouble } from './fake-amazon';
import { World } from './world';

let world: World;
beforeEach(async () => {
  world = await new World().open();
  world.locales = ['en-US'];
});
afterEach(() => world.close());

/** One sentence or two short ones, on one line, that say what to do. */
const toBePlain = (error: DeployError | undefined): void => {
  expect(error?.message).toMatch(/^[^\n]{20,260}$/);
  expect(error?.message).toMatch(/run again|sign in|look at|--\w+|wait/i);
};

/** What is there when all is well: one of everything, each pointing at the other. */
const toBeWhole = (): void => {
  const skills = [...world.amazon.skills.values()];
  expect(skills).toHaveLength(1);
  expect([...world.cloud.stacks.keys()]).toEqual(['us-east-1/GentleBack-dev']);
  const [skill] = skills;
  expect([...world.cloud.stacks.values()][0]).toMatchObject({ skillId: skill?.id });
  expect(skill?.manifest).toMatchObject({
    apis: { custom: { endpoint: { uri: 'arn:aws:lambda:us-east-1:123456789012:function:GentleBack-dev' } } },
  });
  expect(skill?.isEnabled).toBe(true);
};

const BROKEN: readonly Trouble[] = [{ kind: 'lost-before' }, { kind: 'lost-after' }];

/** How many requests a whole deployment asks, so that each can fail. */
const countOf = async (): Promise<{ amazon: number; cloud: number }> => {
  const whole = await new World().open();
  whole.locales = ['en-US'];
  await whole.deploy();
  await whole.close();
  return { amazon: whole.amazon.asked.length, cloud: whole.cloud.asked.length };
};

describe('wherever a deployment breaks off', () => {
  it.each(BROKEN)(
    'at Amazon: it stops safely, and the next run finishes with one of everything: %j',
    async (trouble) => {
      const { amazon } = await countOf();
      expect(amazon).toBeGreaterThan(12);
      for (let broken = 0; broken < amazon; broken += 1) {
        world.amazon.trouble = (_, index) => (index >= broken ? trouble : undefined);
        const { error } = await world.deploy();
        toBePlain(error);
        world.heal();
        expect(await world.deploy()).not.toHaveProperty('error');
        toBeWhole();
        await world.close();
        world = await new World().open();
        world.locales = ['en-US'];
      }
    },
  );

  it.each([false, true])(
    'at AWS: it stops safely, and the next run finishes (after the deed: %s)',
    async (isAfter) => {
      const { cloud } = await countOf();
      const error = new DeployError('cloud.other', 'AWS had a hiccup: wait a minute, and run again.');
      for (let broken = 0; broken < cloud; broken += 1) {
        world.cloud.trouble = (_, index) => (index >= broken ? { error, isAfter } : undefined);
        expect((await world.deploy()).error).toBe(error);
        world.heal();
        expect(await world.deploy()).not.toHaveProperty('error');
        toBeWhole();
        await world.close();
        world = await new World().open();
        world.locales = ['en-US'];
      }
    },
  );

  it('again and again at any place: still one of everything', async () => {
    const { amazon } = await countOf();
    for (let run = 0; run < 12; run += 1) {
      const from = world.amazon.asked.length + ((run * 7) % amazon);
      const trouble = BROKEN[run % 2];
      world.amazon.trouble = (_, index) => (index >= from ? trouble : undefined);
      await world.deploy();
    }
    world.heal();
    expect(await world.deploy()).not.toHaveProperty('error');
    toBeWhole();
  });

  it('would be told of a second skill', async () => {
    await world.deploy();
    world.amazon.plant('Gentle Back dev');

    expect(toBeWhole).toThrow();
  });
});

describe('each trouble has a sentence', () => {
  const IMPORT = 'POST /v1/skills/{skillId}/imports';
  it.each([
    ['POST /v1/skills', 401, 'has expired or was withdrawn'],
    ['POST /v1/skills', 403, 'This Amazon developer account may not make a skill'],
    ['POST /v1/skills', 400, 'Amazon would not make a skill (400): "as told"; mend that'],
    ['GET /v1/skills/{skillId}/status', 403, 'may not say how the skill is'],
    [IMPORT, 404, 'so somebody has deleted it: run again'],
    [IMPORT, 409, 'Another change of the skill is under way'],
    [IMPORT, 412, 'Somebody changed the skill'],
    [IMPORT, 413, 'too large'],
    [IMPORT, 429, 'less often: wait a minute and run again'],
    [IMPORT, 500, 'in trouble (500)'],
    ['GET /v1/skills', 503, 'in trouble (503)'],
    ['PUT /storage', 403, "Amazon's storage did not take the skill package (403)"],
    ['PUT /v1/skills/{skillId}/stages/{stage}/enablement', 409, 'Another change of the skill is under way'],
  ])('%s answers %i', async (operation, status, sentence) => {
    const body = status === 503 ? '<html>Service Unavailable</html>' : { message: 'as told' };
    world.amazon.trouble = (asked) => (asked === operation ? { kind: 'status', status, body } : undefined);
    const { error } = await world.deploy();

    expect(error?.message).toContain(sentence);
    toBePlain(error);
    world.heal();
    expect(await world.deploy()).not.toHaveProperty('error');
    toBeWhole();
  });

  it('says it in its own words, and not in those of the client library', async () => {
    world.amazon.trouble = () => ({ kind: 'lost-before' });

    expect((await world.deploy()).error?.message).toMatch(/^127\.0\.0\.1:\d+ could not be reached/);
  });

  it('is patient with what passes by itself', async () => {
    const failed = new Map<string, number>();
    world.amazon.trouble = (operation) => {
      const times = failed.get(operation) ?? 0;
      failed.set(operation, times + 1);
      if (times >= 2) return undefined;
      return { kind: 'status', status: operation.startsWith('POST') ? 429 : 503 };
    };

    expect(await world.deploy()).not.toHaveProperty('error');
    toBeWhole();
  });

  it('asks only once for a skill where nobody knows whether it was made', async () => {
    world.amazon.trouble = (operation) =>
      operation === 'POST /v1/skills' ? { kind: 'status', status: 503 } : undefined;
    await world.deploy();

    expect(world.amazon.asked.filter((operation) => operation === 'POST /v1/skills')).toHaveLength(1);
  });

  it('does not wait for ever', async () => {
    await world.deploy();
    for (const { models } of world.amazon.skills.values())
      models.set('en-US', { status: 'IN_PROGRESS', errors: [], polls: Number.POSITIVE_INFINITY });
    world.amazon.trouble = (operation) => {
      if (operation === 'GET /v1/skills/imports/{importId}')
        for (const { part } of world.amazon.imports.values()) part.polls = 9;
      return undefined;
    };
    world.locales = ['en-US', 'en-GB'];
    const { error, clock } = await world.deploy();

    expect(error?.message).toContain('takes unusually long: run again in a few minutes');
    expect(clock.slept).toBeGreaterThan(9 * 60_000);
    // The run after it goes on waiting for the import that was begun, rather than begin another.
    world.heal();
    expect(await world.deploy()).not.toHaveProperty('error');
    expect(world.amazon.imports.size).toBe(2);
  });
});
