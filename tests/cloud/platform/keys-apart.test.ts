import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;

beforeAll(async () => {
  database = await openTestDatabase<Tables>(16);
  community = await enterWholeCommunity(database.pool);
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

async function effectsOf(key: string, requestId: string) {
  const { rows } = await database.pool.query(
    `select (select count(*)::int from request where submit_key = $1) as filed,
       (select count(*)::int from event where request_id = $2 and version > 1) as moved`,
    [key, requestId],
  );
  return rows[0] as { filed: number; moved: number };
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
  const effects = await effectsOf(key, requestId);

  const code = await codeOf(second, requestId, key);

  expect([before, code]).toEqual(['ok', 'KEY_REUSED']);
  expect(await effectsOf(key, requestId)).toEqual(effects);
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

test('of a submit and a move with one key at once each happens at most once, and is answered alike when it comes again', async () => {
  for (let round = 0; round < 20; round += 1) {
    const requestId = await filed();
    const key = `at-once-${round}-of-twenty`;
    const calls = [submit, addNote, submit, addNote] as const;

    const codes = await Promise.all(calls.map((one) => codeOf(one, requestId, key)));

    const effects = await effectsOf(key, requestId);
    const isAnswered = (one: Command) => codes.some((code, turn) => calls[turn] === one && code === 'ok');
    expect(effects).toEqual({ filed: Number(isAnswered(submit)), moved: Number(isAnswered(addNote)) });
    expect(effects.filed + effects.moved).toBeGreaterThan(0);
    for (const one of [submit, addNote])
      expect(await codeOf(one, requestId, key)).toBe(isAnswered(one) ? 'ok' : 'KEY_REUSED');
    expect(await effectsOf(key, requestId)).toEqual(effects);
  }
});
