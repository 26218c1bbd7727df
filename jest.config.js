const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } },
      module: { type: 'commonjs' },
    },
  ],
};

// What both kinds of test share.
const everywhere = {
  roots: ['<rootDir>/test'],
  // Packages of the independent client: no part of this one, and many.
  modulePathIgnorePatterns: ['<rootDir>/test/independent/node_modules'],
  transform,
};

/** Tests that go through the skill many thousands of times, or hardly at all. */
const LONG_OR_ELSEWHERE = [
  'alexa',
  'architecture',
  'catalogue',
  'certification',
  'faults',
  'infra',
  'people',
  'properties',
  'simulator',
  'storage',
  'walk',
].map((folder) => `<rootDir>/test/${folder}/`);
const EVERY_SAMPLE = '<rootDir>/test/dialogues/samples.test.ts';

/** @type {import('jest').Config} */
export default {
  // A house opens once a test file, and on a busy machine that takes a while. In a project Jest does not read it.
  testTimeout: 30_000,
  projects: [
    {
      ...everywhere,
      displayName: 'talk',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [...LONG_OR_ELSEWHERE, EVERY_SAMPLE],
    },
    {
      ...everywhere,
      displayName: 'house',
      testMatch: [...LONG_OR_ELSEWHERE.map((folder) => `${folder}**/*.test.ts`), EVERY_SAMPLE],
      // Whoever walks through the whole house does not count its boards: it would take twice as long.
      coveragePathIgnorePatterns: ['/'],
    },
  ],
  // The rooms in the middle are pure: every line and branch of them is somebody's experience.
  collectCoverageFrom: ['lambda/{session,dialogue,speech,progress}/**/*.ts'],
  // Statements are left out: to the compiler an export that only the house imports is one, and nobody made it run.
  coverageThreshold: { global: { lines: 99.9, branches: 99.7, functions: 99.9 } },
};
