import { type Role, roles } from '../../../cloud/contract/shared/roles';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { books, openHall, openService, slotsOf } from '../../support/hall';

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;
let streetId: string;

/** `wang` administers the street, `admin` one of its two communities. */
beforeEach(async () => {
  database = await openTestDatabase<Tables>();
  community = await enterWholeCommunity(database.pool);
  act = actingIn(database.db, community);
  const { rows } = await database.pool.query(
    `insert into role_grant (id, person_id, role, node_id, from_date)
     select gen_random_uuid(), $1, 'administrator', id, '2026-01-01' from tree_node where level = 'street' returning node_id`,
    [community.id.wang],
  );
  streetId = rows[0].node_id;
});
afterEach(() => database.close());

const days = { fromDate: '2026-06-12', toDate: '2026-06-14' as string | null };

/** What comes of giving somebody a role at a place. */
function gives(by: Person, role: Role, nodeId: string, to: Person = by, more: object = days) {
  const isOfUnit = role === 'unitLead' || role === 'unitMember';
  const whom = { name: to, phone: '13800000000', unitId: isOfUnit ? community.otherUnitId : null };
  return act.tries(by, 'grant-role', { nodeId, role, ...whom, ...more });
}

const settings = (name: string) => ({
  ...{ name, kind: 'station', address: '樟树路 9 号', phone: '0571-3333', windows: [] },
  ...{ isOpenOnHolidays: false, makeUpWeekday: null },
});
const opensHall = (who: Person, communityId: string) =>
  act.tries(who, 'save-hall', { communityId, settings: settings('北站') });

describe.each(roles)('the role %s', (role) => {
  it('is given by an administrator at every place of the own reach, to himself as to others, and at none above or beside it', async () => {
    const { communityId, buildingId, otherCommunityId } = community;
    const given = async (by: Person, to: Person) => {
      const places = [streetId, otherCommunityId, communityId, buildingId];
      const codes: string[] = [];
      for (const place of places) codes.push(await gives(by, role, place, to));
      return codes;
    };
    // What the street decides, complaints about a desk above all, nobody within a community can be given.
    const within = role === 'streetCoordinator' ? 'INVALID' : 'ok';
    // He holds one of the roles there already.
    const held = role === 'administrator' ? 'CHANGED' : 'ok';
    const own = within === 'ok' ? held : within;

    expect(await given('admin', 'hao')).toEqual(['NOT_FOUND', 'NOT_FOUND', within, within]);
    expect(await given('admin', 'admin')).toEqual(['NOT_FOUND', 'NOT_FOUND', own, within]);
    expect(await given('wang', 'chen')).toEqual(['ok', within, within, within]);
    expect(await given('wang', 'wang')).toEqual([held, within, within, within]);
  });

  it('is given, prolonged and ended by nobody else', async () => {
    const { rows } = await database.pool.query(
      `select g.id as "grantId", g.xmin::text as version from role_grant g where g.person_id = $1`,
      [community.id.desk],
    );
    const strangers = ['chen', 'zhou', 'grid', 'desk', 'street', 'li', 'liLead', 'far'] as const;
    for (const who of strangers) {
      expect([who, await gives(who, role, community.communityId)]).toEqual([who, 'FORBIDDEN']);
      expect(await act.tries(who, 'save-role', { ...rows[0], ...days })).toBe('FORBIDDEN');
      expect(await act.tries(who, 'end-role', rows[0])).toBe('FORBIDDEN');
    }
  });
});

it('lets an administrator neither prolong nor end a role above or beside the own reach', async () => {
  const { rows } = await database.pool.query(
    `select g.id as "grantId", g.xmin::text as version from role_grant g where g.person_id = any($1)`,
    [[community.id.wang, community.id.street, community.id.far]],
  );

  for (const row of rows) {
    expect(await act.tries('admin', 'save-role', { ...row, ...days })).toBe('NOT_FOUND');
    expect(await act.tries('admin', 'end-role', row)).toBe('NOT_FOUND');
  }
  expect(rows).toHaveLength(3);
});

it('lets an administrator of the street run the halls of a community once he has given himself its desk, to the last day and not beside it', async () => {
  const { communityId, otherCommunityId } = community;
  expect(await opensHall('wang', communityId)).toBe('FORBIDDEN');

  expect(await gives('wang', 'desk', communityId)).toBe('ok');

  expect(await opensHall('wang', communityId)).toBe('ok');
  expect(await opensHall('wang', otherCommunityId)).toBe('FORBIDDEN');
  // Ten in the morning of the 12th: the 14th ends in 62 hours.
  act.pass(61.9);
  expect(await opensHall('wang', communityId)).toBe('ok');
  act.pass(0.1);
  expect(await opensHall('wang', communityId)).toBe('FORBIDDEN');
});

it('gives whoever took the desk no say in what he booked himself', async () => {
  const { communityId } = community;
  const serviceId = await openService(act, community, await openHall(act, community));
  const [slot, other] = await slotsOf(act, community, serviceId, '2026-06-15');
  const own = await books(act, community, 'wang', slot?.slotId ?? '');
  const others = await books(act, community, 'chen', other?.slotId ?? '');
  await gives('wang', 'desk', communityId, 'wang', { ...days, toDate: null });
  act.pass(71);
  const checksIn = ({ bookingId }: { bookingId: string }) =>
    act.tries('wang', 'check-in', { communityId, bookingId });

  expect([await checksIn(own), await checksIn(others)]).toEqual(['FORBIDDEN', 'ok']);
});
