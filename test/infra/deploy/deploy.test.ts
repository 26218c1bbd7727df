import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../../../infra/deploy/skill-package';
import { FakeScreen, smallPackage, World } from './world';

let world: World;
beforeEach(async () => {
  world = await new World().open();
});
afterEach(async () => {
  await world.close();
  expect(world.amazon.undocumented).toEqual([]);
});

const onlySkill = () => {
  const [skill, ...others] = world.amazon.skills.values();
  expect(others).toEqual([]);
  if (skill === undefined) throw new Error('no skill');
  return skill;
};

describe('from a clone to an Echo', () => {
  it('makes the skill, the stack that lets it in, points one at the other, and says what to say', async () => {
    const { error, screen } = await world.deploy();

    expect(error).toBeUndefined();
    const skill = onlySkill();
    const arn = 'arn:aws:lambda:us-east-1:123456789012:function:GentleBack-dev';
    expect(world.cloud.deployed).toEqual([
      {
        name: 'GentleBack-dev',
        region: 'us-east-1',
        context: { stage: 'dev', region: 'us-east-1', skillId: skill.id },
      },
    ]);
    expect(skill.manifest).toMatchObject({
      apis: { custom: { endpoint: { uri: arn } } },
      events: { endpoint: { uri: arn } },
    });
    expect([...skill.models.keys()]).toEqual(['en-US', 'en-GB']);
    expect(skill.isEnabled).toBe(true);
    expect(screen.lines.at(-1)).toContain('"Alexa, open gentle back"');
  });

  it('takes the package as it is built', async () => {
    const built = filesIn(join(__dirname, '../../../dist/skill-package'));

    expect((await world.deploy({ readPackage: () => built })).error).toBeUndefined();
    expect(onlySkill().models.size).toBe(5);
    expect(onlySkill().names['en-US']).toBe('Gentle Back dev');
  });

  it('changes nothing when it is run again', async () => {
    await world.deploy();
    const before = world.amazon.asked.length;
    const { screen } = await world.deploy();

    expect(world.amazon.asked.slice(before).filter((one) => !one.startsWith('GET'))).toEqual([
      'POST /auth/O2/token',
    ]);
    expect(screen.lines).toContain('✓ What the skill says and understands: unchanged');
    expect(onlySkill().isEnabled).toBe(true);
  });

  it('updates what has changed here', async () => {
    await world.deploy();
    world.locales = ['en-US', 'en-GB', 'en-CA'];
    await world.deploy();

    expect([...onlySkill().models.keys()]).toEqual(['en-US', 'en-GB', 'en-CA']);
  });

  it('mends what somebody has changed at Amazon', async () => {
    await world.deploy();
    onlySkill().manifest = {};
    onlySkill().manifestPart.eTag = 'by hand';
    await world.deploy();

    expect(onlySkill().manifest).toMatchObject({ apis: { custom: { endpoint: expect.anything() } } });
  });

  it('has two stages, with a skill and a stack each', async () => {
    await world.deploy();
    await world.deploy({ wish: { stage: 'prod' } });

    expect([...world.amazon.skills.values()].map(({ names }) => names['en-US'])).toEqual([
      'Gentle Back dev',
      'Gentle Back',
    ]);
    expect([...world.cloud.stacks.keys()]).toEqual(['us-east-1/GentleBack-dev', 'us-east-1/GentleBack-prod']);
  });

  it('remembers what it was told: address for alarms, name, pages, restored table', async () => {
    const told = {
      email: 'me@example.org',
      name: 'Quiet Back',
      pages: 'https://example.org/gentle-back/',
      restoredTable: 'yesterday',
    };
    await world.deploy({ wish: told });
    await world.deploy();

    expect(world.cloud.deployed.map(({ context }) => context.email)).toEqual([told.email, told.email]);
    expect(onlySkill().names['en-GB']).toBe('Quiet Back');
    expect(onlySkill().manifest).toMatchObject({
      privacyAndCompliance: {
        locales: { 'en-US': { privacyPolicyUrl: 'https://example.org/gentle-back/privacy' } },
      },
    });

    expect(world.cloud.deployed.map(({ context }) => context.restoredTable)).toEqual([
      'yesterday',
      'yesterday',
    ]);

    await world.deploy({ wish: { email: 'none', name: 'none', pages: 'none', restoredTable: 'none' } });
    expect(world.cloud.deployed.at(-1)?.context).not.toHaveProperty('email');
    expect(world.cloud.deployed.at(-1)?.context).not.toHaveProperty('restoredTable');
    expect(onlySkill().names['en-GB']).toBe('Gentle Back dev');
    expect(onlySkill().manifest).not.toHaveProperty('privacyAndCompliance');
  });

  it('says what it remembers', async () => {
    await world.deploy({ wish: { email: 'me@example.org', restoredTable: 'yesterday' } });
    const { screen } = await world.deploy();

    expect(screen.lines).toContain(
      '✓ What was asked for: the dev stage; remembered: --email me@example.org, --restored-table yesterday',
    );
  });

  it('waits until Alexa knows of the function', async () => {
    world.amazon.tardiness = 2;

    expect((await world.deploy()).error).toBeUndefined();
    expect(onlySkill().isEnabled).toBe(true);
  });

  it('prints what it would do, and asks nobody anything', async () => {
    const { screen } = await world.deploy({ isDry: true });

    expect(screen.lines).toHaveLength(14);
    expect([...world.amazon.asked, ...world.cloud.asked]).toEqual([]);
    expect(existsSync(world.notes().path)).toBe(false);
  });

  it('keeps no secret, and shows none', async () => {
    const { screen } = await world.deploy();

    const seen = JSON.stringify([world.notes().read(), screen.lines]);
    expect(seen).not.toMatch(/Atz|secret/);
  });
});

describe('what is asked first', () => {
  it('tells all that is missing at once, a sentence each', async () => {
    const { error } = await world.deploy({
      environment: {},
      nodeVersion: '18.20.0',
      wish: { region: 'eu-central-1' },
    });

    expect(error?.message.split('\n')).toEqual([
      expect.stringContaining('not in "eu-central-1"'),
      expect.stringContaining('Node 18.20.0 is too old'),
      expect.stringContaining('No Amazon developer sign-in was found'),
    ]);
    expect(world.amazon.skills.size + world.cloud.stacks.size).toBe(0);
  });

  it.each([
    [{ email: 'me' }, '--email'],
    [{ skillId: 'mine' }, '--skill-id'],
    [{ name: 'x' }, '--name'],
    [{ pages: 'http://example.org' }, '--pages'],
    [{ reservedConcurrency: 'many' }, '--reserved-concurrency'],
    [{ restoredTable: 'a b' }, '--restored-table'],
  ])('refuses what cannot be: %j', async (wish, option) => {
    const { error } = await world.deploy({ wish });

    expect(error?.message).toContain(option);
    expect(world.cloud.stacks.size).toBe(0);
  });

  it.each([
    [{ tracing: 'yes' }, 'tracing is "on" or "off", and not "yes" (in cdk.json, under dev).'],
    [{ email: 'me' }, 'email is an e-mail address, and not "me" (in cdk.json, under dev).'],
    [{ emial: 'me@example.org' }, /^emial is no setting of dev in cdk.json; there are /],
    [{ region: 'mars' }, /not in "mars": choose one in cdk.json, under dev\.$/],
    ['on', 'dev has its settings in cdk.json, as {"name": "value"}.'],
  ])('refuses what cannot be in cdk.json, before anything is made: %j', async (lasting, sentence) => {
    const wish = { region: undefined as never };
    const { error } = await world.deploy({ lasting, wish, ambientRegion: 'us-east-1' });
    const dry = await world.deploy({ lasting, wish, isDry: true });

    expect(error?.message).toMatch(sentence);
    expect(dry.error?.message).toBe(error?.message);
    expect([...world.amazon.skills, ...world.cloud.stacks, ...world.cloud.bootstrapped]).toEqual([]);
  });

  it('names the option where a value on the command line cannot be', async () => {
    const { error } = await world.deploy({ wish: { email: 'a..b@example.org' } });

    expect(error?.message).toBe('email is an e-mail address, and not "a..b@example.org" (--email).');
  });

  it('looks at what was asked for in a dry run, too', async () => {
    const { error, screen } = await world.deploy({ wish: { region: 'mars' }, isDry: true });

    expect(error?.message).toContain('not in "mars"');
    expect(screen.lines).toEqual([]);
    expect((await world.destroy({ wish: { region: 'mars' }, isDry: true })).error?.code).toBe('region.wrong');
  });

  it('wants both halves of the sign-in', async () => {
    const { error } = await world.deploy({ environment: { ASK_REFRESH_TOKEN: 'Atzr|good' } });

    expect(error?.code).toBe('skills.half-credentials');
  });

  it('says that a refresh token is no good any more', async () => {
    world.amazon.refreshToken = 'Atzr|another';

    expect((await world.deploy()).error?.message).toContain('did not take the developer sign-in');
  });

  it('renews an access token that ends in the middle', async () => {
    let left = 9;
    world.amazon.trouble = () => {
      left -= 1;
      if (left === 0) world.amazon.accessToken = 'Atza|2';
      return undefined;
    };

    expect((await world.deploy()).error).toBeUndefined();
    expect(onlySkill().isEnabled).toBe(true);
  });

  it('asks for which vendor, where there are several', async () => {
    world.amazon.vendors.push({ id: 'M2OTHER', name: 'Work', roles: [] });

    expect((await world.deploy()).error?.message).toContain('--vendor-id (M1VENDOR, M2OTHER)');
    expect((await world.deploy({ wish: { vendorId: 'M3' } })).error?.code).toBe('vendor.other');
    expect((await world.deploy({ screen: new FakeScreen({ Whose: 'M2OTHER' }) })).error).toBeUndefined();
    expect(world.notes().read().vendorId).toBe('M2OTHER');
  });

  it('says so where the Amazon account is no developer account', async () => {
    world.amazon.vendors = [];

    expect((await world.deploy()).error?.code).toBe('vendor.none');
  });

  it('takes the region of the environment where Alexa has one, and else asks', async () => {
    const { error } = await world.deploy({
      wish: { region: undefined as never },
      ambientRegion: 'sa-east-1',
    });

    expect(error?.message).toContain('Alexa calls no functions in sa-east-1');
    await world.deploy({ wish: { region: undefined as never }, ambientRegion: 'eu-west-1' });
    expect([...world.cloud.stacks.keys()]).toEqual(['eu-west-1/GentleBack-dev']);
  });

  it('takes the region that cdk.json has for the stage', async () => {
    const nowhere = { region: undefined as never };

    expect((await world.deploy({ wish: nowhere, lasting: { region: 'eu-central-1' } })).error?.code).toBe(
      'region.wrong',
    );
    await world.deploy({ wish: nowhere, lasting: { region: 'us-west-2' }, ambientRegion: 'eu-west-1' });
    expect([...world.cloud.stacks.keys()]).toEqual(['us-west-2/GentleBack-dev']);
  });

  it('does not begin a second stack in another region', async () => {
    await world.deploy();
    const { error } = await world.deploy({ wish: { region: 'eu-west-1' } });

    expect(error?.message).toContain('is in us-east-1 already');
    expect(world.cloud.stacks.size).toBe(1);
  });

  it('asks no other region where one is named', async () => {
    await world.deploy({ wish: { region: 'eu-west-1' } });
    await world.deploy({ wish: { region: undefined as never } });

    expect(new Set(world.cloud.asked.filter((call) => call.startsWith('stack')))).toEqual(
      new Set(['stack in eu-west-1']),
    );
  });

  it('finds the stack where it is, without being told', async () => {
    await world.deploy({ wish: { region: 'us-west-2' } });
    rmSync(world.notes().path);
    const { error } = await world.deploy({ wish: { region: undefined as never } });

    expect(error).toBeUndefined();
    expect([...world.cloud.stacks.keys()]).toEqual(['us-west-2/GentleBack-dev']);
  });

  it('does not go on in another AWS account', async () => {
    await world.deploy();
    world.cloud.owner = '999999999999';

    expect((await world.deploy()).error?.message).toContain(
      'is in AWS account 123456789012, and these credentials are for 999999999999',
    );
  });

  it('says which account and region to make ready, where CDK finds them not so', async () => {
    world.cloud.isHalfReady = true;

    expect((await world.deploy()).error?.message).toContain(
      '`npx cdk bootstrap aws://123456789012/us-east-1`, and run again',
    );
  });

  it('asks before it makes an account ready', async () => {
    const answering = (answer: boolean) => ({
      wish: { yes: false },
      screen: new FakeScreen({ 'CDK has not been used in us-east-1': answer }),
    });

    await expect(world.deploy(answering(false))).rejects.toThrow(
      'npx cdk bootstrap aws://123456789012/us-east-1',
    );
    expect([...world.cloud.bootstrapped, ...world.amazon.skills]).toEqual([]);
    expect((await world.deploy(answering(true))).error).toBeUndefined();
  });
});

describe('what was there before', () => {
  it('makes a new skill where somebody deleted the old one by hand', async () => {
    await world.deploy();
    const old = onlySkill().id;
    world.amazon.skills.clear();
    const { screen, error } = await world.deploy();

    expect(error).toBeUndefined();
    expect(screen.lines).toContainEqual(expect.stringContaining(`${old} was deleted by hand`));
    expect(onlySkill().isEnabled).toBe(true);
    expect(world.cloud.stacks.size).toBe(1);
  });

  it('finds the skill again by name when the note is lost, and asks whether it is the one', async () => {
    await world.deploy();
    rmSync(world.notes().path);
    for (const name of ['Other', 'Another', 'A third']) world.amazon.plant(name);

    const nobody = await world.deploy({ wish: { yes: false } });
    expect(nobody.error?.message).toContain('Run again with --yes to agree');
    const screen = new FakeScreen({ 'Is it this one': true });
    expect((await world.deploy({ wish: { yes: false }, screen })).error).toBeUndefined();
    expect(world.amazon.skills.size).toBe(4);
  });

  it('knows a skill as its own whose making it did not hear the end of', async () => {
    world.cloud.bootstrapped.add('us-east-1');
    const wish = { yes: false };
    world.amazon.trouble = (operation) =>
      operation === 'POST /v1/skills' ? { kind: 'lost-after' } : undefined;
    expect((await world.deploy({ wish })).error?.code).toBe('network');
    world.heal();

    expect((await world.deploy({ wish })).error).toBeUndefined();
    expect(onlySkill().isEnabled).toBe(true);
  });

  it('never overwrites a skill that somebody has said is another', async () => {
    const other = world.amazon.plant('Gentle Back dev');
    world.cloud.bootstrapped.add('us-east-1');

    await expect(
      world.deploy({ wish: { yes: false }, screen: new FakeScreen({ 'Is it this one': false }) }),
    ).rejects.toThrow('another name with --name');
    expect(other.manifest).toEqual({});
    expect((await world.deploy({ wish: { name: 'Gentle Back two' } })).error).toBeUndefined();
    expect(other.manifest).toEqual({});
    expect(world.amazon.skills.size).toBe(2);
  });

  it('does not choose between two of the same name', async () => {
    world.amazon.plant('Gentle Back dev');
    const { id } = world.amazon.plant('Gentle Back dev');

    expect((await world.deploy()).error?.message).toContain('There are 2 skills called "Gentle Back dev"');
    expect((await world.deploy({ wish: { skillId: id } })).error).toBeUndefined();
    expect(world.amazon.skills.get(id)?.isEnabled).toBe(true);
  });

  it('knows no skill of a mistyped id', async () => {
    const skillId = 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000';

    expect((await world.deploy({ wish: { skillId } })).error?.code).toBe('skill.unknown');
    expect(world.amazon.skills.size).toBe(0);
  });

  it('leaves a stack alone that is somebody else’s, or under way', async () => {
    world.cloud.bootstrapped.add('us-east-1');
    const stack = { status: 'UPDATE_COMPLETE', skillId: '', outputs: {}, hasSubscription: false, tables: [] };
    world.cloud.stacks.set('us-east-1/GentleBack-dev', stack);
    expect((await world.deploy()).error?.message).toContain("is not this skill's");

    world.cloud.stacks.set('us-east-1/GentleBack-dev', { ...stack, status: 'UPDATE_IN_PROGRESS' });
    expect((await world.deploy()).error?.message).toContain('is under way');
    expect(world.cloud.deployed).toEqual([]);
  });

  it('goes on with a stack that was rolled back at its first try', async () => {
    world.cloud.stacks.set('us-east-1/GentleBack-dev', {
      status: 'ROLLBACK_COMPLETE',
      skillId: '',
      outputs: {},
      hasSubscription: false,
      tables: [],
    });

    expect((await world.deploy()).error).toBeUndefined();
  });

  it('does not silence alarms when the note is lost', async () => {
    await world.deploy({ wish: { email: 'me@example.org' } });
    rmSync(world.notes().path);

    expect((await world.deploy()).error?.message).toContain('add --email');
    expect((await world.deploy({ lasting: { email: 'me@example.org' } })).error).toBeUndefined();
    expect((await world.deploy({ wish: { email: 'none' } })).error).toBeUndefined();
    expect(world.cloud.deployed.at(-1)?.context.email).toBeUndefined();
  });

  it('asks before it begins with an empty table beside one that was kept', async () => {
    world.cloud.tables.add('us-east-1/GentleBack-prod-Table');
    world.cloud.bootstrapped.add('us-east-1');
    const wish = { stage: 'prod', yes: false } as const;

    const nobody = await world.deploy({ wish });
    expect(nobody.error?.message).toContain('left a table with what people did (GentleBack-prod-Table)');
    expect(world.cloud.stacks.size).toBe(0);
    const yes = await world.deploy({ wish, screen: new FakeScreen({ 'Begin with an empty one': true }) });
    expect(yes.error).toBeUndefined();
  });

  it('says what to do with a note that cannot be read', async () => {
    await world.deploy();
    writeFileSync(world.notes().path, '{');

    expect((await world.deploy()).error?.message).toContain('remove it and run again');
  });
});

describe('what Amazon does not take', () => {
  it('says what is wrong with a new skill, and makes only one', async () => {
    world.amazon.nextErrors.create = 'The name is taken.';

    expect((await world.deploy()).error?.message).toBe('Amazon would not make the skill: The name is taken.');
    expect((await world.deploy()).error).toBeUndefined();
    expect(onlySkill().isEnabled).toBe(true);
  });

  it.each(['import', 'model'] as const)('says what is wrong with an %s', async (part) => {
    world.amazon.nextErrors[part] = 'Sample is a duplicate.';

    expect((await world.deploy()).error?.message).toContain('Sample is a duplicate.');
    expect((await world.deploy()).error).toBeUndefined();
    expect(onlySkill().isEnabled).toBe(true);
  });

  it('says that an icon is missing from the package', async () => {
    const { 'assets/images/108.png': _, ...others } = smallPackage(['en-US']);
    const { error } = await world.deploy({ readPackage: () => others });

    expect(error?.message).toContain('file://assets/images/108.png is not in the package');
  });
});
