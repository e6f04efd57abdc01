import { v7 as uuidv7 } from 'uuid';
import { operations } from '../../../cloud/contract/operations';
import type { Reply } from '../../../cloud/contract/shared/errors';
import type { Operation } from '../../../cloud/contract/shared/operation';
import { roles } from '../../../cloud/contract/shared/roles';
import type { Tables } from '../../../cloud/platform/database/tables';
import { enterWholeCommunity } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { enterCommunity, enterResident } from '../../support/small-community';
import { inputOf, pointersOf, takingFrom } from './inputs';
import { calls, fillWorld, type Ids, type Place } from './world';

/** What is open to people of other communities, and why. All else is held to its community by this test. */
const openToOthers: Readonly<Record<string, string>> = {
  communities: 'whoever arrives looks for his own',
  places: 'whoever arrives looks for his door',
  'choose-home': 'whoever moves changes his home',
  'look-up-receipt': 'whoever holds the slip, and the slip says it all',
};

let database: TestDatabase<Tables>;
let own: Ids;
let foreign: Ids;
let foreignPlace: Place;

/** A community whose one officer holds every role there is, in it and above it. */
async function enterOwn(): Promise<Place> {
  const { pool } = database;
  const community = await enterCommunity(pool);
  const personId = await enterResident(pool, 'stranger', community);
  await enterResident(pool, 'own-resident', community);
  await enterResident(pool, 'own-neighbour', community);
  const unitId = uuidv7();
  await pool.query(`insert into unit (id, name, trade) values ($1, '本地物业', '物业')`, [unitId]);
  for (const role of roles)
    for (const nodeId of [community.communityId, community.streetId])
      await pool.query(
        `insert into role_grant (id, person_id, role, node_id, unit_id, from_date) values ($1, $2, $3, $4, $5, '2026-01-01')`,
        [uuidv7(), personId, role, nodeId, role.startsWith('unit') ? unitId : null],
      );
  const people = {
    resident: 'own-resident',
    neighbour: 'own-neighbour',
    desk: 'stranger',
    unitMember: 'stranger',
    admin: 'stranger',
  };
  return { ...community, unitId, people, secret: '芦苇' };
}

beforeAll(async () => {
  database = await openTestDatabase<Tables>();
  const { db, pool } = database;
  const community = await enterWholeCommunity(pool);
  const people = { resident: 'chen', neighbour: 'wang', desk: 'desk', unitMember: 'li', admin: 'admin' };
  foreignPlace = { ...community, people, secret: '桂花' };
  foreign = await fillWorld(db, pool, foreignPlace);
  own = await fillWorld(db, pool, await enterOwn());
}, 60_000);
afterAll(() => database.close());

/** Everything that stands in the other community, as one fingerprint of each table. */
async function fingerprints(): Promise<unknown> {
  const { pool } = database;
  const { rows: scoped } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns where column_name = 'community_id' and table_schema = 'public'`,
  );
  const inside = `(select id from tree_node where community_id = $1)`;
  const rowsOf = [
    ...scoped.map(
      ({ name }) => `select '${name}' as name, t::text as row from ${name} t where community_id = $1`,
    ),
    `select 'idempotency_key', t::text from idempotency_key t where scope_id = $1`,
    `select 'person', t::text from person t where home_community_id = $1`,
    ...['role_grant', 'duty', 'duty_shift'].map(
      (name) => `select '${name}', t::text from ${name} t where node_id in ${inside}`,
    ),
    `select 'unit', t::text from unit t where id = '${foreignPlace.unitId}'`,
    `select 'pending_import', t::text from pending_import t where id = '${foreign.importId[0]}'`,
  ];
  const { rows } = await pool.query(
    `select name, md5(string_agg(row, '' order by row)) from (${rowsOf.join(' union all ')}) all_rows group by name order by name`,
    [foreignPlace.communityId],
  );
  return rows;
}

/** What of the other community a reply tells. Units and telephone books of them are shared by all. */
function toldOf(reply: Reply): string[] {
  const text = JSON.stringify(reply);
  const {
    unitId: _shared,
    bookingCode: _short,
    messageId: _number,
    requestVersion: _count,
    ...marks
  } = foreign;
  return [foreignPlace.secret, ...Object.values(marks).flat()].filter((mark) => text.includes(mark));
}

/** Whether a reply says no as it would to somebody who points at nothing; without its optional fields an input may be none at all. */
function isDenied(reply: Reply, isWhole: boolean): boolean {
  if (reply.ok) return false;
  if (reply.code === 'INVALID')
    return Object.values(reply.fields ?? {}).every(
      (fault) => fault === 'notAllowed' || (!isWhole && fault === 'required'),
    );
  return ['NOT_FOUND', 'FORBIDDEN', 'PHOTO_NOT_YOURS', 'RECEIVER_UNFIT'].includes(reply.code);
}

/** Of some things a world has several, in different states. */
const turns = 3;

/** Every way of pointing at the other community with everything: under its name or one's own, with what is optional and without. */
function* attacks(operation: Operation): Generator<{ input: object; isWhole: boolean }> {
  const points = pointersOf(operation).some((path) => path !== 'communityId');
  for (const isWhole of [true, false])
    for (const isNamed of points ? [true, false] : [true])
      for (let turn = 0; turn < turns; turn += 1) {
        const worldOf = (path: string) => (path === 'communityId' && !isNamed ? own : foreign);
        yield { input: inputOf(operation, isWhole, takingFrom(operation, turn, worldOf)), isWhole };
      }
}

const held = operations.filter(({ name }) => !(name in openToOthers));

test('what is open to others is still an operation', () => {
  const names = operations.map(({ name }) => name as string);

  expect(names).toEqual(expect.arrayContaining(Object.keys(openToOthers)));
});

test.each(held.map((one) => [one.name, one] as const))(
  '%s neither shows nor changes anything of another community, nor says that it is there',
  async (_name, operation: Operation) => {
    const points = pointersOf(operation).length > 0;
    const before = await fingerprints();

    for (const { input, isWhole } of attacks(operation)) {
      const reply = await calls(database.db, 'stranger', operation.name, input);

      const shown = JSON.stringify({ input, reply });
      expect({ told: toldOf(reply), shown }).toEqual({ told: [], shown });
      if (points && !isDenied(reply, isWhole))
        expect({ isQuiet: reply.ok, shown }).toEqual({ isQuiet: true, shown });
    }

    expect(await fingerprints()).toEqual(before);
  },
);

test.each(held.filter((one) => pointersOf(one).length > 1).map((one) => [one.name, one] as const))(
  '%s of an own matter does not reach over by one id of another community',
  async (_name, operation: Operation) => {
    const before = await fingerprints();

    for (const pointer of pointersOf(operation))
      for (let turn = 0; turn < turns; turn += 1) {
        const from = takingFrom(operation, turn, (path) => (path === pointer ? foreign : own));
        const reply = await calls(database.db, 'stranger', operation.name, inputOf(operation, true, from));

        const shown = JSON.stringify({ pointer, reply });
        expect({ told: toldOf(reply), shown }).toEqual({ told: [], shown });
        expect(reply).not.toMatchObject({ code: 'INTERNAL' });
      }

    expect(await fingerprints()).toEqual(before);
  },
);
