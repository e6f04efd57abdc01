import { serve as listen, type ServerType } from '@hono/node-server';
import { everything } from '../../cloud/server/registry';
import { openApp } from '../cloud/server/app-for-tests';
import { type Community, enterWholeCommunity } from '../support/community';
import { openPhone, type Phone } from './support/phone';

let backend: Awaited<ReturnType<typeof openApp>>;
let community: Community;
let server: ServerType;
let address: string;
const phones: Phone[] = [];

beforeAll(async () => {
  backend = await openApp({ everything });
  backend.time.now = new Date();
  community = await enterWholeCommunity(backend.database.pool);
  server = await new Promise((resolve) => {
    const started: ServerType = listen(
      { fetch: backend.app.fetch, port: 0, hostname: '127.0.0.1' },
      (bound) => {
        address = `http://127.0.0.1:${bound.port}`;
        resolve(started);
      },
    );
  });
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
  await backend.close();
});
afterEach(() => {
  for (const phone of phones.splice(0)) {
    phone.close();
    expect(phone.errors).toEqual([]);
  }
});

async function phoneOf(person: 'chen' | 'lin'): Promise<Phone> {
  const token = await backend.tokenFor(community.id[person]);
  const phone = openPhone({
    build: 'dist/weapp-http',
    server: address,
    storage: new Map([['session-token', JSON.stringify(token)]]),
  });
  phones.push(phone);
  return phone;
}

it('takes a wish from home to its receipt, and shows it among the own matters', async () => {
  const phone = await phoneOf('chen');
  await phone.open('/pages/home/index');
  await phone.waitFor(() => phone.page().text().includes('写个微心愿'));

  phone.page().tap('写一个');
  await phone.waitFor(() => phone.page().text().includes('社区服务台先看'));
  phone.page().input('心愿，一句话', '想请人帮忙换个厨房灯泡');
  await phone.waitFor(() => phone.page().has('送出心愿'));
  phone.page().tap('送出心愿');

  await phone.waitFor(() => /编号 \d{4}-\d{2}/.test(phone.page().text()));
  await phone.open('/pages/matters/index');
  await phone.waitFor(() => phone.page().text().includes('想请人帮忙换个厨房灯泡'));

  expect(phone.page().text()).toContain('待受理');
});

it('shows a volunteer an empty wall, for nothing is public before a person published it', async () => {
  const phone = await phoneOf('lin');
  await phone.open('/pages/wall/index');

  await phone.waitFor(() => phone.page().text().includes('墙上还没有心愿'));

  expect(phone.page().text()).not.toContain('我来帮');
});
