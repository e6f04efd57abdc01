import {
  allowedHallMoves,
  bookingLifecycle,
  bookingStates,
  comingStates,
  type HallTable,
  hallParties,
  holdingStates,
  ticketLifecycle,
  ticketStates,
  waitLifecycle,
  waitStates,
} from '../../../cloud/contract/hall/lifecycle';
import type { Tables } from '../../../cloud/platform/database/tables';
import { openTestDatabase } from '../../support/database';

const machines: [name: string, table: HallTable<string>, states: readonly string[], ends: string[]][] = [
  ['a booking', bookingLifecycle, bookingStates, ['cancelled', 'declined']],
  ['a wait', waitLifecycle, waitStates, ['accepted', 'refused', 'expired', 'left', 'lapsed']],
  ['a ticket', ticketLifecycle, ticketStates, ['served', 'left']],
];

describe.each(machines)('%s', (_name, table, states, ends) => {
  it('can leave every state but its ends', () => {
    const stuck = states.filter((state) => !Object.values(table).some(({ from }) => from.includes(state)));

    expect(stuck).toEqual(ends);
  });

  it('can come into every state', () => {
    const reached = new Set(Object.values(table).flatMap(({ to }) => to));

    expect(states.filter((state) => !reached.has(state))).toEqual([]);
  });
});

it('lets nobody but staff and time say that somebody did not come', () => {
  const may = hallParties.filter((party) =>
    allowedHallMoves(bookingLifecycle, 'confirmed', new Set([party])).includes('markNoShow'),
  );

  expect(may).toEqual(['staff', 'clock']);
});

it('offers the booker exactly what a booking of each state allows', () => {
  const offered = bookingStates.map((state) => [
    state,
    allowedHallMoves(bookingLifecycle, state, new Set(['booker'])).join(' '),
  ]);

  expect(Object.fromEntries(offered)).toEqual({
    pending: 'change cancel',
    pending_call: 'change cancel',
    confirmed: 'change cancel',
    checked_in: '',
    completed: 'rate',
    no_show: '',
    cancelled: '',
    declined: '',
  });
});

it('names the very states that the database accepts, and holds a place in all but those given back', async () => {
  const database = await openTestDatabase<Tables>(1);
  const enumerated = await database.pool.query(
    'select unnest(enum_range(null::booking_state))::text as state',
  );
  const checked = await database.pool.query(
    `select conrelid::regclass::text as "table", pg_get_constraintdef(oid) as rule from pg_constraint
     where conname in ('hall_wait_state_check', 'hall_ticket_state_check') order by conname`,
  );
  await database.close();

  expect(enumerated.rows.map(({ state }) => state)).toEqual([...bookingStates]);
  const listed = checked.rows.map(({ rule }) =>
    [...String(rule).matchAll(/'(\w+)'/g)].map(([, state]) => state),
  );
  expect(listed).toEqual([[...ticketStates], [...waitStates]]);
  expect(bookingStates.filter((state) => !(holdingStates as readonly string[]).includes(state))).toEqual([
    'cancelled',
    'declined',
  ]);
  expect(comingStates.every((state) => (holdingStates as readonly string[]).includes(state))).toBe(true);
});
