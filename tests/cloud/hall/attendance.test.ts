import type { booking } from '../../../cloud/contract/hall/booking';
import type { hallDay } from '../../../cloud/contract/hall/hall-day';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import {
  books,
  hallFaults,
  newsOf,
  openHall,
  openService,
  type plainService,
  slotsOf,
  tickHall,
} from '../../support/hall';

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;
let hallId: string;

const monday = '2026-06-15';
const ref = (more: object) => ({ communityId: community.communityId, ...more });

beforeEach(async () => {
  database = await openTestDatabase<Tables>(6);
  community = await enterWholeCommunity(database.pool);
  act = actingIn(database.db, community);
  hallId = await openHall(act, community);
});
afterEach(async () => {
  expect(await hallFaults(database.pool)).toEqual([]);
  await database.close();
});

/** The slots of Monday of a fresh service. */
async function mondaySlots(more: Partial<typeof plainService> = {}) {
  const serviceId = await openService(act, community, hallId, more);
  return (await slotsOf(act, community, serviceId, monday)).map(({ slotId }) => slotId);
}
const tick = () => tickHall(database.db, act.now());
const stateOf = async (who: Person, bookingId: string) =>
  (await act.does<OutputOf<typeof booking>>(who, 'booking', ref({ bookingId }))).state;
const told = async (who: Person) => (await newsOf(act, who)).map(({ move }) => move);

it('checks in by code on the day, completes, and is rated once', async () => {
  const [slotId] = await mondaySlots();
  const { bookingId, code } = await books(act, community, 'chen', slotId ?? '');
  expect(await act.tries('desk', 'check-in-by-code', ref({ code }))).toBe('NOT_FOUND');
  act.pass(70.8);

  expect(await act.tries('chen', 'check-in', ref({ bookingId }))).toBe('FORBIDDEN');
  expect(await act.does('desk', 'check-in-by-code', ref({ code }))).toMatchObject({ state: 'checked_in' });
  await act.does('desk', 'complete-booking', ref({ bookingId }));

  const rating = ref({ bookingId, solved: true, satisfaction: 'satisfied', words: '很快' });
  expect(await act.tries('chen', 'rate-booking', rating)).toBe('ok');
  expect(await act.tries('chen', 'rate-booking', rating)).toBe('MOVE_NOT_ALLOWED');
  expect(await told('chen')).toEqual(['complete']);
});

it('reminds a day and an hour ahead, and marks whoever did not come, who may still come late', async () => {
  const [slotId] = await mondaySlots();
  const { bookingId } = await books(act, community, 'chen', slotId ?? '');

  for (const hours of [46, 1, 0, 23, 0]) {
    act.pass(hours);
    await tick();
  }
  expect(await told('chen')).toEqual(['remind', 'remind']);
  act.pass(4);
  await tick();

  expect(await stateOf('chen', bookingId)).toBe('no_show');
  expect(await told('chen')).toEqual(['markNoShow', 'remind', 'remind']);
  expect(await act.tries('desk', 'check-in', ref({ bookingId }))).toBe('ok');
});

it('asks for a call after three misses in ninety days instead of a ban', async () => {
  for (let n = 0; n < 3; n += 1) {
    const [slotId] = await mondaySlots({ horizonDays: 40 });
    const serviceDay = await database.pool.query(
      'update hall_slot set date = date where id = $1 returning service_id',
      [slotId],
    );
    const slots = await slotsOf(
      act,
      community,
      serviceDay.rows[0].service_id,
      ['2026-06-15', '2026-06-16', '2026-06-17'][n] ?? '',
    );
    const { bookingId } = await books(act, community, 'chen', slots[0]?.slotId ?? '');
    await database.pool.query(
      `update booking set starts_at = starts_at - interval '10 days', ends_at = ends_at - interval '10 days' where id = $1`,
      [bookingId],
    );
    await act.does('desk', 'mark-no-show', ref({ bookingId }));
  }
  const [slotId] = await mondaySlots();

  const fourth = await books(act, community, 'chen', slotId ?? '');

  expect(fourth.state).toBe('pending_call');
  expect(await act.tries('chen', 'confirm-call', ref({ bookingId: fourth.bookingId }))).toBe('FORBIDDEN');
  expect(await act.does('desk', 'confirm-call', ref({ bookingId: fourth.bookingId }))).toMatchObject({
    state: 'confirmed',
  });
});

it('lets a booking that nobody confirmed lapse when it begins', async () => {
  const [slotId] = await mondaySlots({ kind: 'venue', room: '多功能厅', ownerUnitId: community.unitId });
  const { bookingId, state } = await books(act, community, 'chen', slotId ?? '');
  expect(state).toBe('pending');
  act.pass(71);

  await tick();

  expect(await stateOf('chen', bookingId)).toBe('cancelled');
});

it('shows staff the day at a glance, and residents nothing of it', async () => {
  const [first, second] = await mondaySlots({ capacity: 2 });
  await books(act, community, 'chen', first ?? '');
  const byPhone = {
    slotId: second,
    name: '王奶奶',
    phone: '139 0000 1111',
    channel: 'phone',
    words: '坐轮椅来',
  };
  await act.does('desk', 'book-for', ref(byPhone));

  const day = await act.does<OutputOf<typeof hallDay>>('desk', 'hall-day', ref({ hallId, date: monday }));

  expect(day.counts).toEqual({ booked: 2, checkedIn: 0, noShow: 0, toCall: 0, toMove: 0 });
  expect(day.slots[1]?.bookings).toMatchObject([
    {
      name: '王奶奶',
      phone: '139 0000 1111',
      words: '坐轮椅来',
      channel: 'phone',
      moves: ['change', 'cancel', 'checkIn', 'complete'],
    },
  ]);
  expect(await act.tries('chen', 'hall-day', ref({ hallId, date: monday }))).toBe('FORBIDDEN');
  expect(await act.tries('far', 'hall-day', ref({ hallId, date: monday }))).toBe('FORBIDDEN');
});

it('knows somebody without an account by the telephone: not in two places at once either', async () => {
  const [slotId] = await mondaySlots({ capacity: 5 });
  const call = (phone: string) =>
    act.tries('desk', 'book-for', ref({ slotId, name: '王奶奶', phone, channel: 'phone', words: '' }));

  expect([await call('139 0000 1111'), await call('13900001111'), await call('13900002222')]).toEqual([
    'ok',
    'OVERLAPPING_BOOKING',
    'ok',
  ]);
});

it('closes a day once: free slots go, those booked stay to be moved, and the day is not bookable', async () => {
  const serviceId = await openService(act, community, hallId);
  const slots = await slotsOf(act, community, serviceId, monday);
  const { bookingId } = await books(act, community, 'chen', slots[0]?.slotId ?? '');
  const closure = { hallId, date: monday, kind: 'closed', fromMinute: 0, toMinute: 1440, reason: '停电检修' };

  const { id } = await act.does<{ id: string }>('desk', 'add-exception', ref(closure));

  const left = await slotsOf(act, community, serviceId, monday);
  expect(left.map(({ state }) => state)).toEqual(['closed']);
  expect(
    await act.tries('wang', 'book', ref({ slotId: slots[1]?.slotId, onBehalfOf: 'self', words: '' })),
  ).toBe('NOT_FOUND');
  const day = await act.does<OutputOf<typeof hallDay>>('desk', 'hall-day', ref({ hallId, date: monday }));
  expect([day.hours, day.counts.toMove]).toEqual([[], 1]);
  await act.does('desk', 'remove-exception', ref({ hallId, exceptionId: id }));
  expect(
    (await slotsOf(act, community, serviceId, monday)).filter(({ state }) => state === 'free'),
  ).toHaveLength(10);
  expect(await stateOf('chen', bookingId)).toBe('confirmed');
});

it('refuses overlapping opening rules', async () => {
  const week = [
    { weekday: 1, fromMinute: 540, toMinute: 700, isExtended: false },
    { weekday: 1, fromMinute: 690, toMinute: 720, isExtended: true },
  ];

  const reply = await act.call('desk', 'set-hours', ref({ hallId, week }));

  expect(reply).toMatchObject({ ok: false, code: 'INVALID', fields: { week: 'notAllowed' } });
});
