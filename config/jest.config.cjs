// One project per kind of test, as each needs another world around it. Run one by `--selectProjects cloud`.
const { join } = require('node:path');

const rootDir = join(__dirname, '..');

/** Packages that are published as ES modules only, which jest loads through the transform. */
const esOnly = ['jose', 'chinese-days', '@tarojs', 'uuid'];

const base = {
  rootDir,
  testEnvironment: 'node',
  transform: {
    '\\.[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esOnly.join('|')})/)`, '<rootDir>/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local/'],
  setupFilesAfterEnv: ['<rootDir>/tests/support/quiet-console.ts'],
};

const suite = (name, more = {}) => ({
  ...base,
  displayName: name,
  testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
  ...more,
});

const withDatabase = {
  globalSetup: '<rootDir>/config/jest-setup.mjs',
  globalTeardown: '<rootDir>/config/jest-teardown.mjs',
};

/** Components as HTML: Taro's own are web components that need a browser to be drawn. */
const withComponents = {
  testEnvironment: 'jsdom',
  setupFiles: ['<rootDir>/tests/support/taro/components-setup.ts'],
  moduleNameMapper: {
    '^@tarojs/components$': '<rootDir>/tests/support/taro/components.tsx',
    '^@tarojs/taro$': '<rootDir>/tests/support/taro/taro.ts',
  },
};

module.exports = {
  rootDir,
  maxWorkers: 2,
  testTimeout: 30_000,
  reporters: ['default', '<rootDir>/config/jest-count.cjs'],
  projects: [
    suite('architecture'),
    suite('src', withComponents),
    suite('cloud', { ...withDatabase, testEnvironment: '<rootDir>/config/jest-closed-connections.cjs' }),
    suite('weapp', withDatabase),
    suite('h5', withDatabase),
    suite('smoke', withDatabase),
  ],
};
