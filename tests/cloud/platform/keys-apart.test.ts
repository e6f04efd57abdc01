import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { openHall, openService, slotsOf } from '../../support/hall';

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;

beforeAll(async () => {
  database = await openTestDatabase<Tables>(16);
  community = await enterWholeCommunity(database.pool);
});
beforeEach(() => {
  act = actingIn(database.db, community);
});
afterAll(() => database.close());

const place = () => ({ nodeId: community.entranceId });
const wish = (title = '换个灯泡') => ({ title, story: '', place: place(), onBehalfOf: 'self', photos: [] });
const note = (requestId: string) => ({ ...act.ref(requestId), words: '再说一句', photos: [] });

type Command = readonly [operation: string, input: (requestId: string) => object];

const submit: Command = ['submit-wish', () => wish()];
const report: Command = ['report-issue', () => ({ text: '灯不亮', place: place(), photos: [] })];
const addNote: Command = ['add-note', note];
const withdraw: Command = ['withdraw', (requestId) => ({ ...act.ref(requestId), reason: '' })];

async function filed(): Promise<string> {
  return (await act.does('chen', 'submit-wish', wish('先有的愿望'))).requestId;
}

async function codeOf([operation, input]: Command, requestId: string, key: string): Promise<string> {
  const reply = await act.call('chen', operation, input(requestId), key);
  return reply.ok ? 'ok' : reply.code;
}

/** Everything that commands have brought about so far: requests, bookings, and moves of requests. */
async function effects(): Promise<number> {
  const { rows } = await database.pool.query(
    `select (select count(*) from event) + (select count(*) from booking) as effects`,
  );
  return Number(rows[0].effects);
}

const days = ['2026-06-15', '2026-06-16', '2026-06-17', '2026-06-18'];
const slotsADay = 10;
let booked = 0;

/** Books a place that nobody else wants, at a time when nothing else is booked. */
async function bookAPlace(): Promise<Command> {
  const serviceId = await openService(act, community, await openHall(act, community));
  const slots = await slotsOf(act, community, serviceId, days[Math.floor(booked / slotsADay)] ?? '');
  const slotId = slots[booked % slotsADay]?.slotId;
  booked += 1;
  const input = { communityId: community.communityId, slotId, onBehalfOf: 'self', words: '' };
  return ['book', () => input];
}

test.each<[string, Command, Command]>([
  ['a submit and then for a move', submit, addNote],
  ['a submit and then for another kind of submit', submit, report],
  ['a move and then for a submit', addNote, submit],
  ['a move and then for another kind of move', addNote, withdraw],
])('a key used for %s is refused, and nothing happens', async (name, first, second) => {
  const requestId = await filed();
  const key = `apart-${name.replaceAll(' ', '-')}`;
  const before = await codeOf(first, requestId, key);
  const effectsBefore = await effects();

  const code = await codeOf(second, requestId, key);

  expect([before, code]).toEqual(['ok', 'KEY_REUSED']);
  expect(await effects()).toBe(effectsBefore);
});

test.each<[string, Command | null, Command | null]>([
  ['a booking and then for a move', null, addNote],
  ['a booking and then for a submit', null, submit],
  ['a move and then for a booking', addNote, null],
  ['a submit and then for a booking', submit, null],
])('a key used for %s is refused, and nothing happens', async (name, first, second) => {
  const book = await bookAPlace();
  const requestId = await filed();
  const key = `apart-${name.replaceAll(' ', '-')}`;
  const before = await effects();

  const codes = [await codeOf(first ?? book, requestId, key), await codeOf(second ?? book, requestId, key)];

  expect(codes).toEqual(['ok', 'KEY_REUSED']);
  expect((await effects()) - before).toBe(1);
  expect(await codeOf(first ?? book, requestId, key)).toBe('ok');
});

test('a key that filed a request long ago is refused for a move too', async () => {
  const requestId = await filed();
  expect(await codeOf(submit, requestId, 'filed-long-ago')).toBe('ok');
  act.pass(24 * 90);

  expect(await codeOf(addNote, requestId, 'filed-long-ago')).toBe('KEY_REUSED');
});

test('a key that registered for a neighbour is refused for a move of whoever typed it, and free to others', async () => {
  const requestId = await filed();
  const heard = {
    communityId: community.communityId,
    kind: 'issue',
    channel: 'phone',
    requester: { name: '何阿婆', phone: '13812340001' },
    text: '三楼灯不亮',
    place: place(),
    photos: [],
  };
  await act.call('desk', 'register-request', heard, 'typed-at-the-desk');

  const replies = await Promise.all(
    (['desk', 'chen'] as const).map((who) => act.call(who, 'add-note', note(requestId), 'typed-at-the-desk')),
  );

  expect(replies.map((reply) => (reply.ok ? 'ok' : reply.code))).toEqual(['KEY_REUSED', 'ok']);
});

test.each<[string, () => readonly [Command, Command] | Promise<readonly [Command, Command]>]>([
  ['a booking and a move', async () => [await bookAPlace(), addNote]],
  ['a submit and a move', () => [submit, addNote]],
  ['a submit and a booking', async () => [submit, await bookAPlace()]],
])(
  'of %s with one key at once one happens, the other is refused, and both are answered alike when they come again',
  async (name, two) => {
    for (let round = 0; round < 15; round += 1) {
      const [one, other] = await two();
      const requestId = await filed();
      const key = `${name.slice(2, 20).replaceAll(' ', '-')}-${round}`;
      const calls = [one, other, one, other];
      const before = await effects();

      const codes = await Promise.all(calls.map((command) => codeOf(command, requestId, key)));

      expect((await effects()) - before).toBe(1);
      expect([...codes].sort()).toEqual(['KEY_REUSED', 'KEY_REUSED', 'ok', 'ok']);
      const again = [await codeOf(one, requestId, key), await codeOf(other, requestId, key)];
      expect(again).toEqual(codes.slice(0, 2));
      expect((await effects()) - before).toBe(1);
    }
  },
  30_000,
);
