import { v7 as uuidv7 } from 'uuid';
import type { matter } from '../../../cloud/contract/requests/matter';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';

type Matter = OutputOf<typeof matter>;

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;

beforeAll(async () => {
  database = await openTestDatabase<Tables>();
  community = await enterWholeCommunity(database.pool);
});
beforeEach(async () => {
  act = actingIn(database.db, community);
  await database.pool.query('delete from duty_shift');
});
afterAll(() => database.close());

/** Friday, 12 June 2026; minutes after midnight in the community. */
async function onDuty(
  person: Person,
  weekday: number,
  from: number,
  to: number,
  nodeId = community.communityId,
) {
  await database.pool.query(
    `insert into duty_shift (id, node_id, person_id, weekday, from_minute, to_minute, from_date)
     values ($1, $2, $3, $4, $5, $6, '2026-01-01')`,
    [uuidv7(), nodeId, community.id[person], weekday, from, to],
  );
}

async function smellsGas(text = '楼道里好大一股煤气味'): Promise<string> {
  const place = { nodeId: community.entranceId };
  const { requestId } = await act.does('chen', 'report-issue', { text, place, photos: [] });
  return requestId;
}

const page = (person: Person, requestId: string) => act.does<Matter>(person, 'matter', act.ref(requestId));

it('goes past triage to whoever is on duty, to be taken within half an hour', async () => {
  await onDuty('deskTwo', 5, 0, 1440);

  const requestId = await smellsGas();
  expect(await page('chen', requestId)).toMatchObject({
    state: 'submitted',
    ownerKind: 'person',
    urgency: 'urgent',
  });
  await act.deliver();

  const found = await page('deskTwo', requestId);
  expect(found).toMatchObject({ state: 'dispatched', dueAt: '2026-06-12T02:30:00.000Z' });
  expect(found.moves).toContain('take');
  const told = await act.does<{ items: { requestId: string }[] }>('deskTwo', 'inbox', {});
  expect(told.items.map((one) => one.requestId)).toContain(requestId);
});

it('finds last night’s shift until the morning, and nobody of it afterwards', async () => {
  await onDuty('deskTwo', 4, 1200, 1200 + 900);
  const finds = async () => (await page('chen', await smellsGas())).ownerKind;

  expect(await finds()).toBe('person');
  act.pass(1);
  expect(await finds()).toBe('desk');
});

it('finds last night’s shift also when the roster was written after midnight', async () => {
  act.pass(16);
  const shift = { nodeId: community.communityId, weekday: 5, fromMinute: 1050, toMinute: 1950 };
  await act.does('admin', 'save-shift', { ...shift, personId: community.id.deskTwo });

  const numbers = await act.does<{ onDuty: string | null }>('chen', 'emergency-numbers', {});

  expect(numbers.onDuty).toBe('13800000000');
});

it('goes up until somebody is on duty, and stays with the desk, urgent, when nobody is', async () => {
  const { rows } = await database.pool.query('select parent_id from tree_node where id = $1', [
    community.communityId,
  ]);
  const before = await smellsGas();
  await onDuty('street', 5, 0, 1440, rows[0]?.parent_id);
  const after = await smellsGas();
  await act.deliver();

  expect(await page('desk', before)).toMatchObject({
    state: 'submitted',
    ownerKind: 'desk',
    urgency: 'urgent',
  });
  expect(await page('street', after)).toMatchObject({ state: 'dispatched', ownerKind: 'person' });
});

it('is never sent to whoever reported it', async () => {
  await onDuty('chen', 5, 0, 1440);

  expect((await page('chen', await smellsGas())).ownerKind).toBe('desk');
});

it('is heard in the words or by the category, and not where it is denied or long over', async () => {
  await database.pool.query(`update category set emergency = 'gas' where code = 'gas'`);
  const hears = async (text: string, category?: string) =>
    (await act.does<{ emergency: string | null }>('chen', 'hear-emergency', { text, category })).emergency;

  expect(await hears('厨房着火了')).toBe('fire');
  expect(await hears('灶台点不着', 'gas')).toBe('gas');
  expect(await hears('上次着火那事的赔偿怎么说')).toBeNull();
  expect(await hears('楼道灯不亮')).toBeNull();
});

it('goes past triage by its category alone', async () => {
  await onDuty('deskTwo', 5, 0, 1440);
  await database.pool.query(`update category set emergency = 'gas' where code = 'gas'`);
  const place = { nodeId: community.entranceId };
  const input = { text: '灶台点不着', place, category: 'gas', photos: [] };

  const { requestId } = await act.does('chen', 'report-issue', input);

  expect(await page('chen', requestId)).toMatchObject({ ownerKind: 'person', urgency: 'urgent' });
});

it('shows the numbers of the place, with whoever is on duty now', async () => {
  await onDuty('deskTwo', 5, 0, 1440);
  await database.pool.query(
    `update tree_node set settings = settings || '{"gasRepairPhone":"0571-96777"}' where id = $1`,
    [community.communityId],
  );

  expect(await act.does('chen', 'emergency-numbers', {})).toEqual({
    gasRepair: '0571-96777',
    onDuty: '13800000000',
  });
});

it('shows the numbers of where somebody works to whoever registers for it there, and to nobody else', async () => {
  const communityId = community.otherCommunityId;
  await database.pool.query(
    `update tree_node set settings = settings || '{"gasRepairPhone":"0571-96888"}' where id = $1`,
    [communityId],
  );

  expect(await act.does('far', 'emergency-numbers', { communityId })).toMatchObject({
    gasRepair: '0571-96888',
  });
  expect(await act.tries('chen', 'emergency-numbers', { communityId })).toBe('NOT_FOUND');
});
