import { randomUUID } from 'node:crypto';
import { addDays } from '../../cloud/community/calendar-day';
import { shanghaiDate } from '../../cloud/community/working-time';
import type { availability } from '../../cloud/contract/hall/availability';
import type { Booked, BookingMoved, WaitMoved } from '../../cloud/contract/hall/receipts';
import { operations } from '../../cloud/contract/operations';
import type { OutputOf } from '../../cloud/contract/shared/operation';
import type { Tables } from '../../cloud/platform/database/tables';
import { type Community, enterWholeCommunity, type Person } from '../support/community';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { hallFaults, plainService } from '../support/hall';
import { type ServerProcess, serverFolder, startServer } from '../support/server-process';

let database: TestDatabase<Tables>;
let community: Community;
let server: ServerProcess;
const folder = serverFolder();
const functionOf = new Map<string, string>(operations.map((one) => [one.name, one.function]));
const tokens = new Map<Person, string>();

beforeAll(async () => {
  database = await openTestDatabase<Tables>(2);
  community = await enterWholeCommunity(database.pool);
  await database.pool.query('update deployment set is_demo = true');
  await database.pool.query(
    `insert into person_identity select 'demo', subject, person_id from person_identity`,
  );
  server = await startServer(database.url, folder.path);
}, 60_000);
afterAll(async () => {
  await server.stop();
  await database.close();
  folder.remove();
}, 30_000);

async function tokenOf(person: Person): Promise<string> {
  const known = tokens.get(person);
  if (known) return known;
  const response = await fetch(`${server.address}/demo/session`, {
    method: 'POST',
    body: JSON.stringify({ person }),
  });
  const { token } = (await response.json()) as { token: string };
  tokens.set(person, token);
  return token;
}

async function sendAsIs<Data>(
  person: Person,
  operation: string,
  input: object,
  key: string = randomUUID(),
): Promise<Data> {
  const response = await fetch(`${server.address}/fn/${functionOf.get(operation)}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${await tokenOf(person)}` },
    body: JSON.stringify({ operation, input, key }),
  });
  const reply = (await response.json()) as { ok: boolean; data?: unknown; code?: string };
  if (!reply.ok) throw new Error(`${person} ${operation}: ${reply.code}`);
  return reply.data as Data;
}

function send<Data>(person: Person, operation: string, more: object, key?: string): Promise<Data> {
  return sendAsIs(person, operation, { communityId: community.communityId, ...more }, key);
}

/** The first news of the hall that the server's own worker brings into somebody's inbox. */
async function firstNewsOf(person: Person): Promise<string> {
  for (;;) {
    const { items } = await sendAsIs<{ items: { move: string }[] }>(person, 'inbox', {});
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
  await database.pool.query('update booking set date = $1 where id = $2', [
    shanghaiDate(new Date()),
    bookingId,
  ]);
  expect((await send<BookingMoved>('desk', 'check-in-by-code', { code })).state).toBe('checked_in');
  await send('desk', 'complete-booking', { bookingId });
  await send('lin', 'rate-booking', { bookingId, solved: true, words: '' });
  expect(await hallFaults(database.pool)).toEqual([]);
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
  await Promise.all(people.map(tokenOf));

  const rush = Promise.allSettled(slots.flatMap((_, turn) => people.map((person) => books(person, turn))));
  await server.stop('SIGKILL');
  const acknowledged = (await rush).flatMap((one) =>
    one.status === 'fulfilled' ? [one.value.bookingId] : [],
  );
  server = await startServer(database.url, folder.path, { port: server.port });
  const again = await Promise.allSettled(
    slots.flatMap((_, turn) => people.map((person) => books(person, turn))),
  );

  const { rows } = await database.pool.query<{ id: string }>(
    `select id from booking where slot_id = any($1)`,
    [slots],
  );
  const stored = rows.map(({ id }) => id);
  expect(acknowledged.filter((id) => !stored.includes(id))).toEqual([]);
  expect(stored).toHaveLength(slots.length * 2);
  expect(again.filter(({ status }) => status === 'fulfilled')).toHaveLength(slots.length * 2);
  expect(await hallFaults(database.pool)).toEqual([]);
}, 60_000);
