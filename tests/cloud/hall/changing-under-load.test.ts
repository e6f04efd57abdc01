import type { WaitMoved } from '../../../cloud/contract/hall/receipts';
import type { Person } from '../../support/community';
import { books, enterResidents } from '../../support/hall';
import { useHallDay } from '../../support/hall-day';

const hall = useHallDay(24);
const crowd = 30;
const neighbour = (n: number) => `resident-${n + 1}` as Person;
const wants = (who: Person, slotId: string) =>
  hall.act.tries(who, 'book', hall.ref({ slotId, onBehalfOf: 'self', words: '' }));
const ofSlot = async (slotId: string) =>
  (await hall.database.pool.query('select capacity, taken, waiting from hall_slot where id = $1', [slotId]))
    .rows[0];

beforeEach(() => enterResidents(hall.database.pool, hall.community, crowd));

/** Everybody of the crowd tries to book one of the slots, in turn, while something else happens. */
async function rush(slots: readonly string[], meanwhile: () => Promise<string>) {
  const tries = Array.from({ length: crowd }, (_, n) => wants(neighbour(n), slots[n % slots.length] ?? ''));
  const changed = meanwhile();
  return { codes: await Promise.all(tries), changed: await changed };
}

it.each([3, 12])(
  'lowers a capacity to %i in the middle of a rush, or not at all once more are booked',
  async (capacity) => {
    const [slotId = ''] = await hall.mondaySlotIds({ capacity: 20 });
    const lower = () => hall.act.tries('desk', 'set-slot-capacity', hall.ref({ slotId, capacity }));

    const { codes, changed } = await rush([slotId], lower);

    const sold = codes.filter((code) => code === 'ok').length;
    const holds = changed === 'ok' ? capacity : 20;
    expect(['ok', 'CAPACITY_BELOW_BOOKED']).toContain(changed);
    expect([sold, await ofSlot(slotId)]).toEqual([holds, { capacity: holds, taken: holds, waiting: 0 }]);
  },
);

it('promotes as many as have room when a capacity is raised while places are given back', async () => {
  const [slotId = ''] = await hall.mondaySlotIds({ capacity: 2 });
  const held = [
    await books(hall.act, hall.community, neighbour(0), slotId),
    await books(hall.act, hall.community, neighbour(1), slotId),
  ];
  const waits: WaitMoved[] = [];
  for (let n = 2; n < 9; n += 1)
    waits.push(await hall.act.does(neighbour(n), 'join-waitlist', hall.ref({ slotId, onBehalfOf: 'self' })));

  const codes = await Promise.all([
    hall.act.tries('desk', 'set-slot-capacity', hall.ref({ slotId, capacity: 5 })),
    ...held.map(({ bookingId }, n) =>
      hall.act.tries(neighbour(n), 'cancel-booking', hall.ref({ bookingId, reason: '' })),
    ),
    ...Array.from({ length: 20 }, (_, n) => wants(neighbour(9 + n), slotId)),
  ]);

  expect(codes).toEqual(['ok', 'ok', 'ok', ...Array(20).fill('SLOT_FULL')]);
  expect(await ofSlot(slotId)).toEqual({ capacity: 5, taken: 5, waiting: 2 });
  const { rows } = await hall.database.pool.query('select id, state from hall_wait order by seq');
  expect(rows).toEqual(waits.map(({ waitId }, n) => ({ id: waitId, state: n < 5 ? 'offered' : 'waiting' })));
});

it('books nothing on a day once it is closed, however many were about to', async () => {
  const slots = (await hall.mondaySlotIds({ capacity: 4 })).slice(0, 6);
  const closure = { date: '2026-06-15', kind: 'closed', fromMinute: 0, toMinute: 1440, reason: '停电检修' };
  const close = () => hall.act.tries('desk', 'add-exception', hall.ref({ hallId: hall.hallId, ...closure }));

  const { codes, changed } = await rush(slots, close);

  expect(changed).toBe('ok');
  expect(codes.filter((code) => !['ok', 'SLOT_FULL', 'SLOT_CLOSED', 'NOT_FOUND'].includes(code))).toEqual([]);
  const { rows } = await hall.database.pool.query(
    `select count(*) filter (where blocked_by is null or taken = 0)::int as open, coalesce(sum(taken), 0)::int as kept from hall_slot
     where starts_at::date = '2026-06-15'`,
  );
  expect(rows).toEqual([{ open: 0, kept: codes.filter((code) => code === 'ok').length }]);
  const late = await Promise.all(slots.map((slotId) => wants('chen', slotId)));
  expect(late.filter((code) => !['SLOT_CLOSED', 'NOT_FOUND'].includes(code))).toEqual([]);
});

const written = ['booking', 'booking_words', 'hall_event', 'hall_wait', 'hall_slot', 'room_use', 'outbox'];

it.each([
  ['a booking', 'hall_event'],
  ['a booking', 'booking_words'],
  ['a booking', 'outbox'],
  ['a booking', 'room_use'],
  ['a booking', 'hall_slot'],
  ['what is given back', 'hall_event'],
  ['what is given back', 'hall_wait'],
  ['what is given back', 'hall_slot'],
  ['what is given back', 'outbox'],
  ['what is given back', 'idempotency_key'],
])('writes nothing of %s where its part in %s cannot be written', async (what, table) => {
  const { pool } = hall.database;
  const venue = { kind: 'venue', name: '多功能厅', room: '多功能厅', ownerUnitId: hall.community.unitId };
  const [first = '', second = ''] = await hall.mondaySlotIds(venue);
  const { bookingId } = await books(hall.act, hall.community, 'lin', first);
  await hall.act.does('zhou', 'join-waitlist', hall.ref({ slotId: first, onBehalfOf: 'self' }));
  const everything = () =>
    Promise.all(written.map(async (one) => (await pool.query(`select * from ${one} order by 1, 2, 3`)).rows));
  const before = await everything();
  await pool.query(`
    create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
    create trigger refused before insert or update on ${table} for each statement execute function refuse()`);

  const code =
    what === 'a booking'
      ? await hall.act.tries('chen', 'book', hall.ref({ slotId: second, onBehalfOf: 'self', words: '下棋' }))
      : await hall.act.tries('lin', 'cancel-booking', hall.ref({ bookingId, reason: '' }));

  expect(code).toBe('INTERNAL');
  expect(await everything()).toEqual(before);
});
