// `npm run check`: everything that must hold before a change is handed in, in one command.
import { codeOf, program } from './run-command.mjs';

const steps = [
  ['format and lint', [...program('@biomejs/biome', 'biome'), 'check', '--config-path=config', '.']],
  ['types', [...program('typescript', 'tsc'), '-p', 'tsconfig.json']],
  ['unused code and dependencies', [...program('knip'), '--config', 'config/knip.json']],
  ['cloud functions and their size', ['config/build-cloud.mjs']],
  ['builds and all tests, import rules and budgets among them', ['config/test.mjs']],
];

// From quick to slow; a failure does not hide the next one.
const failed = [];
for (const [name, args] of steps) {
  console.log(`\n── ${name}`);
  if ((await codeOf(args)) !== 0) failed.push(name);
}
console.log(`\n${failed.length === 0 ? 'Everything holds.' : `Broken: ${failed.join('; ')}`}`);
process.exit(failed.length === 0 ? 0 : 1);
