// What the bench measures inside the mini-program engine; apart from `npm test`, which holds no speed to account.
const { projects, rootDir } = require('./jest.config.cjs');

const weapp = projects.find(({ displayName }) => displayName === 'weapp');

module.exports = {
  ...weapp,
  rootDir,
  displayName: 'load',
  testMatch: ['<rootDir>/tests/load/**/*.measure.ts'],
};
