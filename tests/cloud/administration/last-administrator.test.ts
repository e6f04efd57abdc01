import { v7 as uuidv7 } from 'uuid';
import type { placeRoles } from '../../../cloud/contract/administration/people';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;

beforeEach(async () => {
  database = await openTestDatabase<Tables>();
  community = await enterWholeCommunity(database.pool);
  act = actingIn(database.db, community);
});
afterEach(() => database.close());

/** Makes somebody an administrator of the community, until a day if one is given. */
async function administers(person: 'wang' | 'hao', toDate: string | null = null): Promise<void> {
  await database.pool.query(
    `insert into role_grant (id, person_id, role, node_id, from_date, to_date) values ($1, $2, 'administrator', $3, '2026-01-01', $4)`,
    [uuidv7(), community.id[person], community.communityId, toDate],
  );
}

/** Somebody's role as an administrator, as the page quotes it. */
async function roleOf(person: string): Promise<{ grantId: string; version: string }> {
  const { items } = await act.does<OutputOf<typeof placeRoles>>('admin', 'place-roles', {
    nodeId: community.communityId,
  });
  const found = items.find((one) => one.name === person && one.role === 'administrator');
  return { grantId: found?.grantId ?? '', version: found?.version ?? '' };
}

it('cannot remove himself, neither at once nor by an end', async () => {
  const own = await roleOf('admin');
  const end = { ...own, fromDate: '2026-01-01', toDate: '2026-06-12' };

  expect(await act.tries('admin', 'end-role', own)).toBe('LAST_ADMINISTRATOR');
  expect(await act.tries('admin', 'save-role', end)).toBe('LAST_ADMINISTRATOR');
  expect(await act.tries('admin', 'administered-place', {})).toBe('ok');
});

it('may go once somebody else is there to stay, and not when that one goes first', async () => {
  await administers('wang', '2026-06-30');
  const own = await roleOf('admin');

  expect(
    await act.tries('admin', 'save-role', { ...own, fromDate: '2026-01-01', toDate: '2026-07-31' }),
  ).toBe('LAST_ADMINISTRATOR');
  expect(
    await act.tries('admin', 'save-role', { ...own, fromDate: '2026-01-01', toDate: '2026-06-15' }),
  ).toBe('ok');
});

it('stays when two administrators end each other at the same moment', async () => {
  for (let round = 0; round < 10; round += 1) {
    await database.pool.query(`delete from role_grant where role = 'administrator'`);
    await administers('wang');
    await administers('hao');
    const { rows } = await database.pool.query(
      `select id as "grantId", xmin::text as version, person_id from role_grant where role = 'administrator'`,
    );
    const role = (person: 'wang' | 'hao') => {
      const { grantId, version } = rows.find(({ person_id }) => person_id === community.id[person]);
      return { grantId, version };
    };

    const ends = await Promise.all([
      act.tries('wang', 'end-role', role('hao')),
      act.tries('hao', 'end-role', role('wang')),
    ]);

    expect(ends.sort()).toEqual([expect.stringMatching(/LAST_ADMINISTRATOR|FORBIDDEN/), 'ok']);
    const left = await database.pool.query(
      `select from role_grant where role = 'administrator' and revoked_at is null`,
    );
    expect(left.rowCount).toBe(1);
  }
});

it('leaves to two who change one thing at once what the faster wrote', async () => {
  await administers('wang');
  const own = await roleOf('wang');
  const change = (toDate: string) => ({ ...own, fromDate: '2026-01-01', toDate });

  const ends = await Promise.all(
    ['2026-07-01', '2026-08-01', '2026-09-01'].map((day, place) =>
      act.tries(place % 2 === 0 ? 'admin' : 'wang', 'save-role', change(day)),
    ),
  );

  expect(ends.sort()).toEqual(['CHANGED', 'CHANGED', 'ok']);
});
