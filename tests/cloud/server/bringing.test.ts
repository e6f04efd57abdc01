import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type ServerType, serve } from '@hono/node-server';
import { limits } from '../../../cloud/contract/shared/limits';
import { enterCommunity, enterResident, type SmallCommunity } from '../../support/small-community';
import { openApp } from './app-for-tests';

let site: Awaited<ReturnType<typeof openApp>>;
let server: ServerType;
let community: SmallCommunity;
let residentToken: string;
let homelessToken: string;

beforeAll(async () => {
  site = await openApp();
  const { pool } = site.database;
  community = await enterCommunity(pool);
  residentToken = await site.tokenFor(await enterResident(pool, 'chen', community));
  homelessToken = await site.tokenFor(await enterResident(pool, 'stranger', null));
  server = serve({ fetch: site.app.fetch, hostname: '127.0.0.1', port: 0 });
  await once(server, 'listening');
});

afterAll(async () => {
  await new Promise((done) => server.close(done));
  await site.close();
});

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const megabyte = Buffer.alloc(1024 * 1024, 'x');
const mark = 'linli-boundary';
const opening = `--${mark}\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`;
const closing = `\r\n--${mark}--\r\n`;

/** A connection that speaks HTTP by hand, so that a body can lie about its length or never come. */
class Caller {
  readonly #socket: Socket;
  #heard = '';
  readonly closed: Promise<void>;

  constructor() {
    this.#socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    this.#socket.on('data', (bytes) => {
      this.#heard += bytes.toString();
    });
    // Writing on while the server hangs up is what these callers do.
    this.#socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => this.#socket.once('close', () => resolve()));
  }

  head(path: string, token: string | null, length: string): void {
    const lines = [
      `POST ${path} HTTP/1.1`,
      'Host: 127.0.0.1',
      `Content-Type: multipart/form-data; boundary=${mark}`,
      ...(token ? [`Authorization: Bearer ${token}`] : []),
      length,
    ];
    this.#socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  }

  write(bytes: Buffer | string): Promise<void> {
    return new Promise((resolve) => this.#socket.write(bytes, () => resolve()));
  }

  async chunk(bytes: Buffer | string): Promise<void> {
    await this.write(`${bytes.length.toString(16)}\r\n`);
    await this.write(bytes);
    await this.write('\r\n');
  }

  /** The first answer: its status and its code. */
  async answer(): Promise<{ status: number; code: string | undefined }> {
    while (!/\r\n\r\n[\s\S]*\}/.test(this.#heard) && !this.#socket.destroyed)
      await Promise.race([this.closed, new Promise((resolve) => this.#socket.once('data', resolve))]);
    const status = Number(/^HTTP\/1\.1 (\d+)/.exec(this.#heard)?.[1]);
    return { status, code: /"code":"(\w+)"/.exec(this.#heard)?.[1] };
  }

  hangUp(): void {
    this.#socket.destroy();
  }
}

const chunked = 'Transfer-Encoding: chunked';
const saying = (bytes: number) => `Content-Length: ${bytes}`;
const fifty = 50 * 1024 * 1024;

describe.each([
  ['a photo', '/files', 'PHOTO_TOO_LARGE'],
  ['a workbook', '/imports', 'FORBIDDEN'],
])('%s', (_what, path, codeForResident) => {
  test.each([
    ['of 50 MB', saying(fifty)],
    ['of a size that fits', saying(5_000_000)],
    ['of no said size', chunked],
  ])('%s without a session is refused before its body has come', async (_size, length) => {
    const caller = new Caller();
    caller.head(path, null, length);

    expect(await caller.answer()).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
    await caller.closed;
  });

  test('of 50 MB by a resident is refused before its body has come', async () => {
    const caller = new Caller();
    caller.head(path, residentToken, saying(fifty));

    expect((await caller.answer()).code).toBe(codeForResident);
    await caller.closed;
  });
});

test.each([
  ['somebody of no community', () => homelessToken, () => '/files', 403, 'NO_HOME'],
  [
    'somebody of another community',
    () => residentToken,
    () => '/files?communityId=00000000-0000-7000-8000-000000000000',
    404,
    'NOT_FOUND',
  ],
  [
    'somebody of no community who names one',
    () => homelessToken,
    () => `/files?communityId=${community.communityId}`,
    403,
    'NO_HOME',
  ],
  ['a community that is a path', () => residentToken, () => '/files?communityId=../../etc', 400, 'INVALID'],
])('a photo by %s is refused before its body has come', async (_who, token, path, status, code) => {
  const caller = new Caller();
  caller.head(path(), token(), chunked);

  expect(await caller.answer()).toEqual({ status, code });
  await caller.closed;
});

test('fifty megabytes sent by a stranger are not kept in memory', async () => {
  const caller = new Caller();
  collectGarbage();
  const before = process.memoryUsage().arrayBuffers;
  caller.head('/files', homelessToken, saying(fifty));
  for (let sent = 0; sent < fifty; sent += megabyte.length) {
    await Promise.race([caller.write(megabyte), caller.closed]);
    collectGarbage();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(limits.photoBytes);
  }

  expect((await caller.answer()).code).toBe('NO_HOME');
  await caller.closed;
});

test('a body without an end is cut off where the limit lies, and the connection is closed', async () => {
  const caller = new Caller();
  caller.head(`/files?communityId=${community.communityId}`, residentToken, chunked);
  await caller.chunk(opening);
  let isAnswered = false;
  const answered = caller.answer().finally(() => {
    isAnswered = true;
  });
  let sent = 0;
  while (!isAnswered && sent < fifty) {
    await Promise.race([caller.chunk(megabyte), answered]);
    sent += megabyte.length;
  }

  expect(await answered).toEqual({ status: 413, code: 'PHOTO_TOO_LARGE' });
  await caller.closed;
});

test('a body shorter than it says is waited for, and hanging up leaves neither a photo nor a fault', async () => {
  const caller = new Caller();
  caller.head(`/files?communityId=${community.communityId}`, residentToken, saying(5_000_000));
  await caller.write(opening);
  const faults = site.lines.length;

  caller.hangUp();
  await caller.closed;
  await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/healthz`);

  expect(site.lines).toHaveLength(faults);
  const { rows } = await site.database.pool.query('select count(*) from photo');
  expect(rows).toEqual([{ count: '0' }]);
});

test('a body longer than it says is refused where it goes on, and the connection is closed', async () => {
  const caller = new Caller();
  caller.head(
    `/files?communityId=${community.communityId}`,
    residentToken,
    saying(opening.length + closing.length + 4),
  );
  await caller.write(`${opening}abcd${closing}`);
  for (let sent = 0; sent < 4; sent += 1) await Promise.race([caller.write(megabyte), caller.closed]);

  await caller.closed;
  expect(await caller.answer()).toMatchObject({ status: 400 });
});
