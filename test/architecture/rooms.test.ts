import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '../..');

/** The import table of the design: what a room may import from other rooms, and which packages. */
interface Rule {
  readonly rooms: readonly string[];
  /** Of these rooms types only. */
  readonly types?: readonly string[];
  readonly packages: readonly RegExp[];
}

const ZOD = /^zod(\/mini)?$/;
const ALEXA = /^ask-sdk-(core|model)$/;

const RULES: Readonly<Record<string, Rule>> = {
  session: { rooms: [], packages: [] },
  progress: { rooms: [], packages: [ZOD] },
  dialogue: { rooms: ['session', 'progress'], packages: [ZOD] },
  speech: { rooms: ['session'], types: ['dialogue'], packages: [/^ssml-builder$/] },
  catalogue: { rooms: [], types: ['session'], packages: [/^@messageformat\/runtime/] },
  'catalogue/compiler': {
    rooms: ['catalogue', 'session', 'speech', 'dialogue'],
    packages: [ZOD, /^yaml$/, /^commander$/, /^@messageformat\/core/, /^node:/],
  },
  storage: { rooms: ['progress', 'platform'], packages: [/^@aws-sdk\//, ZOD] },
  alexa: { rooms: ['platform', 'progress'], packages: [ALEXA, ZOD, /^node:(https?|stream\/consumers)$/] },
  reminders: { rooms: ['progress', 'platform', 'alexa'], packages: [ALEXA, ZOD] },
  platform: { rooms: [], packages: [ALEXA, ZOD, /^node:crypto$/] },
  handlers: { rooms: ['dialogue', 'platform'], types: ['skill.ts'], packages: [ALEXA] },
  interceptors: { rooms: ['dialogue', 'platform', 'progress'], types: ['skill.ts'], packages: [ALEXA, ZOD] },
};

/** What only one place may touch. */
const ONLY_IN: readonly { readonly what: RegExp; readonly where: RegExp; readonly name: string }[] = [
  {
    name: 'clock and randomness',
    what: /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/,
    where: /^lambda\/platform\//,
  },
  { name: 'process.env', what: /\bprocess\.env\b/, where: /^lambda\/platform\/environment\.ts$/ },
  {
    name: 'console',
    what: /\bconsole\.|\bprocess\.std/,
    where: /^lambda\/(platform\/log|catalogue\/compiler\/(main|end-quietly))\.ts$/,
  },
];

interface Import {
  readonly from: string;
  readonly isType: boolean;
}

const sources = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) && !/generated|\.d\.ts$/.test(name) ? [path] : [];
  });

const importsOf = (text: string): Import[] =>
  [...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gms)].map(
    ([statement, type, from = '']) => ({
      from,
      isType: type !== undefined || isAllTypes(statement),
    }),
  );

/** `import { type A, type B } from …` brings in no code either. */
const isAllTypes = (statement: string): boolean => {
  const names =
    /\{([^}]*)\}/
      .exec(statement)?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean) ?? [];
  return names.length > 0 && names.every((name) => name.startsWith('type '));
};

const roomOf = (file: string): string => {
  const path = relative(join(ROOT, 'lambda'), file);
  return path.startsWith('catalogue/compiler/') ? 'catalogue/compiler' : (path.split('/')[0] ?? '');
};

/** Why an import is not allowed; undefined where it is. */
const offence = (file: string, { from, isType }: Import): string | undefined => {
  const room = roomOf(file);
  const rule = RULES[room];
  if (rule === undefined) return undefined;
  if (!from.startsWith('.')) {
    return isType || rule.packages.some((allowed) => allowed.test(from))
      ? undefined
      : `${room} imports ${from}`;
  }
  const target = roomOf(join(dirname(file), `${from}.ts`));
  const isAllowed =
    target === room || rule.rooms.includes(target) || (isType && (rule.types ?? []).includes(target));
  return isAllowed ? undefined : `${room} imports ${isType ? 'types of ' : ''}${target}`;
};

const offences = (file: string, text: string): string[] =>
  importsOf(text).flatMap((one) => {
    const found = offence(file, one);
    return found === undefined ? [] : [`${relative(ROOT, file)}: ${found}`];
  });

const LAMBDA = sources(join(ROOT, 'lambda'));

describe('the rooms of the house', () => {
  it('import only what the table allows', () => {
    const found = LAMBDA.flatMap((file) => offences(file, readFileSync(file, 'utf8')));

    expect(found).toEqual([]);
    expect(LAMBDA.length).toBeGreaterThan(40);
  });

  it('are all in the table', () => {
    const rooms = new Set(LAMBDA.map(roomOf).filter((room) => !room.endsWith('.ts')));

    expect([...rooms].filter((room) => RULES[room] === undefined)).toEqual([]);
  });

  it.each([
    ['lambda/session/a.ts', `import { x } from '../dialogue/y';`, 'session imports dialogue'],
    ['lambda/dialogue/a.ts', `import {\n  x,\n  y,\n} from '../speech/y';`, 'dialogue imports speech'],
    ['lambda/handlers/a.ts', `import { x } from '../storage/y';`, 'handlers imports storage'],
    ['lambda/handlers/a.ts', `import { x } from '../skill';`, 'handlers imports skill.ts'],
    [
      'lambda/progress/a.ts',
      `import { x } from '@aws-sdk/client-dynamodb';`,
      'progress imports @aws-sdk/client-dynamodb',
    ],
    ['lambda/session/a.ts', `export { x } from 'node:fs';`, 'session imports node:fs'],
  ])('would be told of %s saying %s', (file, text, problem) => {
    expect(offences(join(ROOT, file), text)).toEqual([`${file}: ${problem}`]);
  });

  it('let types through where the table says so', () => {
    const speech = `import type { x } from '../dialogue/y';\nimport { type a, type b } from '../dialogue/z';`;

    expect(offences(join(ROOT, 'lambda/speech/a.ts'), speech)).toEqual([]);
  });

  it.each(ONLY_IN.map((rule) => [rule.name, rule] as const))('keep %s in one place', (_, { what, where }) => {
    const found = LAMBDA.map((file) => relative(ROOT, file)).filter(
      (file) => !where.test(file) && what.test(readFileSync(join(ROOT, file), 'utf8')),
    );

    expect(found).toEqual([]);
    expect(LAMBDA.some((file) => what.test(readFileSync(file, 'utf8')))).toBe(true);
  });

  it('are imported by nobody as a whole: index.ts is the end of the line', () => {
    const importers = LAMBDA.filter((file) =>
      importsOf(readFileSync(file, 'utf8')).some(({ from }) => /(^|\/)index$/.test(from)),
    );

    expect(importers).toEqual([]);
  });
});

describe('the simulator', () => {
  it('reaches the skill only through its built handler, and the pure rooms that draw beside it', () => {
    const allowed =
      /\/lambda\/(session|speech|catalogue)\/|\/lambda\/platform\/duration|\/lambda\/dialogue\/state/;
    const found = sources(join(ROOT, 'simulator')).flatMap((file) =>
      importsOf(readFileSync(file, 'utf8'))
        .filter(({ from, isType }) => !isType && from.includes('/lambda/') && !allowed.test(from))
        .map(({ from }) => `${relative(ROOT, file)}: ${from}`),
    );

    expect(found).toEqual([]);
  });
});

describe('the infrastructure', () => {
  it('knows of the skill what its environment is called, and leaves the rest to the build', () => {
    const files = sources(join(ROOT, 'infra')).filter((file) => !file.includes('/infra/build/'));
    const found = files.flatMap((file) =>
      importsOf(readFileSync(file, 'utf8'))
        .filter(({ from }) => from.includes('/lambda/') && !from.endsWith('/lambda/platform/environment'))
        .map(({ from }) => `${relative(ROOT, file)}: ${from}`),
    );

    expect(found).toEqual([]);
    expect(files.length).toBeGreaterThan(5);
  });
});
