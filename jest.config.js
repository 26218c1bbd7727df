/** @type {import('jest').Config} */
export default {
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // Packages of the independent client: no part of this one, and many.
  modulePathIgnorePatterns: ['<rootDir>/test/independent/node_modules'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } },
        module: { type: 'commonjs' },
      },
    ],
  },
  // The rooms in the middle are pure: every line and branch of them is somebody's experience. Back to 100 in 0.2,
  // when the last branches of the red flags have their tests.
  collectCoverageFrom: ['lambda/{session,dialogue,speech,progress}/**/*.ts'],
  coverageThreshold: { global: { lines: 99.5, branches: 99.5, functions: 100, statements: 99.5 } },
};
