import type { Booked, WaitMoved } from '../../../cloud/contract/hall/receipts';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import {
  books,
  enterResidents,
  hallFaults,
  openHall,
  openService,
  type plainService,
  slotsOf,
} from '../../support/hall';

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;
let hallId: string;

const crowd = 200;
const neighbour = (n: number) => `resident-${n + 1}` as Person;
const everybody = Array.from({ length: crowd }, (_, n) => neighbour(n));

beforeAll(async () => {
  database = await openTestDatabase<Tables>(40);
  community = await enterWholeCommunity(database.pool);
  await enterResidents(database.pool, community, crowd);
});
beforeEach(async () => {
  act = actingIn(database.db, community);
  hallId = await openHall(act, community);
});
afterEach(async () => expect(await hallFaults(database.pool)).toEqual([]));
afterAll(() => database.close());

const ref = (more: object) => ({ communityId: community.communityId, ...more });
const count = (codes: readonly string[], code: string) => codes.filter((one) => one === code).length;
let day = 0;

/** The slots of a fresh service on a day that no other test uses, so that nobody is somewhere else already. */
async function freshSlots(more: Partial<typeof plainService> = {}): Promise<string[]> {
  const dates = [
    '2026-06-15',
    '2026-06-16',
    '2026-06-17',
    '2026-06-18',
    '2026-06-22',
    '2026-06-23',
    '2026-06-24',
    '2026-06-25',
    '2026-06-26',
  ];
  const date = dates[day++ % dates.length] as string;
  const serviceId = await openService(act, community, hallId, { horizonDays: 20, ...more });
  return (await slotsOf(act, community, serviceId, date)).map(({ slotId }) => slotId);
}

const wants = (who: Person, slotId: string | undefined) =>
  act.tries(who, 'book', ref({ slotId, onBehalfOf: 'self', words: '' }));

it('gives the only place to one of two hundred', async () => {
  const [slotId] = await freshSlots();

  const codes = await Promise.all(everybody.map((who) => wants(who, slotId)));

  expect([count(codes, 'ok'), count(codes, 'SLOT_FULL')]).toEqual([1, crowd - 1]);
});

it('sells thirty places to two hundred, and not one more', async () => {
  const [slotId] = await freshSlots({ capacity: 30 });

  const codes = await Promise.all(everybody.map((who) => wants(who, slotId)));

  expect([count(codes, 'ok'), count(codes, 'SLOT_FULL')]).toEqual([30, crowd - 30]);
});

it('keeps strangers who name the same slot out of the statements of those at home', async () => {
  const [slotId] = await freshSlots({ capacity: crowd });
  const strangers = everybody.slice(0, 100);
  const moveHome = (to: string) =>
    database.pool.query('update person set home_community_id = $2 where call_name = any($1)', [
      strangers,
      to,
    ]);
  await moveHome(community.otherCommunityId);
  const abroad = { communityId: community.otherCommunityId, slotId, onBehalfOf: 'self', words: '' };

  const [theirs, ours] = await Promise.all([
    Promise.all(strangers.map((who) => act.tries(who, 'book', abroad))),
    Promise.all(everybody.slice(100).map((who) => wants(who, slotId))),
  ]);
  await moveHome(community.communityId);

  expect([count(theirs, 'NOT_FOUND'), count(ours, 'ok')]).toEqual([100, 100]);
});

it('counts what waits for its owner as taken: of two who want a venue one gets in', async () => {
  const [slotId] = await freshSlots({ kind: 'venue', room: '多功能厅', ownerUnitId: community.unitId });

  const codes = await Promise.all([wants('chen', slotId), wants('wang', slotId)]);

  expect([...codes].sort()).toEqual(['SLOT_FULL', 'ok']);
});

it('makes one booking of fifty equal clicks', async () => {
  const [slotId] = await freshSlots({ capacity: 99, limitPerson: 1 });
  const input = ref({ slotId, onBehalfOf: 'self', words: '' });

  const replies = await Promise.all(
    Array.from({ length: 50 }, () => act.call('chen', 'book', input, 'fifty-clicks-of-chen')),
  );

  expect(
    new Set(replies.map((reply) => (reply.ok ? (reply.data as Booked).bookingId : reply.code))).size,
  ).toBe(1);
});

it('holds the limit of a person who books in ten tabs at once', async () => {
  const slots = await freshSlots({ capacity: 5, limitPerson: 2 });

  const codes = await Promise.all(slots.slice(0, 10).map((slotId) => wants('chen', slotId)));

  expect([count(codes, 'ok'), count(codes, 'BOOKING_LIMIT')]).toEqual([2, 8]);
});

it('never lets one person into two overlapping slots, however fast the tabs', async () => {
  const first = await freshSlots({ capacity: 5 });
  day -= 1;
  const second = await freshSlots({ capacity: 5, durationMinutes: 60 });

  const codes = await Promise.all(
    [first[0], second[0], first[1], second[0], first[0]].map((slotId) => wants('lin', slotId)),
  );

  const { rows } = await database.pool.query(
    `select count(*)::int as pairs from booking a join booking b on a.person_id = b.person_id and a.id < b.id
       and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at) and a.on_behalf_of = b.on_behalf_of
     where a.state = 'confirmed' and b.state = 'confirmed'`,
  );
  expect(rows[0].pairs).toBe(0);
  expect(count(codes, 'ok')).toBeGreaterThan(0);
  expect(codes.every((code) => code === 'ok' || code === 'OVERLAPPING_BOOKING')).toBe(true);
});

it('never gives a room to two services at once', async () => {
  const morning = await freshSlots({ kind: 'room', room: '会议室', durationMinutes: 60, bufferMinutes: 15 });
  day -= 1;
  const long = await freshSlots({ kind: 'room', room: '会议室', durationMinutes: 120 });

  const codes = await Promise.all(
    [...everybody.slice(0, 20)].map((who, n) => wants(who, n % 2 ? morning[0] : long[0])),
  );

  expect([count(codes, 'ok'), count(codes, 'SLOT_FULL')]).toEqual([1, 19]);
  expect(await wants('chen', long[1])).toBe('ok');
});

it('lets two people who want each other’s full slot keep their own, and changes one after the other when there is room', async () => {
  const [a, b] = await freshSlots();
  const one = await books(act, community, 'chen', a ?? '');
  const two = await books(act, community, 'wang', b ?? '');
  const change = (who: Person, { bookingId }: Booked, slotId: string | undefined) =>
    act.tries(who, 'change-booking', ref({ bookingId, version: 1, slotId, reason: '' }));

  expect(await Promise.all([change('chen', one, b), change('wang', two, a)])).toEqual([
    'SLOT_FULL',
    'SLOT_FULL',
  ]);

  await act.does('desk', 'set-slot-capacity', ref({ slotId: a, capacity: 2 }));
  await act.does('desk', 'set-slot-capacity', ref({ slotId: b, capacity: 2 }));
  expect(await Promise.all([change('chen', one, b), change('wang', two, a)])).toEqual(['ok', 'ok']);
});

it('lets either cancelling or checking in win, never both', async () => {
  act.pass(71.5);
  day = 0;
  const outcomes = new Set<string>();
  for (let round = 0; round < 12; round += 1) {
    const [slot] = await freshSlots({ cancelMinutes: 0 }).then((slots) => slots.slice(round % 5));
    day = 0;
    const { bookingId } = await books(act, community, neighbour(round), slot ?? '');
    const codes = await Promise.all([
      act.tries(neighbour(round), 'cancel-booking', ref({ bookingId, reason: '' })),
      act.tries('desk', 'check-in', ref({ bookingId })),
    ]);
    expect([...codes].sort()).toEqual(['MOVE_NOT_ALLOWED', 'ok']);
    outcomes.add(codes.join());
  }
  day = 5;
  expect(outcomes.size).toBeGreaterThan(0);
});

it('offers a place that is given back exactly once, to whoever waited first', async () => {
  const [slotId] = await freshSlots({ capacity: 3 });
  const holders: Booked[] = [];
  for (let n = 0; n < 3; n += 1) holders.push(await books(act, community, neighbour(n), slotId ?? ''));
  const waits: WaitMoved[] = [];
  for (let n = 3; n < 9; n += 1)
    waits.push(await act.does(neighbour(n), 'join-waitlist', ref({ slotId, onBehalfOf: 'self' })));
  expect(waits.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6]);

  const all = [
    ...holders.map(({ bookingId }, n) =>
      act.tries(neighbour(n), 'cancel-booking', ref({ bookingId, reason: '' })),
    ),
  ];
  const outsiders = Array.from({ length: 20 }, (_, n) => wants(neighbour(20 + n), slotId));
  const [cancelled, tried] = await Promise.all([Promise.all(all), Promise.all(outsiders)]);

  expect([count(cancelled, 'ok'), count(tried, 'SLOT_FULL')]).toEqual([3, 20]);
  const { rows } = await database.pool.query(
    `select id, state from hall_wait where slot_id = $1 order by seq`,
    [slotId],
  );
  expect(rows.map(({ state }) => state)).toEqual([
    'offered',
    'offered',
    'offered',
    'waiting',
    'waiting',
    'waiting',
  ]);
});
