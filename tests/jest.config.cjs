const path = require('node:path');
const { temporary } = require('./support/temporary.cjs');

process.env.HUMAS_TEST_FOLDER ??= temporary();

const swc = [
  '@swc/jest',
  { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' }, module: { type: 'commonjs' } },
];
const base = {
  rootDir: path.resolve(__dirname, '..'),
  transform: { '\\.tsx?$': swc },
  modulePathIgnorePatterns: ['/dist/', '/.tmp/'],
  testEnvironment: '<rootDir>/tests/support/environment.cjs',
};
const product = {
  ...base,
  testMatch: ['<rootDir>/tests/http/**/*.test.ts'],
  setupFilesAfterEnv: ['<rootDir>/tests/support/patience.cjs'],
};

const withPostgres = {
  globalSetup: '<rootDir>/tests/support/postgres-up.cjs',
  globalTeardown: '<rootDir>/tests/support/postgres-down.cjs',
};

/** Pure rules need nothing; the HTTP suites boot the built product once per file, on either database. */
module.exports = {
  testTimeout: 120_000,
  // What a stopped Strapi leaves behind (50 MB) adds up; a worker that spends its time on collecting it is replaced.
  workerIdleMemoryLimit: '1200MB',
  testSequencer: path.join(__dirname, 'long-ones-first.cjs'),
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/tests/hostile/**/*.test.ts'] },
    { ...product, displayName: 'sqlite', setupFiles: ['<rootDir>/tests/support/on-sqlite.cjs'] },
    {
      ...product,
      displayName: 'postgres',
      // What bytes are, what is made of them, and whether examples and clients work is the same on any database.
      testPathIgnorePatterns: ['http/bad-pictures', 'http/pictures\\.test', 'http/docs', 'http/clients'],
      setupFiles: ['<rootDir>/tests/support/on-postgres.cjs'],
      ...withPostgres,
    },
    // What lies in the storage, once more with a bucket in place of a folder.
    {
      ...product,
      displayName: 's3',
      testMatch: ['<rootDir>/tests/http/storage.test.ts'],
      setupFiles: ['<rootDir>/tests/support/on-sqlite.cjs', '<rootDir>/tests/support/on-s3.cjs'],
    },
    {
      ...base,
      displayName: 'launch',
      testMatch: ['<rootDir>/tests/launch/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/patience.cjs'],
    },
    {
      ...base,
      displayName: 'package',
      testMatch: ['<rootDir>/tests/package/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/patience.cjs'],
    },
    {
      ...base,
      displayName: 'browser',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/patience.cjs'],
      globalSetup: '<rootDir>/tests/support/chromium-up.cjs',
    },
    {
      ...base,
      displayName: 'corpus',
      testMatch: ['<rootDir>/tests/corpus/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/patience.cjs'],
      ...withPostgres,
    },
  ],
};
