import { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { clockJobs } from '../../../cloud/features/requests/clock';
import type { Database } from '../../../cloud/platform/context';
import { openDatabase } from '../../../cloud/platform/database/open-database';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { workingIn } from '../../support/working';

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;
let work: ReturnType<typeof workingIn>;
let streetId: string;

beforeAll(async () => {
  database = await openTestDatabase<Tables>();
  community = await enterWholeCommunity(database.pool);
  const { rows } = await database.pool.query('select parent_id from tree_node where id = $1', [
    community.communityId,
  ]);
  streetId = rows[0].parent_id;
});
beforeEach(async () => {
  act = actingIn(database.db, community);
  work = workingIn(act, community, database.db);
  await database.pool.query('delete from duty_shift');
});
afterAll(() => database.close());

/** On duty the whole of Friday, 12 June 2026. */
async function onDuty(person: Person, nodeId = community.communityId): Promise<void> {
  await database.pool.query(
    `insert into duty_shift (id, node_id, person_id, weekday, from_minute, to_minute, from_date)
     values ($1, $2, $3, 5, 0, 1440, '2026-01-01')`,
    [uuidv7(), nodeId, community.id[person]],
  );
}

async function smellsGas(): Promise<string> {
  const place = { nodeId: community.entranceId };
  const input = { text: '楼道里好大一股煤气味', place, photos: [] };
  const { requestId } = await act.does('chen', 'report-issue', input);
  await act.deliver();
  return requestId;
}

async function sweep(db: Database = database.db): Promise<void> {
  for (const job of clockJobs) await job({ db, now: act.now(), newId: () => uuidv7() });
}

async function callsOf(requestId: string) {
  const { rows } = await database.pool.query(
    `select facts->>'receiverPersonId' as next, facts->>'formerPersonId' as former, facts->>'ownerRole' as role
     from event where request_id = $1 and move = 'callNext' order by version`,
    [requestId],
  );
  return rows as { next: string | null; former: string | null; role: string | null }[];
}

it('waits its half hour, and is nobody else’s when it was taken in time', async () => {
  await onDuty('deskTwo');
  await onDuty('street', streetId);
  const [waits, taken] = [await smellsGas(), await smellsGas()];
  await act.does('deskTwo', 'take-work-order', await work.seen('deskTwo', taken));

  await sweep();
  expect(await callsOf(waits)).toHaveLength(0);
  act.pass(0.5);
  await sweep();

  expect(await callsOf(waits)).toHaveLength(1);
  expect(await callsOf(taken)).toHaveLength(0);
});

it('goes to the next one on duty, one level up, and both are told; whoever was called first goes on beside', async () => {
  await onDuty('deskTwo');
  await onDuty('street', streetId);
  const requestId = await smellsGas();

  act.pass(0.5);
  await sweep();
  await act.deliver();

  const { street, deskTwo } = community.id;
  expect(await callsOf(requestId)).toMatchObject([{ next: street, former: deskTwo }]);
  expect(await work.page('street', requestId)).toMatchObject({
    ownerKind: 'person',
    dueAt: '2026-06-12T03:00:00.000Z',
    moves: expect.arrayContaining(['take']),
  });
  expect((await work.page('deskTwo', requestId)).standings).toContain('helper');
  expect(await work.toldOf('street', requestId)).toContain('callNext');
  expect(await work.toldOf('deskTwo', requestId)).toContain('callNext');
  await sweep();
  expect(await callsOf(requestId)).toHaveLength(1);
});

it('ends with the desk and the street, once, overdue, and can still be taken or sent to another', async () => {
  await onDuty('grid');
  const requestId = await smellsGas();

  for (let half = 0; half < 4; half += 1) {
    act.pass(0.5);
    await sweep();
  }
  await act.deliver();

  expect(await callsOf(requestId)).toEqual([{ next: null, former: community.id.grid, role: 'desk' }]);
  const page = await work.page('desk', requestId);
  expect(page).toMatchObject({ state: 'dispatched', ownerKind: 'desk', dueAt: '2026-06-12T02:30:00.000Z' });
  expect(page.moves).toContain('redirect');
  for (const person of ['desk', 'deskTwo', 'street', 'grid'] as const)
    expect(await work.toldOf(person, requestId)).toContain('callNext');
  await act.does('grid', 'take-work-order', await work.seen('grid', requestId));
});

it('passes over whoever holds no role any more', async () => {
  await onDuty('zhou');
  await onDuty('deskTwo');

  const requestId = await smellsGas();

  expect((await work.page('deskTwo', requestId)).moves).toContain('take');
});

it('takes each step once though many sweep at once', async () => {
  await onDuty('deskTwo');
  await onDuty('grid');
  await onDuty('street', streetId);
  const matters = [await smellsGas(), await smellsGas(), await smellsGas()];

  for (let step = 1; step <= 3; step += 1) {
    act.pass(0.5);
    await Promise.all(Array.from({ length: 4 }, () => sweep()));
    for (const requestId of matters) expect(await callsOf(requestId)).toHaveLength(step);
  }

  const { rows } = await database.pool.query(
    `select count(*)::int as leads from work_order where request_id = any($1::uuid[]) and is_lead and state = 'offered'`,
    [matters],
  );
  expect(rows[0].leads).toBe(matters.length);
});

it('loses nothing and doubles nothing when a sweeper is killed in the middle', async () => {
  await onDuty('deskTwo');
  await onDuty('street', streetId);
  const requestId = await smellsGas();
  act.pass(0.5);
  const killed = openDatabase({ url: database.url, poolSize: 1 });
  const holder = await new Pool({ connectionString: database.url, max: 1 }).connect();
  await holder.query('begin');
  await holder.query('select from request where id = $1 for update', [requestId]);
  const dying = sweep(killed.db).then(
    () => 'lived',
    () => 'died',
  );
  let blocked: number | undefined;
  while (blocked === undefined) {
    const { rows } = await database.pool.query(
      `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%moved as%'`,
    );
    blocked = rows[0]?.pid;
  }
  await database.pool.query('select pg_terminate_backend($1)', [blocked]);
  expect(await dying).toBe('died');
  await holder.query('rollback');
  holder.release(true);
  await killed.close();

  expect(await callsOf(requestId)).toHaveLength(0);
  await sweep();
  expect(await callsOf(requestId)).toHaveLength(1);
});
