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
  // A house opens once a test file, and on a busy machine that takes a while.
  testTimeout: 30_000,
};

/** Tests that look into the pure rooms, one thing at a time. */
const ROOMS = ['dialogue', 'session', 'speech', 'progress'];

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      ...everywhere,
      displayName: 'rooms',
      testMatch: ROOMS.map((room) => `<rootDir>/test/${room}/**/*.test.ts`),
    },
    {
      ...everywhere,
      displayName: 'house',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ROOMS.map((room) => `<rootDir>/test/${room}/`),
      // Whoever walks through the whole house does not count its boards: it would take twice as long.
      coveragePathIgnorePatterns: ['/'],
    },
  ],
  // The rooms in the middle are pure: every line and branch of them is somebody's experience.
  collectCoverageFrom: ['lambda/{session,dialogue,speech,progress}/**/*.ts'],
  coverageThreshold: { global: { lines: 100, branches: 100, functions: 100, statements: 100 } },
};
