import { v7 as uuidv7 } from 'uuid';
import type { Booked, WaitMoved } from '../../../cloud/contract/hall/receipts';
import { hallClockJobs } from '../../../cloud/features/hall/clock';
import { openDatabase } from '../../../cloud/platform/database/open-database';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { books, hallFaults, openHall, openService, slotsOf, tickHall } from '../../support/hall';

let database: TestDatabase<Tables>;
let community: Community;

const monday = '2026-06-15';
const ref = (more: object) => ({ communityId: community.communityId, ...more });
const beneficiaries = ['self', 'mother', 'father', 'partner', 'child'];

beforeEach(async () => {
  database = await openTestDatabase<Tables>(12);
  community = await enterWholeCommunity(database.pool);
});
afterEach(async () => {
  expect(await hallFaults(database.pool)).toEqual([]);
  await database.close();
});

it('knows nothing of the booking or the wait of somebody else, whatever is tried with it', async () => {
  const act = actingIn(database.db, community);
  const serviceId = await openService(act, community, await openHall(act, community));
  const [first, second] = await slotsOf(act, community, serviceId, monday);
  const { bookingId } = await books(act, community, 'chen', first?.slotId ?? '');
  const { waitId } = await act.does<WaitMoved>(
    'lin',
    'join-waitlist',
    ref({ slotId: first?.slotId, onBehalfOf: 'self' }),
  );
  const change = { bookingId, version: 1, slotId: second?.slotId, reason: '' };

  const tries: [string, object][] = [
    ['booking', { bookingId }],
    ['change-booking', change],
    ['cancel-booking', { bookingId, reason: '' }],
    ['rate-booking', { bookingId, solved: true, words: '' }],
    ['wait-place', { waitId }],
    ['leave-waitlist', { waitId }],
    ['accept-offer', { waitId }],
    ['refuse-offer', { waitId }],
  ];

  for (const who of ['wang', 'grid', 'li', 'far'] as const)
    for (const [operation, input] of tries)
      expect([who, operation, await act.tries(who, operation, ref(input))]).toEqual([
        who,
        operation,
        'NOT_FOUND',
      ]);
});

it('turns the day at midnight in Shanghai: checking in holds from then on, and numbers begin with the new day', async () => {
  const act = actingIn(database.db, community, new Date('2026-06-15T15:30:00Z'));
  const hallId = await openHall(act, community);
  const week = [{ weekday: 2, fromMinute: 0, toMinute: 60, isExtended: true }];
  const serviceId = await openService(act, community, hallId, { cancelMinutes: 0 });
  await act.does('desk', 'set-hours', ref({ hallId, serviceId, week }));
  const slots = await slotsOf(act, community, serviceId, '2026-06-16');
  expect(slots.map(({ from, to }) => [from, to])).toEqual([
    ['0:00', '0:30'],
    ['0:30', '1:00'],
  ]);
  const before = await books(act, community, 'chen', slots[0]?.slotId ?? '');
  expect([
    before.number.slice(0, 5),
    await act.tries('desk', 'check-in', ref({ bookingId: before.bookingId })),
  ]).toEqual(['B0615', 'NOT_THE_TIME']);

  act.pass(0.5);

  expect(await act.tries('desk', 'check-in', ref({ bookingId: before.bookingId }))).toBe('ok');
  expect(
    await act.tries('lin', 'book', ref({ slotId: slots[0]?.slotId, onBehalfOf: 'self', words: '' })),
  ).toBe('SLOT_TOO_LATE');
  expect((await books(act, community, 'lin', slots[1]?.slotId ?? '')).number.slice(0, 5)).toBe('B0616');
});

it('books 29 February and a make-up day like any other, and no day of a holiday', async () => {
  const leap = actingIn(database.db, community, new Date('2028-02-27T02:00:00Z'));
  const hallId = await openHall(leap, community);
  const serviceId = await openService(leap, community, hallId);
  const [slot] = await slotsOf(leap, community, serviceId, '2028-02-29');
  expect((await books(leap, community, 'chen', slot?.slotId ?? '')).state).toBe('confirmed');

  // The Sunday before the National Day holiday of 2026 is worked; its eight days are not.
  const autumn = actingIn(database.db, community, new Date('2026-09-18T02:00:00Z'));
  const later = await openService(autumn, community, hallId, { horizonDays: 25 });
  const [sunday] = await slotsOf(autumn, community, later, '2026-09-20');
  expect((await books(autumn, community, 'chen', sunday?.slotId ?? '')).state).toBe('confirmed');
  expect(await slotsOf(autumn, community, later, '2026-10-01')).toEqual([]);
});

it('holds the limit of a household whose members are booked for in five tabs at once', async () => {
  const act = actingIn(database.db, community);
  const limits = { capacity: 9, limitPerson: 2, limitHousehold: 3 };
  const serviceId = await openService(act, community, await openHall(act, community), limits);
  const slots = await slotsOf(act, community, serviceId, monday);
  const wanted = beneficiaries.flatMap((onBehalfOf) =>
    slots.slice(0, 2).map(({ slotId }) => ref({ slotId, onBehalfOf, words: '' })),
  );

  const codes = await Promise.all(wanted.map((input) => act.tries('chen', 'book', input)));

  expect([...codes].sort()).toEqual([...Array(7).fill('BOOKING_LIMIT'), 'ok', 'ok', 'ok']);
});

it('offers a place on exactly once when the sweeper is killed in the middle of it', async () => {
  const act = actingIn(database.db, community);
  const serviceId = await openService(act, community, await openHall(act, community));
  const slot = (await slotsOf(act, community, serviceId, monday)).find(({ from }) => from === '14:00');
  const held: Booked = await books(act, community, 'chen', slot?.slotId ?? '');
  for (const who of ['lin', 'zhou', 'hao'] as Person[])
    await act.does(who, 'join-waitlist', ref({ slotId: slot?.slotId, onBehalfOf: 'self' }));
  await act.does('chen', 'cancel-booking', ref({ bookingId: held.bookingId, reason: '' }));
  act.pass(2);
  const states = async () =>
    (await database.pool.query('select state from hall_wait order by seq')).rows.map(({ state }) => state);
  // Whoever passes the place on is held between the end of the one offer and the commit of the next, and killed there.
  const gate = await database.pool.connect();
  await gate.query('select pg_advisory_lock(4711)');
  await database.pool.query(`
    create function hold_offer() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock(4711); return new; end $$;
    create trigger held before insert on hall_event for each row when (new.move = 'offer') execute function hold_offer()`);
  const doomed = openDatabase({ url: database.url, poolSize: 1 });
  const killed = hallClockJobs[0]?.({ db: doomed.db, now: act.now(), newId: () => uuidv7() }).then(
    () => 'finished',
    () => 'killed',
  );
  const waiting = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and wait_event = 'advisory'`;
  while ((await gate.query(waiting)).rowCount === 0);

  expect(await killed).toBe('killed');
  expect(await states()).toEqual(['offered', 'waiting', 'waiting']);
  await gate.query('select pg_advisory_unlock(4711)');
  gate.release();
  await doomed.close();
  await Promise.all([tickHall(database.db, act.now()), tickHall(database.db, act.now())]);
  expect(await states()).toEqual(['expired', 'offered', 'waiting']);
});
