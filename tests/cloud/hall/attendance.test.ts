import type { booking } from '../../../cloud/contract/hall/booking';
import type { hallDay } from '../../../cloud/contract/hall/hall-day';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import type { Person } from '../../support/community';
import { books, newsOf, openService, slotsOf } from '../../support/hall';
import { monday, useHallDay } from '../../support/hall-day';

const hall = useHallDay();

const stateOf = async (who: Person, bookingId: string) =>
  (await hall.act.does<OutputOf<typeof booking>>(who, 'booking', hall.ref({ bookingId }))).state;
const told = async (who: Person) => (await newsOf(hall.act, who)).map(({ move }) => move);

it('checks in by code on the day, completes, and is rated once', async () => {
  const [slotId] = await hall.mondaySlotIds();
  const { bookingId, code } = await books(hall.act, hall.community, 'chen', slotId ?? '');
  expect(await hall.act.tries('desk', 'check-in-by-code', hall.ref({ code }))).toBe('NOT_FOUND');
  hall.act.pass(70.8);

  expect(await hall.act.tries('chen', 'check-in', hall.ref({ bookingId }))).toBe('FORBIDDEN');
  expect(await hall.act.does('desk', 'check-in-by-code', hall.ref({ code }))).toMatchObject({
    state: 'checked_in',
  });
  await hall.act.does('desk', 'complete-booking', hall.ref({ bookingId }));

  const rating = hall.ref({ bookingId, solved: true, satisfaction: 'satisfied', words: '很快' });
  expect(await hall.act.tries('chen', 'rate-booking', rating)).toBe('ok');
  expect(await hall.act.tries('chen', 'rate-booking', rating)).toBe('MOVE_NOT_ALLOWED');
  expect(await told('chen')).toEqual(['complete']);
});

it('reminds a day and an hour ahead, and marks whoever did not come, who may still come late', async () => {
  const [slotId] = await hall.mondaySlotIds();
  const { bookingId } = await books(hall.act, hall.community, 'chen', slotId ?? '');

  for (const hours of [46, 1, 0, 23, 0]) {
    hall.act.pass(hours);
    await hall.tick();
  }
  expect(await told('chen')).toEqual(['remind', 'remind']);
  hall.act.pass(4);
  await hall.tick();

  expect(await stateOf('chen', bookingId)).toBe('no_show');
  expect(await told('chen')).toEqual(['markNoShow', 'remind', 'remind']);
  expect(await hall.act.tries('desk', 'check-in', hall.ref({ bookingId }))).toBe('ok');
});

/** Lets chen miss a time of a fresh service, so many days ago. */
async function misses(daysAgo: number): Promise<void> {
  const [slotId] = await hall.mondaySlotIds();
  const { bookingId } = await books(hall.act, hall.community, 'chen', slotId ?? '');
  // Monday lies three days ahead of the Friday on which the test begins.
  const earlier = `make_interval(days => ${daysAgo + 3})`;
  await hall.database.pool.query(
    `update booking set starts_at = starts_at - ${earlier}, ends_at = ends_at - ${earlier} where id = $1`,
    [bookingId],
  );
  await hall.act.does('desk', 'mark-no-show', hall.ref({ bookingId }));
}

it('asks for a call after three misses instead of a ban, which the desk makes', async () => {
  for (const daysAgo of [7, 8, 9]) await misses(daysAgo);
  const [slotId] = await hall.mondaySlotIds();

  const { bookingId, state } = await books(hall.act, hall.community, 'chen', slotId ?? '');

  expect(state).toBe('pending_call');
  const ref = hall.ref({ bookingId });
  expect(await hall.act.tries('chen', 'confirm-call', ref)).toBe('FORBIDDEN');
  expect(await hall.act.does('desk', 'confirm-call', ref)).toMatchObject({ state: 'confirmed' });
});

it.each([
  ['within ninety days', 89, 'pending_call'],
  ['one of them longer ago', 91, 'confirmed'],
])('counts three misses %s', async (_when, eldest, state) => {
  for (const daysAgo of [eldest, 50, 7]) await misses(daysAgo);
  const [slotId] = await hall.mondaySlotIds();

  expect(await books(hall.act, hall.community, 'chen', slotId ?? '')).toMatchObject({ state });
});

it('lets a booking that nobody confirmed lapse when it begins', async () => {
  const [slotId] = await hall.mondaySlotIds({
    kind: 'venue',
    room: '多功能厅',
    ownerUnitId: hall.community.unitId,
  });
  const { bookingId, state } = await books(hall.act, hall.community, 'chen', slotId ?? '');
  expect(state).toBe('pending');
  hall.act.pass(71);

  await hall.tick();

  expect(await stateOf('chen', bookingId)).toBe('cancelled');
});

it('shows staff the day at a glance, and residents nothing of it', async () => {
  const [first, second] = await hall.mondaySlotIds({ capacity: 2 });
  await books(hall.act, hall.community, 'chen', first ?? '');
  const byPhone = {
    slotId: second,
    name: '王奶奶',
    phone: '139 0000 1111',
    channel: 'phone',
    words: '坐轮椅来',
  };
  await hall.act.does('desk', 'book-for', hall.ref(byPhone));

  const day = await hall.act.does<OutputOf<typeof hallDay>>(
    'desk',
    'hall-day',
    hall.ref({ hallId: hall.hallId, date: monday }),
  );

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
  expect(await hall.act.tries('chen', 'hall-day', hall.ref({ hallId: hall.hallId, date: monday }))).toBe(
    'FORBIDDEN',
  );
  expect(await hall.act.tries('far', 'hall-day', hall.ref({ hallId: hall.hallId, date: monday }))).toBe(
    'FORBIDDEN',
  );
});

it('knows somebody without an account by the telephone: not in two places at once either', async () => {
  const [slotId] = await hall.mondaySlotIds({ capacity: 5 });
  const call = (phone: string) =>
    hall.act.tries(
      'desk',
      'book-for',
      hall.ref({ slotId, name: '王奶奶', phone, channel: 'phone', words: '' }),
    );

  expect([await call('139 0000 1111'), await call('13900001111'), await call('13900002222')]).toEqual([
    'ok',
    'OVERLAPPING_BOOKING',
    'ok',
  ]);
});

it('closes a day once: free slots go, those booked stay to be moved, and the day is not bookable', async () => {
  const serviceId = await openService(hall.act, hall.community, hall.hallId);
  const slots = await slotsOf(hall.act, hall.community, serviceId, monday);
  const { bookingId } = await books(hall.act, hall.community, 'chen', slots[0]?.slotId ?? '');
  const closure = {
    hallId: hall.hallId,
    date: monday,
    kind: 'closed',
    fromMinute: 0,
    toMinute: 1440,
    reason: '停电检修',
  };

  const { id } = await hall.act.does<{ id: string }>('desk', 'add-exception', hall.ref(closure));

  const left = await slotsOf(hall.act, hall.community, serviceId, monday);
  expect(left.map(({ state }) => state)).toEqual(['closed']);
  expect(
    await hall.act.tries(
      'wang',
      'book',
      hall.ref({ slotId: slots[1]?.slotId, onBehalfOf: 'self', words: '' }),
    ),
  ).toBe('NOT_FOUND');
  const day = await hall.act.does<OutputOf<typeof hallDay>>(
    'desk',
    'hall-day',
    hall.ref({ hallId: hall.hallId, date: monday }),
  );
  expect([day.hours, day.counts.toMove]).toEqual([[], 1]);
  await hall.act.does('desk', 'remove-exception', hall.ref({ hallId: hall.hallId, exceptionId: id }));
  expect(
    (await slotsOf(hall.act, hall.community, serviceId, monday)).filter(({ state }) => state === 'free'),
  ).toHaveLength(10);
  expect(await stateOf('chen', bookingId)).toBe('confirmed');
});

it('refuses overlapping opening rules', async () => {
  const week = [
    { weekday: 1, fromMinute: 540, toMinute: 700, isExtended: false },
    { weekday: 1, fromMinute: 690, toMinute: 720, isExtended: true },
  ];

  const reply = await hall.act.call('desk', 'set-hours', hall.ref({ hallId: hall.hallId, week }));

  expect(reply).toMatchObject({ ok: false, code: 'INVALID', fields: { week: 'notAllowed' } });
});
