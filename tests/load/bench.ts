import { cpus, totalmem } from 'node:os';
import { startPostgres } from '../../config/embedded-postgres.mjs';
import { availability } from './availability';
import { claimRace } from './claim-race';
import { cold } from './cold';
import { dispatch } from './dispatch';
import { exportLedgerOnce } from './export-ledger';
import type { Suite } from './figure';
import { readSettings } from './fixture';
import { growth } from './growth';
import { importCommunity } from './import-community';
import { registerPlace } from './register-place';
import { search } from './search';
import { slotRate } from './slot-rate';
import { slotRush } from './slot-rush';
import { submitOpen } from './submit-open';
import { submitRate } from './submit-rate';
import { weapp } from './weapp';

const suites: readonly Suite[] = [
  submitOpen,
  submitRate,
  dispatch,
  claimRace,
  slotRate,
  slotRush,
  availability,
  growth,
  search,
  registerPlace,
  importCommunity,
  exportLedgerOnce,
  cold,
  weapp,
];

/** Prints the settings that matter, then the figures whose names begin with the given prefix, one JSON object a line. */
async function main(prefix: string): Promise<void> {
  const server = await startPostgres({ purpose: 'bench' });
  const machine = { cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30), node: process.version };
  console.log(JSON.stringify({ settings: { ...(await readSettings(server.url)), ...machine } }));
  const chosen = suites.filter(({ names }) =>
    names.some((name) => name.startsWith(prefix) || prefix.startsWith(name)),
  );
  for (const suite of chosen) {
    for await (const figure of suite.run(server.url)) {
      if (figure.name.startsWith(prefix)) console.log(JSON.stringify(figure));
    }
  }
  await server.stop();
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
