import { Pool } from 'pg';
import type { Booked } from '../../../cloud/contract/hall/receipts';
import { openDatabase } from '../../../cloud/platform/database/open-database';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import { enterResidents, hallFaults, openHall, openService, slotsOf } from '../../support/hall';
import { type OwnPostgres, openOwnPostgres } from '../../support/own-postgres';

const crowd = 200;
const slotsEach = 8;
const capacity = 60;
const crashAfter = 150;
let postgres: OwnPostgres;

beforeAll(async () => {
  postgres = await openOwnPostgres();
}, 90_000);
afterAll(() => postgres.remove(), 60_000);

/** Does something with a pool of its own, which nobody stops the server under. */
async function withPool<Result>(what: (pool: Pool) => Promise<Result>): Promise<Result> {
  const pool = new Pool({ connectionString: postgres.url, max: 4 });
  try {
    return await what(pool);
  } finally {
    await pool.end();
  }
}

/** Two hundred residents, and slots of one service for them to rush at. */
async function layRush(act: ReturnType<typeof actingIn>, community: Community): Promise<string[]> {
  await withPool((pool) => enterResidents(pool, community, crowd));
  const hallId = await openHall(act, community);
  const serviceId = await openService(act, community, hallId, { capacity });
  const slots = await slotsOf(act, community, serviceId, '2026-06-15');
  return slots.slice(0, slotsEach).map(({ slotId }) => slotId);
}

it('keeps every booking that it acknowledged, and sells nothing twice, when the database is stopped in the middle of a rush', async () => {
  const community = await withPool(enterWholeCommunity);
  const app = openDatabase({ url: postgres.url, poolSize: 24 });
  const act = actingIn(app.db, community);
  const slots = await layRush(act, community);
  const acknowledged = new Map<string, string>();
  const answers = new Map<string, string>();
  let restarted: Promise<void> | null = null;

  async function books(who: Person, slotId: string): Promise<void> {
    const input = { communityId: community.communityId, slotId, onBehalfOf: 'self', words: '' };
    const key = `${who}-${slotId}`;
    for (;;) {
      const reply = await act.call(who, 'book', input, key);
      answers.set(key, `${answers.get(key) ?? ''} ${reply.ok ? 'ok' : reply.code}`.trim());
      if (reply.ok) acknowledged.set(key, (reply.data as Booked).bookingId);
      if (acknowledged.size >= crashAfter && !restarted) {
        postgres.crash();
        restarted = postgres.start();
      }
      if (reply.ok || reply.code !== 'UNAVAILABLE') return;
      await restarted;
    }
  }
  await Promise.all(
    Array.from({ length: crowd }, async (_, n) => {
      // Each begins somewhere else, so that all slots are rushed at all the time.
      const own = [...slots.slice(n % slotsEach), ...slots.slice(0, n % slotsEach)];
      for (const slotId of own) await books(`resident-${n + 1}` as Person, slotId);
    }),
  );

  expect(
    [...new Set(answers.values())].filter((said) => !/^(UNAVAILABLE )*(ok|SLOT_FULL)$/.test(said)),
  ).toEqual([]);
  expect([...answers.values()].filter((said) => said.startsWith('UNAVAILABLE')).length).toBeGreaterThan(0);
  const stored = await withPool((pool) =>
    pool.query<{ id: string; slot_id: string }>('select id, slot_id from booking'),
  );
  expect([...acknowledged.values()].sort()).toEqual(stored.rows.map(({ id }) => id).sort());
  expect(slots.map((slotId) => stored.rows.filter((row) => row.slot_id === slotId).length)).toEqual(
    slots.map(() => capacity),
  );
  expect(await withPool(hallFaults)).toEqual([]);
  await app.close();
}, 120_000);
