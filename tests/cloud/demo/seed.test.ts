import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requestStates } from '../../../cloud/contract/requests/lifecycle';
import { roles } from '../../../cloud/contract/shared/roles';
import type { Tables } from '../../../cloud/platform/database/tables';
import { readDemoPeople } from '../../../cloud/platform/queries/read-deployment';
import { seedDemo } from '../../../cloud/server/demo/seed-demo';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { hallFaults } from '../../support/hall';

let database: TestDatabase<Tables>;
const folder = mkdtempSync(join(tmpdir(), 'linli-demo-'));

beforeAll(async () => {
  database = await openTestDatabase<Tables>();
  await seedDemo(database.url, folder);
}, 60_000);
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const count = async (query: string): Promise<number> =>
  Number((await database.pool.query(query)).rows[0].count);

it('is an estate of 27 buildings, 2,890 households, 6 grids and 42 micro-grids', async () => {
  expect(await count(`select count(*) from tree_node where level = 'building'`)).toBe(27);
  expect(await count('select sum(households) as count from tree_node')).toBe(2890);
  expect(await count(`select count(*) from tree_node where level = 'grid'`)).toBe(6);
  expect(await count(`select count(*) from tree_node where level = 'microGrid'`)).toBe(42);
});

it('lets one act as three residents and as somebody in every role, two of them at the desk and members of two units', async () => {
  const people = await readDemoPeople(database.db);

  const inRole: Record<string, number> = {};
  for (const { roles: held } of people) {
    const role = held.join() || 'resident';
    inRole[role] = (inRole[role] ?? 0) + 1;
  }
  expect(inRole).toEqual({
    ...Object.fromEntries(roles.map((role) => [role, 1])),
    resident: 3,
    desk: 2,
    unitMember: 2,
  });
  const units = `select count(distinct unit_id) from role_grant join person_identity i using (person_id)
    where role = 'unitMember' and i.provider = 'demo'`;
  expect(await count(units)).toBe(2);
});

it('has gone on for months', async () => {
  expect(await count(`select count(distinct date_trunc('month', filed_at)) from request`)).toBeGreaterThan(3);
});

it('has matters in every state that a move leads to', async () => {
  const { rows } = await database.pool.query<{ state: string }>('select distinct state from request');
  const later = ['planned', 'merged'];
  expect(rows.map(({ state }) => state).sort()).toEqual(
    requestStates.filter((state) => !later.includes(state)).sort(),
  );
});

it('tells histories without gaps that end in the state the request is in', async () => {
  const broken = `select count(*) from request r where r.version <> (select count(*) from event e
      where e.community_id = r.community_id and e.request_id = r.id)
    or r.state <> (select e.state from event e where e.community_id = r.community_id and e.request_id = r.id
      order by version desc limit 1)`;
  expect(await count(broken)).toBe(0);
});

it('shows nobody’s telephone, entrance or full name on the wall', async () => {
  const leaks = `select count(*) from wish_publication p join request r on r.community_id = p.community_id and r.id = p.request_id
    join person w on w.id = r.requester_id
    where concat(p.title, p.story, p.name, p.thanks) ~ '1380000|单元' or position(w.full_name in concat(p.title, p.story, p.name)) > 0`;
  expect(await count(leaks)).toBe(0);
});

it('has notices that are shown, over, withdrawn and corrected, read by some of those they are for', async () => {
  const shown = 'select count(*) from notice where shown_until > now() and ended_at is null';
  expect(await count(shown)).toBeGreaterThanOrEqual(5);
  expect(await count('select count(*) from notice where shown_until < now()')).toBeGreaterThanOrEqual(3);
  expect(await count('select count(*) from notice where end_reason is not null')).toBe(1);
  expect(await count('select count(*) from notice where replaced_by_id is not null')).toBe(1);
  const unread = `select count(*) from notice n where not exists (select from notice_read r
    where r.community_id = n.community_id and r.notice_id = n.id) and ended_at is null`;
  expect(await count(unread)).toBe(0);
});

it('has halls with bookings of the past weeks and of those to come, whose places add up', async () => {
  expect(await count('select count(*) from hall')).toBe(3);
  expect(await count('select count(*) from hall_service')).toBeGreaterThan(9);
  expect(await count('select count(*) from booking where starts_at < now()')).toBeGreaterThan(40);
  expect(await count('select count(*) from booking where starts_at > now()')).toBeGreaterThan(30);
  expect(await hallFaults(database.pool)).toEqual([]);
});

it('refuses a database that is in use', async () => {
  await expect(seedDemo(database.url, folder)).rejects.toThrow('in use');
});
