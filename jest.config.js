import { availableParallelism } from 'node:os'

// Elsewhere, the GraphQL of the GitHub on loopback looks at every value twice.
process.env.NODE_ENV = 'production'

/** What compares the CPU time of its own process with that of the same process before, beside nothing that is large. */
const GROWTH = ['linear', 'project/expressions', 'project/outside-text'].map(
  name => `<rootDir>/__tests__/${name}.test.ts`,
)

const ORDINARY = {
  globalSetup: '<rootDir>/scripts/build-page.mjs',
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/__tests__'],
  testMatch: ['**/__tests__/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...GROWTH],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
}

export default {
  projects: [
    ORDINARY,
    {
      ...ORDINARY,
      testMatch: GROWTH,
      testPathIgnorePatterns: [],
      runner: '<rootDir>/__tests__/support/after-the-others.mjs',
    },
  ],
  // Of two cores, jest would leave one to itself.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // A worker keeps some of every ECMAScript module that it has loaded, and to start git from a large process takes ten times as
  // long. It is the heap that is compared, of which a process has several times as much.
  workerIdleMemoryLimit: '100MB',
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/__tests__/support/closing-line.mjs'],
  // What runs in a browser is tried in one, where nothing of this process counts along.
  collectCoverageFrom: ['src/**/*.ts', '!src/**/*.d.ts', '!src/render/html/browser/**'],
  coverageProvider: 'babel',
  coverageReporters: [['text', { skipFull: true }], 'text-summary'],
  coverageThreshold: { global: { lines: 95, branches: 95 } },
}
