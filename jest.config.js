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
  // The rooms in the middle are pure: every line and branch of them is somebody's experience.
  collectCoverageFrom: ['lambda/{session,dialogue,speech,progress}/**/*.ts'],
  coverageThreshold: { global: { lines: 100, branches: 100, functions: 100, statements: 100 } },
};
