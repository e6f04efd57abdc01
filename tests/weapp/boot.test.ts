import { openPhone, type Phone } from './support/phone';

let phone: Phone;

beforeEach(() => {
  phone = openPhone();
});

afterEach(() => {
  phone.close();
  expect(phone.errors).toEqual([]);
});

test('the app starts on the first tab', async () => {
  const page = await phone.open('/pages/home/index');
  // Without a server home says so; until then it shows the shape of what is to come.
  await phone.waitFor(() => page.text() !== '');

  expect(page.route).toBe('pages/home/index');
  expect(page.text()).toContain('再试一次');
});

test('each tab opens by its bar and keeps its page', async () => {
  await phone.open('/pages/home/index');

  for (const tab of ['wall', 'matters', 'me', 'home']) {
    const page = await phone.open(`/pages/${tab}/index`);
    await phone.waitFor(() => page.text() !== '');

    expect(page.route).toBe(`pages/${tab}/index`);
    expect(page.text()).not.toBe('');
  }
});

test('the first screen travels in few small pieces', async () => {
  await phone.open('/pages/home/index');

  const counts = phone.counts();

  expect(counts.setDataCalls).toBeLessThanOrEqual(3);
  expect(counts.firstBytes).toBeLessThanOrEqual(64 * 1024);
  expect(counts.nodes).toBeLessThanOrEqual(800);
  expect(counts.children).toBeLessThanOrEqual(60);
});

test('a page that does not exist is refused', async () => {
  await phone.open('/pages/home/index');

  await expect(phone.open('/pages/nowhere/index')).rejects.toThrow('is not found');
});
