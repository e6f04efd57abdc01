import { v7 as uuidv7 } from 'uuid';
import type { Booked, WaitMoved } from '../../../cloud/contract/hall/receipts';
import { hallClockJobs } from '../../../cloud/features/hall/clock';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { books, hallFaults, newsOf, openHall, openService, slotsOf, tickHall } from '../../support/hall';

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;
let slotId: string;
let held: Booked;

const monday = '2026-06-15';
const ref = (more: object) => ({ communityId: community.communityId, ...more });
const joins = (who: Person) => act.does<WaitMoved>(who, 'join-waitlist', ref({ slotId, onBehalfOf: 'self' }));
const states = async () => {
  const { rows } = await database.pool.query('select state from hall_wait where slot_id = $1 order by seq', [
    slotId,
  ]);
  return rows.map(({ state }) => state as string);
};
const tick = () => tickHall(database.db, act.now());
const told = async (who: Person) => (await newsOf(act, who)).map(({ move }) => move);

/** A service in the afternoon of Monday with one place, taken by chen, lin and zhou waiting. */
beforeEach(async () => {
  database = await openTestDatabase<Tables>(12);
  community = await enterWholeCommunity(database.pool);
  act = actingIn(database.db, community);
  const hallId = await openHall(act, community);
  const serviceId = await openService(act, community, hallId);
  const slots = await slotsOf(act, community, serviceId, monday);
  slotId = slots.find(({ from }) => from === '14:00')?.slotId ?? '';
  held = await books(act, community, 'chen', slotId);
});
afterEach(async () => {
  expect(await hallFaults(database.pool)).toEqual([]);
  await database.close();
});

const gives = (who: Person, { bookingId }: Booked) =>
  act.does(who, 'cancel-booking', ref({ bookingId, reason: '' }));

it('tells everybody the place in line, and offers what is given back to the first, who takes it', async () => {
  const first = await joins('lin');
  const second = await joins('zhou');
  expect([first.place, second.place]).toEqual([1, 2]);

  await gives('chen', held);

  expect(await act.does('zhou', 'wait-place', ref({ waitId: second.waitId }))).toMatchObject({ place: 1 });
  const offer = await act.does('lin', 'wait-place', ref({ waitId: first.waitId }));
  expect(offer).toMatchObject({
    state: 'offered',
    offerEndsAt: '2026-06-12T04:00:00.000Z',
    moves: ['accept', 'refuse'],
  });
  expect(await act.does('lin', 'accept-offer', ref({ waitId: first.waitId }))).toMatchObject({
    state: 'confirmed',
  });
  expect(await told('lin')).toEqual(['offer']);
  expect(await act.tries('chen', 'book', ref({ slotId, onBehalfOf: 'self', words: '' }))).toBe('SLOT_FULL');
});

it('passes an offer on when it is refused, and when its time is over', async () => {
  const waits = [await joins('lin'), await joins('zhou'), await joins('hao')];
  await gives('chen', held);

  await act.does('lin', 'refuse-offer', ref({ waitId: waits[0]?.waitId }));
  expect(await states()).toEqual(['refused', 'offered', 'waiting']);

  act.pass(2);
  expect(await act.tries('zhou', 'accept-offer', ref({ waitId: waits[1]?.waitId }))).toBe('OFFER_ENDED');
  await tick();
  expect(await states()).toEqual(['refused', 'expired', 'offered']);
  expect(await told('zhou')).toEqual(['expire', 'offer']);
});

it('lets either the answer or the end of the offer win, never both', async () => {
  const { waitId } = await joins('lin');
  await joins('zhou');
  await gives('chen', held);
  act.pass(1.999);
  const answer = act.tries('lin', 'accept-offer', ref({ waitId }));
  const late = { db: database.db, now: new Date('2026-06-12T04:00:00Z'), newId: () => uuidv7() };

  const [code] = await Promise.all([answer, ...[1, 2, 3].map(() => hallClockJobs[0]?.(late))]);

  expect(await states()).toEqual(code === 'ok' ? ['accepted', 'waiting'] : ['expired', 'offered']);
  expect(['ok', 'OFFER_ENDED']).toContain(code);
});

it('promotes as many as a larger capacity holds, and refuses a smaller one than is booked with whom it would hit', async () => {
  await joins('lin');
  await joins('zhou');
  await joins('hao');

  const grown = await act.does('desk', 'set-slot-capacity', ref({ slotId, capacity: 3 }));

  expect(grown).toMatchObject({ capacity: 3, taken: 3, moved: 2 });
  expect(await states()).toEqual(['offered', 'offered', 'waiting']);
  await act.does('desk', 'set-slot-capacity', ref({ slotId, capacity: 4 }));
  expect(await act.tries('desk', 'set-slot-capacity', ref({ slotId, capacity: 3 }))).toBe(
    'CAPACITY_BELOW_BOOKED',
  );
  const hitBy = async (capacity: number) =>
    (await act.does<{ hits: { name: string }[] }>('desk', 'capacity-hits', ref({ slotId, capacity }))).hits;
  expect(await hitBy(0)).toMatchObject([
    { holderId: held.bookingId, from: '14:00', name: 'chen' },
    { number: null, name: 'lin' },
    { number: null, name: 'zhou' },
    { number: null, name: 'hao' },
  ]);
  expect((await hitBy(2)).map(({ name }) => name)).toEqual(['zhou', 'hao']);
});

it('lets nobody wait twice, nor where places are left', async () => {
  await joins('lin');

  expect(await act.tries('lin', 'join-waitlist', ref({ slotId, onBehalfOf: 'self' }))).toBe(
    'ALREADY_WAITING',
  );
  await act.does('desk', 'set-slot-capacity', ref({ slotId, capacity: 3 }));
  expect(await act.tries('zhou', 'join-waitlist', ref({ slotId, onBehalfOf: 'self' }))).toBe('PLACES_LEFT');
});

it('moves those booked when a slot is closed, tells them, and sends away who waited', async () => {
  await joins('lin');
  const { rows } = await database.pool.query(
    `select id from hall_slot where service_id = (select service_id from hall_slot where id = $1)
       and starts_at = '2026-06-15T07:00:00Z'`,
    [slotId],
  );

  const blocked = await act.does(
    'desk',
    'block-slot',
    ref({ slotId, reason: '窗口检修', moveTo: rows[0].id }),
  );

  expect(blocked).toMatchObject({ moved: 1, taken: 0 });
  expect(await act.does('chen', 'booking', ref({ bookingId: held.bookingId }))).toMatchObject({
    from: '15:00',
    state: 'confirmed',
  });
  expect([await told('chen'), await told('lin')]).toEqual([['change'], ['lapse']]);
  expect(await act.tries('hao', 'book', ref({ slotId, onBehalfOf: 'self', words: '' }))).toBe('SLOT_CLOSED');
});

it('sends away who waits when the day is closed, so that nobody is overtaken when it opens again', async () => {
  await joins('lin');
  const { rows } = await database.pool.query('select hall_id from hall_slot where id = $1', [slotId]);
  const closure = { date: monday, kind: 'closed', fromMinute: 0, toMinute: 1440, reason: '停电检修' };
  const hallId = rows[0].hall_id;

  const { id } = await act.does<{ id: string }>('desk', 'add-exception', ref({ hallId, ...closure }));
  await gives('chen', held);
  await act.does('desk', 'remove-exception', ref({ hallId, exceptionId: id }));

  expect([await states(), await told('lin')]).toEqual([['lapsed'], ['lapse']]);
  expect(await act.tries('zhou', 'join-waitlist', ref({ slotId, onBehalfOf: 'self' }))).toBe('PLACES_LEFT');
});

it('tells those who still wait when the slot begins that it was not to be', async () => {
  await joins('lin');
  act.pass(76);

  await tick();

  expect(await states()).toEqual(['lapsed']);
});

describe('where a time begins at half past seven', () => {
  const early = async (hours: number) => {
    const { rows } = await database.pool.query('select hall_id, service_id from hall_slot where id = $1', [
      slotId,
    ]);
    const [{ hall_id: hallId, service_id: serviceId }] = rows;
    const week = [{ weekday: 1, fromMinute: 450, toMinute: 480, isExtended: true }];
    await act.does('desk', 'set-hours', ref({ hallId, serviceId, week }));
    const slots = await slotsOf(act, community, serviceId, monday);
    slotId = slots.find(({ from }) => from === '7:30')?.slotId ?? '';
    held = await books(act, community, 'hao', slotId);
    await joins('lin');
    await joins('zhou');
    act.pass(hours);
    return async () =>
      (await slotsOf(act, community, serviceId, monday)).find((slot) => slot.slotId === slotId)?.state;
  };
  const wants = (who: Person) => act.tries(who, 'book', ref({ slotId, onBehalfOf: 'self', words: '' }));

  it('offers a place given back in the evening until a minute before nine, and to nobody after', async () => {
    // Sunday, 20:30.
    await early(58.5);
    await gives('hao', held);
    const { rows } = await database.pool.query(
      'select offer_ends_at from hall_wait where offer_ends_at is not null',
    );
    expect(rows).toEqual([{ offer_ends_at: new Date('2026-06-14T12:59:00Z') }]);

    act.pass(29 / 60);
    await tick();

    expect([await states(), await told('lin'), await told('zhou')]).toEqual([
      ['expired', 'lapsed'],
      ['expire', 'offer'],
      ['lapse'],
    ]);
    expect(await wants('zhou')).toBe('ok');
  });

  it('offers a place given back at night to nobody: who waited is told, and it is anybody’s', async () => {
    // Sunday, 22:00.
    const state = await early(60);
    expect(await state()).toBe('taken');
    expect(await act.tries('wang', 'join-waitlist', ref({ slotId, onBehalfOf: 'self' }))).toBe(
      'SLOT_TOO_LATE',
    );

    await gives('hao', held);

    expect([await states(), await told('lin'), await state()]).toEqual([
      ['lapsed', 'lapsed'],
      ['lapse'],
      'free',
    ]);
    expect(await wants('wang')).toBe('ok');
  });
});
