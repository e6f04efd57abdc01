// `npm test`: builds what the suites run, then runs them all. Arguments go to jest, for instance a path.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildClient } from './build-client.mjs';
import { root } from './postgres-place.mjs';
import { codeOf, program } from './run-command.mjs';

const given = process.argv.slice(2);
const named = given.filter((word) => existsSync(join(root, word)) || existsSync(join(root, 'tests', word)));
const isAboutTheClient = named.length === 0 || named.some((name) => /^(tests\/)?(weapp|h5)\b/.test(name));

try {
  if (isAboutTheClient) {
    // Two at a time: a build is mostly one thread, and the machines that matter have two cores.
    const h5 = buildClient('h5');
    await Promise.all([h5, buildClient('weapp').then(() => buildClient('weapp-http'))]);
  }
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const env = { NODE_ENV: 'test', TZ: 'Asia/Shanghai' };
process.exit(await codeOf([...program('jest'), '-c', join('config', 'jest.config.cjs'), ...given], env));
