import { servedCommands } from '../../../cloud/features/requests/served';
import { openDatabase } from '../../../cloud/platform/database/open-database';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { openId, refusalOf, serveFor } from '../../support/serving';
import { enterCommunity, enterResident, type SmallCommunity } from '../../support/small-community';

let database: TestDatabase<unknown>;
let app: ReturnType<typeof openDatabase>;
let community: SmallCommunity;
let requests: ReturnType<typeof serveFor>;

beforeAll(async () => {
  database = await openTestDatabase();
  app = openDatabase({ url: database.url, poolSize: 4 });
  community = await enterCommunity(database.pool);
  await enterResident(database.pool, 'chen', community);
  requests = serveFor(app.db, 'requests', servedCommands);
});

afterAll(async () => {
  await app.close();
  await database.close();
});

const wish = () => ({
  title: '想要一盏小夜灯',
  story: '夜里起来看不清路。',
  place: { nodeId: community.entranceId, floor: '3' },
  onBehalfOf: 'mother',
  photos: [],
});

const photo = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const photos = (count: number) => Array.from({ length: count }, (_, n) => photo(n));

async function fileWish(change: Record<string, unknown>) {
  return requests.call(
    { operation: 'submit-wish', input: { ...wish(), ...change }, key: 'key-of-bad-input' },
    openId('chen'),
  );
}

const badFields: [what: string, change: Record<string, unknown>, fields: Record<string, string>][] = [
  ['no title', { title: undefined }, { title: 'required' }],
  ['an empty title', { title: '' }, { title: 'required' }],
  ['a title of blanks', { title: ' \u3000\t' }, { title: 'required' }],
  ['a title of what cannot be seen', { title: '\u200b\u2060\u3164' }, { title: 'required' }],
  ['a title of 31 characters', { title: '愿'.repeat(31) }, { title: 'tooLong' }],
  ['a title of 31 emoji', { title: '😀'.repeat(31) }, { title: 'tooLong' }],
  ['a title of a million characters', { title: '愿'.repeat(1_000_000) }, { title: 'tooLong' }],
  ['a title that is a number', { title: 7 }, { title: 'wrongType' }],
  ['a title that is null', { title: null }, { title: 'wrongType' }],
  ['a title that is a list', { title: ['灯'] }, { title: 'wrongType' }],
  ['a title that is an object', { title: { $ne: '' } }, { title: 'wrongType' }],
  ['a NUL in a title', { title: '灯\u0000' }, { title: 'badCharacters' }],
  ['an escape in a story', { story: '\u001b[2J' }, { story: 'badCharacters' }],
  ['a text direction turned round', { story: '\u202e灯' }, { story: 'badCharacters' }],
  ['the first half of a character', { title: '灯\ud83d' }, { title: 'badCharacters' }],
  ['the second half of a character', { title: '\ude00灯' }, { title: 'badCharacters' }],
  ['a story of 301 characters', { story: '愿'.repeat(301) }, { story: 'tooLong' }],
  ['10 photos', { photos: photos(10) }, { photos: 'tooMany' }],
  ['a photo named twice', { photos: [photo(1), photo(1)] }, { photos: 'notAllowed' }],
  ['a photo that is no id', { photos: ['../../etc/passwd'] }, { 'photos.0': 'wrongType' }],
  ['photos that are no list', { photos: 'none' }, { photos: 'wrongType' }],
  ['no place', { place: undefined }, { place: 'required' }],
  ['a place that is no id', { place: { nodeId: '8 栋' } }, { 'place.nodeId': 'wrongType' }],
  [
    'a floor of 11 characters',
    { place: { nodeId: photo(1), floor: '层'.repeat(11) } },
    { 'place.floor': 'tooLong' },
  ],
  ['a field of a place nobody knows', { place: { nodeId: photo(1), x: 1 } }, { 'place.x': 'unknownField' }],
  ['a place elsewhere', { place: { nodeId: photo(1) } }, { 'place.nodeId': 'notAllowed' }],
  ['somebody it cannot be for', { onBehalfOf: 'boss' }, { onBehalfOf: 'notAllowed' }],
  ['an unknown field', { isVip: true }, { isVip: 'unknownField' }],
  ['a field named constructor', { constructor: 1 }, { constructor: 'unknownField' }],
  ['an unknown field whose name is a text', { '<b>陈秀英</b>': 1 }, { '?': 'unknownField' }],
];

test.each(badFields)('%s is refused and its field is named', async (_, change, fields) => {
  const reply = await fileWish(change);

  expect(refusalOf(reply)).toEqual({ code: 'INVALID', fields });
});

const badEvents: [what: string, event: () => unknown, refusal: unknown][] = [
  ['an unknown operation', () => ({ operation: 'drop-table', input: {} }), { code: 'UNKNOWN_OPERATION' }],
  ['__proto__ as one', () => ({ operation: '__proto__', input: {} }), { code: 'UNKNOWN_OPERATION' }],
  ['constructor as one', () => ({ operation: 'constructor', input: {} }), { code: 'UNKNOWN_OPERATION' }],
  ["another function's operation", () => ({ operation: 'accept-request' }), { code: 'UNKNOWN_OPERATION' }],
  ['an operation that is an object', () => ({ operation: { toString: 1 } }), { code: 'UNKNOWN_OPERATION' }],
  ['nothing', () => undefined, { code: 'UNKNOWN_OPERATION' }],
  ['null', () => null, { code: 'UNKNOWN_OPERATION' }],
  ['a text', () => 'submit-wish', { code: 'UNKNOWN_OPERATION' }],
  ['a list', () => ['submit-wish'], { code: 'UNKNOWN_OPERATION' }],
  [
    'a command without a key',
    () => ({ operation: 'submit-wish', input: wish() }),
    { code: 'INVALID', fields: { key: 'required' } },
  ],
  [
    'a key of 7 characters',
    () => ({ operation: 'submit-wish', input: wish(), key: '1234567' }),
    { code: 'INVALID', fields: { key: 'wrongType' } },
  ],
  [
    'a key of 65 characters',
    () => ({ operation: 'submit-wish', input: wish(), key: 'k'.repeat(65) }),
    { code: 'INVALID', fields: { key: 'wrongType' } },
  ],
  [
    'a key that is a number',
    () => ({ operation: 'submit-wish', input: wish(), key: 12345678 }),
    { code: 'INVALID', fields: { key: 'wrongType' } },
  ],
  [
    'no input',
    () => ({ operation: 'submit-wish', key: 'key-of-bad-input' }),
    { code: 'INVALID', fields: { input: 'required' } },
  ],
  [
    'an input that is a list',
    () => ({ operation: 'submit-wish', input: [], key: 'key-of-bad-input' }),
    { code: 'INVALID', fields: { input: 'wrongType' } },
  ],
];

test.each(badEvents)('%s is refused with its code', async (_, event, refusal) => {
  const reply = await requests.call(event(), openId('chen'));

  expect(refusalOf(reply)).toEqual(refusal);
});

test('thirty emoji are a title, for a character is what a person counts', async () => {
  const reply = await requests.call(
    { operation: 'submit-wish', input: { ...wish(), title: '😀'.repeat(30) }, key: 'thirty-emoji' },
    openId('chen'),
  );

  expect(refusalOf(reply)).toBe('ok');
});

test('whoever nobody vouches for is asked to sign in', async () => {
  const reply = await requests.call({ operation: 'submit-wish', input: wish(), key: 'no-identity' }, null);

  expect(refusalOf(reply)).toEqual({ code: 'UNAUTHENTICATED' });
});

test('whatever was refused stored nothing', async () => {
  const { rows } = await database.pool.query(
    `select (select count(*) from request_text where title not like '😀%') as requests,
       (select count(*) from idempotency_key where key = 'key-of-bad-input') as keys`,
  );

  expect(rows).toEqual([{ requests: '0', keys: '0' }]);
});

test('a log line of a refusal holds no word of the input', async () => {
  await fileWish({ title: '王建国电话13800001111'.repeat(5) });

  expect(JSON.stringify(requests.lines)).not.toMatch(/王建国|1380000|小夜灯/);
});
