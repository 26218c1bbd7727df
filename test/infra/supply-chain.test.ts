import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** A package as the lock file has it. */
interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly inBundle?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}

interface Own {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

/** All that this project is made with. */
interface Supplies {
  readonly own: Own;
  /** By their path. */
  readonly locked: ReadonlyMap<string, Locked>;
  readonly licences: ReadonlyMap<string, string>;
}

const readJson = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

type OldStyle = { readonly type?: string };
interface Manifest {
  readonly license?: string | OldStyle;
  readonly licenses?: readonly OldStyle[];
}

const licenceIn = ({ license, licenses = [] }: Manifest): string => {
  if (typeof license === 'string') return license;
  return license?.type ?? licenses.map(({ type }) => type).join(' OR ');
};

const lock: Readonly<Record<string, Locked>> = readJson('package-lock.json').packages;
const packages = Object.entries(lock).filter(([path]) => path !== '');
const installed = packages
  .map(([path]) => path)
  .filter((path) => existsSync(join(ROOT, path, 'package.json')));

const SUPPLIES: Supplies = {
  own: readJson('package.json'),
  locked: new Map(packages),
  licences: new Map(installed.map((path) => [path, licenceIn(readJson(`${path}/package.json`))])),
};

const isOurs = ({ dev, devOptional }: Locked): boolean => !dev && !devOptional;

/** Finds what breaks a rule: one sentence each, none when all is well. */
type Rule = (supplies: Supplies) => string[];

const eachPackage =
  (faultOf: (locked: Locked, path: string, supplies: Supplies) => string | undefined): Rule =>
  (supplies) =>
    [...supplies.locked].flatMap(([path, locked]) => {
      const fault = faultOf(locked, path, supplies);
      return fault === undefined ? [] : [`${path} ${fault}`];
    });

const REGISTRY = 'https://registry.npmjs.org/';

/** Builds of a package for another kind of machine, which the registry that the lock was made with did not carry. */
const isOfOtherMachines = ({ optional, os, cpu }: Locked): boolean =>
  optional === true && (os !== undefined || cpu !== undefined);

const comesFromNpm = eachPackage(({ resolved }) =>
  resolved === undefined || resolved.startsWith(REGISTRY) ? undefined : `comes from ${resolved}`,
);

const hasHash = eachPackage((locked) =>
  locked.integrity?.startsWith('sha512-') || locked.inBundle || isOfOtherMachines(locked)
    ? undefined
    : 'has no hash',
);

/** What the skill itself may be made of: do as you like, and say where it is from. */
const FREE = ['MIT', 'Apache-2.0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Unicode-DFS-2016'];
/** What it may be built and tested with besides: none of it is passed on. */
const FREE_TO_BUILD_WITH = [...FREE, 'MPL-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-4.0'];

const isAllowed = (licence: string, allowed: readonly string[]): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => allowed.includes(part)));

const licenceIsFree = eachPackage((locked, path, { licences }) => {
  const licence = licences.get(path);
  if (licence === undefined) return undefined;
  return isAllowed(licence, isOurs(locked) ? FREE : FREE_TO_BUILD_WITH)
    ? undefined
    : `is under ${licence || 'no licence'}`;
});

const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

const runsNoScript = eachPackage((locked, path, { own }) => {
  if (!locked.hasInstallScript) return undefined;
  if (isOurs(locked)) return 'runs a script when it is installed';
  return own.allowScripts[nameOf(path)] ? undefined : 'runs a script that package.json does not know of';
});

const MOST = 6;

const isOneVersion = (version: string): boolean => /^\d+\.\d+\.\d+$/.test(version);

const RULES: Readonly<Record<string, Rule>> = {
  'from npm’s registry and nowhere else': comesFromNpm,
  'with a hash': hasHash,
  'on a free licence': licenceIsFree,
  'without a script of the skill’s own packages, and others only where they are known': runsNoScript,
  'few of them': ({ own }) => {
    const { length } = Object.keys(own.dependencies);
    return length > MOST ? [`${length} of at most ${MOST}`] : [];
  },
  'of one version each, which is the one that is locked': ({ own, locked }) =>
    Object.entries({ ...own.dependencies, ...own.devDependencies })
      .filter(
        ([name, version]) =>
          !isOneVersion(version) || locked.get(`node_modules/${name}`)?.version !== version,
      )
      .map(([name, version]) => `${name} ${version}`),
};

describe(`the ${packages.length} packages that this is made with`, () => {
  it.each(Object.entries(RULES))('are %s', (_, rule) => {
    expect(rule(SUPPLIES)).toEqual([]);
  });

  it('are there, and their licences known', () => {
    expect(installed.length).toBeGreaterThan(400);
    expect(packages.filter(([, locked]) => isOurs(locked)).length).toBeLessThan(60);
  });
});

const withPackage =
  (path: string, change: Partial<Locked>, licence?: string) =>
  (supplies: Supplies): Supplies => ({
    ...supplies,
    locked: new Map([...supplies.locked, [path, { ...supplies.locked.get(path), ...change }]]),
    licences: new Map([...supplies.licences, ...(licence === undefined ? [] : [[path, licence] as const])]),
  });

const withOwn =
  (dependencies: Readonly<Record<string, string>>) =>
  (supplies: Supplies): Supplies => ({
    ...supplies,
    own: { ...supplies.own, dependencies: { ...supplies.own.dependencies, ...dependencies } },
  });

const ZOD = 'node_modules/zod';
const JEST = 'node_modules/jest';

/** One thing wrong, the rule that finds it, and what the rule says. */
const BROKEN: readonly (readonly [string, (supplies: Supplies) => Supplies, string])[] = [
  [
    'from npm’s registry and nowhere else',
    withPackage(ZOD, { resolved: 'https://registry.npmjs.org.example/zod.tgz' }),
    `${ZOD} comes from https://registry.npmjs.org.example/zod.tgz`,
  ],
  [
    'with a hash',
    withPackage('node_modules/leftpad', { version: '1.0.0' }),
    'node_modules/leftpad has no hash',
  ],
  ['with a hash', withPackage(ZOD, { integrity: 'sha1-abc' }), `${ZOD} has no hash`],
  ['on a free licence', withPackage(ZOD, {}, 'MPL-2.0'), `${ZOD} is under MPL-2.0`],
  [
    'on a free licence',
    withPackage(JEST, {}, '(MIT AND GPL-3.0-only)'),
    `${JEST} is under (MIT AND GPL-3.0-only)`,
  ],
  ['on a free licence', withPackage(JEST, {}, ''), `${JEST} is under no licence`],
  [
    'without a script of the skill’s own packages, and others only where they are known',
    withPackage(ZOD, { hasInstallScript: true }),
    `${ZOD} runs a script when it is installed`,
  ],
  [
    'without a script of the skill’s own packages, and others only where they are known',
    withPackage(JEST, { hasInstallScript: true }),
    `${JEST} runs a script that package.json does not know of`,
  ],
  [
    'few of them',
    withOwn({ a: '1.0.0', b: '1.0.0', c: '1.0.0', d: '1.0.0', e: '1.0.0', f: '1.0.0', g: '1.0.0' }),
    'of at most 6',
  ],
  ['of one version each, which is the one that is locked', withOwn({ zod: '^4.6.7' }), 'zod ^4.6.7'],
];

describe('the rules', () => {
  it.each(BROKEN)('find what breaks them: %s (%#)', (name, breakIt, fault) => {
    expect(RULES[name]?.(breakIt(SUPPLIES))).toContainEqual(expect.stringContaining(fault));
  });

  it('are each seen to fail', () => {
    expect([...new Set(BROKEN.map(([name]) => name))].toSorted()).toEqual(Object.keys(RULES).toSorted());
  });
});
