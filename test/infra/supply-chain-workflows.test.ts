import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const ROOT = join(__dirname, '../..');
const FOLDER = join(ROOT, '.github/workflows');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly steps: readonly Step[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix?: { readonly node?: readonly number[] } };
  readonly 'timeout-minutes'?: number;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

type Sources = Readonly<Record<string, string>>;

const sources: Sources = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]),
);
const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const nodeOfLambda = Number(readFileSync(join(ROOT, '.nvmrc'), 'utf8'));

const stepsOf = ({ jobs }: Workflow): readonly Step[] => Object.values(jobs).flatMap(({ steps }) => steps);
const isForStrangers = ({ on }: Workflow): boolean =>
  Object.keys(on).some((event) => event.startsWith('pull_request'));

/** Finds what breaks a rule in a workflow: one sentence each, none when all is well. */
type Rule = (workflow: Workflow, text: string) => string[];

const PINNED = /uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

const isPinned: Rule = (_, text) =>
  text
    .split('\n')
    .filter((line) => line.includes('uses:') && !PINNED.test(line))
    .map((line) => `${line.trim()} is not GitHub’s own, pinned by its hash, with its version beside it`);

const mayLittle: Rule = (workflow) => {
  const top = JSON.stringify(workflow.permissions ?? 'everything');
  return [
    ...(top === '{"contents":"read"}' ? [] : [`it may ${top}`]),
    ...Object.entries(workflow.jobs)
      .filter(([, { permissions }]) => {
        const granted = JSON.stringify(permissions ?? {});
        return granted !== '{}' && (isForStrangers(workflow) || granted !== '{"contents":"write"}');
      })
      .map(([name, { permissions }]) => `${name} may ${JSON.stringify(permissions)}`),
  ];
};

const tellsStrangersNothing: Rule = (workflow, text) => [
  ...('pull_request_target' in workflow.on ? ['it runs code of strangers with our permissions'] : []),
  ...(isForStrangers(workflow) && /\bsecrets\b|github\.token|GITHUB_TOKEN/.test(text)
    ? ['a pull request can read a secret']
    : []),
  ...stepsOf(workflow)
    .filter(({ run = '' }) => /\$\{\{/.test(run))
    .map(({ run }) => `"${run}" runs what somebody else wrote`),
  ...stepsOf(workflow)
    .filter(
      ({ uses = '', with: options }) => /checkout@/.test(uses) && options?.['persist-credentials'] !== false,
    )
    .map(() => 'a token is left behind'),
];

const endsSometime: Rule = ({ jobs }) =>
  Object.entries(jobs)
    .filter(([, job]) => !((job['timeout-minutes'] ?? Number.POSITIVE_INFINITY) <= 30))
    .map(([name]) => `${name} may run for ever`);

const runsWhatIsThere: Rule = (workflow) =>
  stepsOf(workflow).flatMap(({ run = '' }) => {
    const script = /^npm run ([\w:-]+)/.exec(run)?.[1];
    return script === undefined || script in own.scripts ? [] : [`there is no npm run ${script}`];
  });

const RULES: Readonly<Record<string, Rule>> = {
  'uses only what is pinned': isPinned,
  'may do little': mayLittle,
  'tells strangers nothing': tellsStrangersNothing,
  'ends sometime': endsSometime,
  'runs what is there': runsWhatIsThere,
};

const faults = (rule: Rule | undefined, text: string): string[] =>
  rule?.(parse(text), text) ?? ['no such rule'];

describe.each(Object.entries(sources))('the workflow %s', (_, text) => {
  it.each(Object.entries(RULES))('%s', (_name, rule) => {
    expect(faults(rule, text)).toEqual([]);
  });
});

const test = parse(sources['test.yml'] ?? '') as Workflow;

describe('the workflows', () => {
  it('test on every Node that is promised, the oldest and the Lambda’s among them', () => {
    const versions = test.jobs.test?.strategy?.matrix?.node;
    expect(versions).toEqual([20, 22, 24]);
    expect(own.engines.node).toMatch(/^>=20\./);
    expect(versions).toContain(nodeOfLambda);
  });

  it('run the test, the template and the bench for each pull request, and keep the figures', () => {
    expect(test.on).toHaveProperty('pull_request');
    const runs = stepsOf(test).map(({ run }) => run);
    for (const command of ['npm test', 'npm run synth', 'npm run bench']) expect(runs).toContain(command);
    expect(test.jobs.bench?.steps.at(-1)?.with?.path).toBe('dist/bench.json');
  });

  it('release what passed the test, by a tag', () => {
    const { on, jobs } = parse(sources['release.yml'] ?? '') as Workflow;
    expect(on).toEqual({ push: { tags: ['v*.*.*'] } });
    const runs = jobs.release?.steps.map(({ run = '' }) => run) ?? [];
    const isBefore = (one: string, other: string): boolean =>
      runs.findIndex((run) => run.startsWith(one)) < runs.findIndex((run) => run.startsWith(other));
    expect(isBefore('npm test', 'gh release create')).toBe(true);
  });

  it('are kept up to date, with the packages', () => {
    const { updates } = parse(readFileSync(join(ROOT, '.github/dependabot.yml'), 'utf8'));
    expect(updates.map((update: Record<string, string>) => update['package-ecosystem'])).toEqual([
      'npm',
      'github-actions',
    ]);
  });
});

/** As GitHub writes what it puts in the place of a name. */
const inBraces = (name: string): string => `\${{ ${name} }}`;

const CHECKOUT = 'actions/checkout@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0 # v7.0.0';

/** What is put in the place of what, the rule that finds it, and what the rule says. */
const BROKEN: readonly (readonly [string, string, string, string])[] = [
  ['uses only what is pinned', CHECKOUT, 'actions/checkout@v7', 'actions/checkout@v7 is not'],
  ['uses only what is pinned', ' # v7.0.0', '', 'is not GitHub’s own'],
  ['uses only what is pinned', 'actions/upload', 'somebody/upload', 'is not GitHub’s own'],
  ['may do little', 'permissions:\n  contents: read', 'permissions: write-all', 'it may "write-all"'],
  ['may do little', 'permissions:\n  contents: read\n', '', 'it may "everything"'],
  [
    'may do little',
    '  synth:\n',
    '  synth:\n    permissions:\n      contents: write\n',
    'synth may {"contents":"write"}',
  ],
  ['tells strangers nothing', '  pull_request:', '  pull_request_target:', 'with our permissions'],
  [
    'tells strangers nothing',
    'run: npm test',
    `run: npm test\n        env: { T: "${inBraces('secrets.T')}" }`,
    'can read a secret',
  ],
  [
    'tells strangers nothing',
    'run: npm test',
    `run: echo ${inBraces('github.head_ref')}`,
    'somebody else wrote',
  ],
  ['tells strangers nothing', 'persist-credentials: false', 'fetch-depth: 1', 'a token is left behind'],
  ['ends sometime', 'timeout-minutes: 15', 'continue-on-error: false', 'synth may run for ever'],
  ['runs what is there', 'npm run bench', 'npm run race', 'there is no npm run race'],
];

describe('the rules', () => {
  it.each(BROKEN)('find what breaks them: %s (%#)', (name, whole, broken, fault) => {
    const text = (sources['test.yml'] ?? '').replace(whole, broken);
    expect(text).not.toBe(sources['test.yml']);
    expect(faults(RULES[name], text)).toContainEqual(expect.stringContaining(fault));
  });

  it('are each seen to fail', () => {
    expect([...new Set(BROKEN.map(([name]) => name))].toSorted()).toEqual(Object.keys(RULES).toSorted());
  });
});

describe('the papers of the project', () => {
  it.each([
    'README.md',
    'LICENSE',
    'SECURITY.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'docs/privacy.md',
    'docs/terms.md',
    'docs/costs.md',
    'docs/on-a-real-device.md',
    'docs/publishing.md',
  ])('have %s, and it points at nothing that is not there', (name) => {
    const text = readFileSync(join(ROOT, name), 'utf8');
    const folder = join(ROOT, name, '..');
    const lost = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(join(folder, target)));
    expect(lost).toEqual([]);
  });
});
