export default {
  globalSetup: '<rootDir>/scripts/build-page.mjs',
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/__tests__'],
  testMatch: ['**/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/__tests__/support/closing-line.mjs'],
  collectCoverageFrom: ['src/**/*.ts', '!src/**/*.d.ts'],
  coverageProvider: 'babel',
  coverageReporters: [['text', { skipFull: true }], 'text-summary'],
  coverageThreshold: { global: { lines: 95, branches: 95 } },
}
