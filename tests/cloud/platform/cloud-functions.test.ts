import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { functionPorts } from '../../../cloud/platform/cloud-function';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { enterCommunity, enterResident, type SmallCommunity } from '../../support/small-community';

/** WeChat's cloud as a function sees it: the caller, and a storage of named files. */
const mockCloud = {
  caller: {} as { OPENID?: string; SOURCE?: string },
  files: new Map<string, Buffer>(),
  address: '',
};

jest.mock(
  'wx-server-sdk',
  () => ({
    DYNAMIC_CURRENT_ENV: Symbol('current'),
    init: () => undefined,
    getWXContext: () => mockCloud.caller,
    uploadFile: async ({ cloudPath, fileContent }: { cloudPath: string; fileContent: Buffer }) => {
      mockCloud.files.set(`cloud://prod.bucket/${cloudPath}`, fileContent);
      return { fileID: `cloud://prod.bucket/${cloudPath}` };
    },
    deleteFile: async ({ fileList }: { fileList: string[] }) => {
      for (const id of fileList) mockCloud.files.delete(id);
    },
    getTempFileURL: async ({ fileList }: { fileList: { fileID: string }[] }) => ({
      fileList: fileList.map(({ fileID }) =>
        mockCloud.files.has(fileID)
          ? { tempFileURL: `${mockCloud.address}/${encodeURIComponent(fileID)}` }
          : {},
      ),
    }),
  }),
  { virtual: true },
);

const storage = createServer((request, response) => {
  response.end(mockCloud.files.get(decodeURIComponent((request.url ?? '').slice(1))));
});

let database: TestDatabase<unknown>;
let community: SmallCommunity;

beforeAll(async () => {
  await new Promise<void>((resolve) => storage.listen(0, '127.0.0.1', resolve));
  mockCloud.address = `http://127.0.0.1:${(storage.address() as AddressInfo).port}`;
  database = await openTestDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.LINLI_SESSION_KEYS = 'one:0123456789abcdef0123456789abcdef';
  process.env.LINLI_CLOUD_BUCKET = 'cloud://prod.bucket';
  community = await enterCommunity(database.pool);
  await enterResident(database.pool, 'chen', community);
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
});

afterAll(async () => {
  await functionPorts().db.destroy();
  await database.close();
  storage.closeAllConnections();
  await new Promise((resolve) => storage.close(resolve));
});

beforeEach(() => {
  mockCloud.caller = { OPENID: 'chen', SOURCE: 'wx_client' };
});

test('a function serves whoever WeChat says is calling', async () => {
  const { main } = await import('../../../cloud/functions/session');

  expect(await main({ operation: 'sign-in', input: {} })).toMatchObject({
    ok: true,
    data: { callName: '陈阿姨' },
  });
});

test('an identity in the input is nothing but an unknown field', async () => {
  const { main } = await import('../../../cloud/functions/session');
  mockCloud.caller = {};

  const reply = await main({ operation: 'sign-in', input: {}, OPENID: 'chen', userInfo: { openId: 'chen' } });

  expect(reply).toMatchObject({ ok: false, code: 'UNAUTHENTICATED' });
});

test('the caller is read before anything is awaited, for afterwards it can be somebody else', async () => {
  const { main } = await import('../../../cloud/functions/session');

  const reply = main({ operation: 'sign-in', input: {} });
  mockCloud.caller = { OPENID: 'wang', SOURCE: 'wx_client' };

  expect(await reply).toMatchObject({ ok: true, data: { callName: '陈阿姨' } });
});

describe('the clock', () => {
  const submit = async (key: string) => {
    const { main } = await import('../../../cloud/functions/requests');
    const place = { nodeId: community.entranceId };
    const input = { title: '一盏灯', story: '', place, onBehalfOf: 'self', photos: [] };
    expect(await main({ operation: 'submit-wish', input, key })).toMatchObject({ ok: true });
  };
  const waiting = async () => (await database.pool.query('select count(*) from outbox')).rows[0].count;

  test.each([['wx_client'], ['wx_client,wx_trigger'], ['scf'], [undefined]])(
    'does nothing for a call from %s',
    async (source) => {
      const { main } = await import('../../../cloud/functions/clock');
      await submit(`clock-for-${source}`.replace(',', '-'));
      const before = await waiting();
      mockCloud.caller = { OPENID: 'chen', ...(source && { SOURCE: source }) };

      const reply = await main();

      expect(reply).toMatchObject({ ok: false });
      expect(await waiting()).toBe(before);
    },
  );

  test('drains the queue when the timer calls', async () => {
    const { main } = await import('../../../cloud/functions/clock');
    await submit('clock-for-timer');
    mockCloud.caller = { SOURCE: 'wx_trigger' };

    expect(await main()).toMatchObject({ ok: true });
    expect(await waiting()).toBe('0');
  });
});

describe('a photo in cloud storage', () => {
  const keep = async (cloudFileId: string, key: string) => {
    const { main } = await import('../../../cloud/functions/photos');
    const input = { communityId: community.communityId, cloudFileId };
    return main({ operation: 'keep-photo', input, key }) as Promise<{
      ok: boolean;
      data: { fileId: string };
    }>;
  };
  const picture = () =>
    sharp({ create: { width: 50, height: 50, channels: 3, background: '#285' } })
      .png()
      .toBuffer();

  test('is kept re-encoded, its original removed, and a repetition answered with the same', async () => {
    const upload = 'cloud://prod.bucket/uploads/1.jpg';
    mockCloud.files.set(upload, await picture());

    const first = await keep(upload, 'keep-photo-1');
    const again = await keep(upload, 'keep-photo-1');

    expect(first).toMatchObject({ ok: true });
    expect(again).toEqual(first);
    const kept = `cloud://prod.bucket/photos/${community.communityId}/${first.data.fileId}`;
    expect([...mockCloud.files.keys()]).toEqual([`${kept}-full.jpg`, `${kept}-thumb.jpg`]);
  });

  test.each([
    ['elsewhere in our bucket', 'cloud://prod.bucket/photos/secret.jpg', 'PHOTO_NOT_YOURS'],
    ['in another bucket', 'cloud://evil.bucket/uploads/1.jpg', 'PHOTO_NOT_YOURS'],
    ['out of the folder by a path', 'cloud://prod.bucket/uploads/../photos/1.jpg', 'PHOTO_NOT_YOURS'],
    ['nowhere', 'cloud://prod.bucket/uploads/nothing.jpg', 'PHOTO_UNREADABLE'],
  ])('that lies %s is refused', async (_, fileId, code) => {
    expect(await keep(fileId, 'keep-photo-2')).toMatchObject({ ok: false, code });
  });

  test('that is larger than 10 MB is refused and removed', async () => {
    const upload = 'cloud://prod.bucket/uploads/large.jpg';
    mockCloud.files.set(upload, Buffer.alloc(11 * 1024 * 1024));

    expect(await keep(upload, 'keep-photo-3')).toMatchObject({ ok: false, code: 'PHOTO_TOO_LARGE' });
    expect(mockCloud.files.has(upload)).toBe(false);
  });

  test('is opened by its signed link and by no other', async () => {
    const { main } = await import('../../../cloud/functions/photos');
    mockCloud.files.set('cloud://prod.bucket/uploads/2.jpg', await picture());
    const { data } = await keep('cloud://prod.bucket/uploads/2.jpg', 'keep-photo-4');
    const link = new URL(
      functionPorts().photoLink(community.communityId, data.fileId).url,
      'https://linli.example',
    );
    const event = (query: Record<string, string>) => ({
      httpMethod: 'GET',
      path: link.pathname,
      queryStringParameters: query,
    });

    const opened = await main(event(Object.fromEntries(link.searchParams)));
    const forged = await main(event({ ...Object.fromEntries(link.searchParams), e: '9999999999' }));

    expect(opened).toMatchObject({
      statusCode: 302,
      headers: { Location: expect.stringContaining(data.fileId) },
    });
    expect(forged).toMatchObject({ statusCode: 404 });
  });
});
