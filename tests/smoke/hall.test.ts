import { randomUUID } from 'node:crypto';
import { addDays } from '../../cloud/community/calendar-day';
import { shanghaiDate } from '../../cloud/community/working-time';
import type { availability } from '../../cloud/contract/hall/availability';
import type { Booked, BookingMoved, WaitMoved } from '../../cloud/contract/hall/receipts';
import type { OutputOf } from '../../cloud/contract/shared/operation';
import type { Person } from '../support/community';
import { hallFaults, plainService } from '../support/hall';
import { ServedCommunity } from './support/served-community';

let served: ServedCommunity;

beforeAll(async () => {
  served = await ServedCommunity.open();
}, 60_000);
afterAll(() => served.close(), 30_000);

function send<Data>(person: Person, operation: string, more: object, key?: string): Promise<Data> {
  return served.does(person, operation, { communityId: served.community.communityId, ...more }, key);
}

/** The first news of the hall that the server's own worker brings into somebody's inbox. */
async function firstNewsOf(person: Person): Promise<string> {
  for (;;) {
    const { items } = await served.does<{ items: { move: string }[] }>(person, 'inbox', {});
    if (items[0]) return items[0].move;
  }
}

/** A service that is open every day of the year, and its slots of tomorrow. */
async function openService(capacity: number): Promise<string[]> {
  const hall = {
    name: '中心',
    kind: 'centre',
    address: '',
    phone: '',
    windows: [],
    isOpenOnHolidays: true,
    makeUpWeekday: 1,
  };
  const { id: hallId } = await send<{ id: string }>('desk', 'save-hall', { settings: hall });
  const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    fromMinute: 0,
    toMinute: 1440,
    isExtended: false,
  }));
  await send('desk', 'set-hours', { hallId, week });
  const settings = { ...plainService, capacity };
  const { id: serviceId } = await send<{ id: string }>('desk', 'save-service', { hallId, settings });
  const date = addDays(shanghaiDate(new Date()), 1);
  const asked = { serviceId, fromDate: date, dayCount: 1, date };
  const { slots } = await send<OutputOf<typeof availability>>('chen', 'availability', asked);
  return slots.map(({ slotId }) => slotId);
}

it('walks a booking through the waitlist to checking in and its rating', async () => {
  const slotId = (await openService(1))[20];
  const wanted = { slotId, onBehalfOf: 'self', words: '' };
  const first = await send<Booked>('chen', 'book', wanted);
  await expect(send('lin', 'book', wanted)).rejects.toThrow('SLOT_FULL');
  const { waitId, place } = await send<WaitMoved>('lin', 'join-waitlist', { slotId, onBehalfOf: 'self' });
  expect(place).toBe(1);

  await send('chen', 'cancel-booking', { bookingId: first.bookingId, reason: '' });
  expect(await firstNewsOf('lin')).toBe('offer');
  const { bookingId, code } = await send<Booked>('lin', 'accept-offer', { waitId });

  // The day comes sooner for a test than for a person.
  await served.pool.query('update booking set date = $1 where id = $2', [
    shanghaiDate(new Date()),
    bookingId,
  ]);
  expect((await send<BookingMoved>('desk', 'check-in-by-code', { code })).state).toBe('checked_in');
  await send('desk', 'complete-booking', { bookingId });
  await send('lin', 'rate-booking', { bookingId, solved: true, words: '' });
  expect(await hallFaults(served.pool)).toEqual([]);
}, 30_000);

it('sells no place twice and none for nothing when it is killed in the middle of a rush', async () => {
  const slots = (await openService(2)).slice(10, 22);
  const keys = slots.map(() => randomUUID());
  const people: Person[] = ['chen', 'wang', 'hao', 'lin', 'zhou', 'zhao'];
  const books = (person: Person, turn: number) =>
    send<Booked>(
      person,
      'book',
      { slotId: slots[turn], onBehalfOf: 'self', words: '' },
      `${person}-${keys[turn]}`,
    );
  await Promise.all(people.map((person) => served.tokenOf(person)));

  const rush = Promise.allSettled(slots.flatMap((_, turn) => people.map((person) => books(person, turn))));
  await served.kill();
  const acknowledged = (await rush).flatMap((one) =>
    one.status === 'fulfilled' ? [one.value.bookingId] : [],
  );
  await served.startAgain();
  const again = await Promise.allSettled(
    slots.flatMap((_, turn) => people.map((person) => books(person, turn))),
  );

  const { rows } = await served.pool.query<{ id: string }>(`select id from booking where slot_id = any($1)`, [
    slots,
  ]);
  const stored = rows.map(({ id }) => id);
  expect(acknowledged.filter((id) => !stored.includes(id))).toEqual([]);
  expect(stored).toHaveLength(slots.length * 2);
  expect(again.filter(({ status }) => status === 'fulfilled')).toHaveLength(slots.length * 2);
  expect(await hallFaults(served.pool)).toEqual([]);
}, 60_000);
