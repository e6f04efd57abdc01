import { Estate } from './support/visitors';

let estate: Estate;
const journey = 'sign-in';
const desktop = { width: 1280, height: 800 };

beforeAll(async () => {
  estate = await Estate.open();
}, 60_000);
afterAll(() => estate.close());

/** Opens the page with the code on a desktop; answers the desktop and the code it shows. */
async function showCode(name: string) {
  const visitor = await estate.phone(`${journey}-${name}`, desktop);
  const answered = visitor.page.waitForResponse((response) => response.url().endsWith('/sign-in/codes'));
  await visitor.open('/packages/staff/sign-in/index');
  const { data } = (await (await answered).json()) as { data: { code: string } };
  await visitor.sees('用手机扫码登录');
  return { visitor, code: data.code };
}

it('lets a desktop in by the code it shows, once the phone has seen who asks and tapped', async () => {
  const faults: string[] = [];
  const { visitor, code } = await showCode('desktop');
  faults.push(...(await visitor.look('code')));
  const phone = await estate.phoneOf('liufang', journey);

  await phone.open(`/packages/staff/confirm-sign-in/index?code=${code}`);
  await phone.sees(/Chrome/);
  faults.push(...(await phone.look('confirm')));
  await phone.tap('让它登录');
  await phone.sees('好了，电脑上已经登录');
  faults.push(...(await phone.look('confirmed')));
  await visitor.sees('点左边一件，在这里办');
  faults.push(...(await visitor.look('signed-in')));

  expect(faults).toEqual([]);
  expect(estate.complaints()).toEqual([]);
}, 60_000);

it('says so when the code is used, unknown or not for this person', async () => {
  const { code } = await showCode('another');
  const [phone, colleague, resident] = await Promise.all([
    estate.phoneOf('liufang', `${journey}-used`),
    estate.phoneOf('mali', `${journey}-used`),
    estate.phoneOf('chen', `${journey}-used`),
  ]);
  const asks = (of: string) => `/packages/staff/confirm-sign-in/index?code=${of}`;

  await phone.open(asks(code));
  await colleague.open(asks(code));
  await colleague.sees('让这台电脑登录吗');
  await phone.tap('让它登录');
  await phone.sees('好了，电脑上已经登录');

  await colleague.tap('让它登录');
  await colleague.sees(/已经用过了/);
  await phone.open(asks('A'.repeat(32)));
  await phone.sees(/没有这个登录码/);
  await resident.open(asks(code));
  await resident.sees(/不归您办/);
}, 60_000);
