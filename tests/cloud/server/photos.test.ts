import { readdir } from 'node:fs/promises';
import sharp from 'sharp';
import { sweepPhotos } from '../../../cloud/features/photos/sweep-photos';
import { photoLink } from '../../../cloud/platform/files/photo-links';
import { readSessionKeys } from '../../../cloud/platform/sessions';
import { enterCommunity, enterResident, type SmallCommunity } from '../../support/small-community';
import { keys, openApp } from './app-for-tests';

let site: Awaited<ReturnType<typeof openApp>>;
let community: SmallCommunity;
let token: string;

beforeAll(async () => {
  site = await openApp();
  community = await enterCommunity(site.database.pool);
  token = await site.tokenFor(await enterResident(site.database.pool, 'chen', community));
});

afterAll(() => site.close());

const blue = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2255aa' } });

function upload(bytes: Uint8Array, fields: Record<string, string> = { communityId: community.communityId }) {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], '照片.jpg', { type: 'image/jpeg' }));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const headers = { Authorization: `Bearer ${token}` };
  return site.app.request('/files', { method: 'POST', body: form, headers });
}

async function keep(bytes: Uint8Array): Promise<string> {
  const reply = (await (await upload(bytes)).json()) as { data: { fileId: string } };
  return reply.data.fileId;
}

const linkTo = (photoId: string, by = keys) =>
  photoLink(by, '', community.communityId, photoId, site.time.now);

test('a photo is kept upright, smaller, and without where it was taken', async () => {
  const original = await blue(3000, 2000)
    .withExif({ IFD0: { Copyright: '陈秀英' }, IFD3: { GPSLatitude: '30/1 16/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

  const { url, thumbUrl } = linkTo(await keep(original));
  const [full, thumb] = await Promise.all([site.app.request(url), site.app.request(thumbUrl)]);

  const bytes = Buffer.from(await full.arrayBuffer());
  const metadata = await sharp(bytes).metadata();
  expect(metadata).toMatchObject({ format: 'jpeg', width: 1067, height: 1600 });
  expect([metadata.exif, metadata.orientation]).toEqual([undefined, undefined]);
  expect((await sharp(Buffer.from(await thumb.arrayBuffer())).metadata()).height).toBe(400);
  expect(full.headers.get('Cache-Control')).toMatch(/^private/);
  expect(full.headers.get('X-Content-Type-Options')).toBe('nosniff');
});

const executable = Buffer.concat([Buffer.from('MZ\u0090\u0000'), Buffer.alloc(5000, 7)]);
const cutShort = async () => (await blue(800, 800).jpeg().toBuffer()).subarray(0, 700);

/** A PNG that says it is 30,000 pixels wide and high. */
async function bomb(): Promise<Buffer> {
  const png = await blue(8, 8).png().toBuffer();
  png.writeUInt32BE(30_000, 16);
  png.writeUInt32BE(30_000, 20);
  return png;
}

test.each([
  ['an executable named .jpg', async () => executable, 400, 'PHOTO_UNREADABLE'],
  ['a picture of 0 bytes', async () => Buffer.alloc(0), 400, 'PHOTO_UNREADABLE'],
  ['one byte more than 10 MB', async () => Buffer.alloc(10 * 1024 * 1024 + 1), 413, 'PHOTO_TOO_LARGE'],
  ['a picture of 50 MB', async () => Buffer.alloc(50 * 1024 * 1024), 413, 'PHOTO_TOO_LARGE'],
  ['a picture of 30,000 × 30,000 pixels', bomb, 400, 'PHOTO_UNREADABLE'],
  [
    'a sound picture of more than 50 million pixels',
    () => blue(10_000, 5_001).png().toBuffer(),
    400,
    'PHOTO_UNREADABLE',
  ],
  [
    'a drawing that could hold a script',
    async () =>
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>',
      ),
    400,
    'PHOTO_UNREADABLE',
  ],
  ['a picture cut short', cutShort, 400, 'PHOTO_UNREADABLE'],
])('%s is refused', async (_, make, status, code) => {
  const kept = (await readdir(site.folder, { recursive: true })).length;

  const response = await upload(await make());

  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ ok: false, code });
  expect(await readdir(site.folder, { recursive: true })).toHaveLength(kept);
});

test.each([
  ['no community', {}, 400],
  ['a community that is a path', { communityId: '../../etc' }, 400],
  ['a community that does not exist', { communityId: '00000000-0000-7000-8000-000000000000' }, 404],
])('a photo for %s is refused and leaves no file', async (_, fields, status) => {
  const before = await readdir(site.folder, { recursive: true });

  const response = await upload(await blue(20, 20).jpeg().toBuffer(), fields as Record<string, string>);

  expect(response.status).toBe(status);
  const after = await readdir(site.folder, { recursive: true });
  expect(after.filter((name) => name.endsWith('.jpg'))).toEqual(
    before.filter((name) => name.endsWith('.jpg')),
  );
});

test.each([
  ['says so before a byte is read', { 'Content-Length': String(50 * 1024 * 1024) }, 0],
  ['does not say so as soon as it is too much', {}, 12],
])('a body of 50 MB that %s is refused', async (_, length, megabytesAtMost) => {
  let megabytes = 0;
  const pull = (into: ReadableStreamDefaultController) => {
    megabytes += 1;
    into.enqueue(new Uint8Array(1024 * 1024));
    if (megabytes === 50) into.close();
  };
  const body = new ReadableStream({ pull }, { highWaterMark: 0 });
  const headers = {
    Authorization: `Bearer ${token}`,
    'Content-Type': 'multipart/form-data; boundary=x',
    ...length,
  };

  const response = await site.app.request(`/files?communityId=${community.communityId}`, {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  } as RequestInit);

  expect(response.status).toBe(413);
  expect(megabytes).toBeLessThanOrEqual(megabytesAtMost);
});

test('nobody uploads without a session', async () => {
  const response = await site.app.request('/files', { method: 'POST', body: new FormData() });

  expect(response.status).toBe(401);
});

test('nobody brings a photo to a community that he neither lives in nor works for', async () => {
  const elsewhere = await enterCommunity(site.database.pool);

  const response = await upload(await blue(30, 30).jpeg().toBuffer(), { communityId: elsewhere.communityId });

  expect(response.status).toBe(404);
});

describe('a link to a photo', () => {
  let photoId: string;

  beforeAll(async () => {
    photoId = await keep(await blue(30, 30).jpeg().toBuffer());
  });

  const open = async (url: string) => (await site.app.request(url)).status;

  test('opens it for ten minutes and not after', async () => {
    const { url } = linkTo(photoId);
    const before = site.time.now;
    site.time.now = new Date(before.getTime() + 9 * 60_000);
    const inTime = await open(url);
    site.time.now = new Date(before.getTime() + 12 * 60_000);
    const late = await open(url);
    site.time.now = before;

    expect([inTime, late]).toEqual([200, 404]);
  });

  test('opens nothing else, nor when forged', async () => {
    const { url, thumbUrl } = linkTo(photoId);
    const otherKey = readSessionKeys('new:zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz');

    const statuses = await Promise.all([
      open(url.replace(/\?.*/, '')),
      open(url.replace('/full', '/thumb')),
      open(thumbUrl.replace('/thumb', '/full')),
      open(url.replace(/e=\d+/, 'e=9999999999')),
      open(url.replace(/s=.*/, `s=${'A'.repeat(32)}`)),
      open(url.replace(/k=new/, 'k=nobody')),
      open(linkTo(photoId, otherKey).url),
    ]);

    expect(statuses).toEqual(Array(7).fill(404));
  });

  test('signed by a key that was exchanged still opens it', async () => {
    expect(await open(linkTo(photoId, [keys[1] as (typeof keys)[number]]).url)).toBe(200);
  });
});

test('photos that nobody attached are swept after three days, rows and files', async () => {
  const photoId = await keep(await blue(40, 40).jpeg().toBuffer());
  const later = (hours: number) => new Date(site.time.now.getTime() + hours * 3_600_000);
  const sweep = sweepPhotos(site.parts.store);

  const early = await sweep({ db: site.parts.db, now: later(71) });
  await sweep({ db: site.parts.db, now: later(73) });

  expect(early).toBe(0);
  expect(await site.parts.store.get(community.communityId, photoId, 'full')).toBeNull();
  const { rows } = await site.database.pool.query('select count(*) from photo');
  expect(rows).toEqual([{ count: '0' }]);
});
