import { type HomeSituation, homeSituations } from '../support/home-situations';
import type { ShownElement } from './support/node-tree';
import { openPhone, type Phone } from './support/phone';

let phone: Phone;
let answers: Record<string, unknown>;

/** A phone that holds a session, against a server that knows the answers given, and refuses all else. */
function phoneOf(
  isElder: boolean,
  given: Record<string, unknown>,
  system: Record<string, unknown> = {},
): Phone {
  answers = { ...given };
  return openPhone({
    build: 'dist/weapp-http',
    system,
    storage: new Map([
      ['session-token', JSON.stringify('token')],
      ['elder-mode', JSON.stringify(isElder)],
    ]),
    request({ data }) {
      const { operation } = data as { operation: string };
      const isKnown = operation in answers;
      const reply = isKnown ? { ok: true, data: answers[operation] } : { ok: false, code: 'UNAVAILABLE' };
      return { statusCode: 200, header: {}, data: reply };
    },
  });
}

async function openHome(): Promise<void> {
  await phone.open('/pages/home/index');
}

const wordsOf = () => phone.page().text().replaceAll('\n', '');

afterEach(() => {
  phone.close();
  expect(phone.errors).toEqual([]);
});

// What a browser shows of the same is held in tests/src/pages/home.test.tsx.
test.each(homeSituations)('home in WeChat shows $name', async (situation) => {
  phone = phoneOf(situation.isElder, { 'sign-in': situation.me, ...situation.answers });

  await openHome();
  await phone.waitFor(() => wordsOf().endsWith(situation.words.at(-1) ?? ''));

  const buttons = phone.page().findAll({ role: 'button' });
  expect(wordsOf()).toBe(situation.words.join(''));
  expect(buttons.map(({ attributes }) => attributes['aria-label'])).toEqual(situation.buttons);
});

type Situations = readonly [HomeSituation, HomeSituation, HomeSituation, HomeSituation, ...HomeSituation[]];
const [all, elder, atWork, noHome] = homeSituations as Situations;
const matter =
  'communityId=00000000-0000-7000-8000-000000000001&requestId=00000000-0000-7000-8000-00000000000';
const leads: [HomeSituation, string, string, object][] = [
  [all, '去评价', 'navigateTo', { url: `/packages/resident/matter/index?${matter}4` }],
  [
    all,
    '井盖松了，已销号，办完了，谢谢您告诉我们',
    'navigateTo',
    { url: `/packages/resident/matter/index?${matter}6` },
  ],
  [all, '写一个', 'navigateTo', { url: '/packages/resident/wish/index' }],
  [all, '报问题，漏水、路灯', 'navigateTo', { url: '/packages/resident/issue/index' }],
  [all, '约大厅，办事、理发', 'navigateTo', { url: '/packages/hall/halls/index' }],
  [all, '做志愿，即将开放', 'showToast', { title: '正在准备，开放时会告诉您' }],
  [all, '全部', 'switchTab', { url: '/pages/matters/index' }],
  [all, '打电话，周敏', 'makePhoneCall', { phoneNumber: '13800000000' }],
  [elder, '打电话给社区', 'makePhoneCall', { phoneNumber: '0571-0000' }],
  [elder, '写心愿', 'navigateTo', { url: '/packages/resident/wish/index' }],
  [atWork, '工作台，12 件等您办，3 件超时', 'navigateTo', { url: '/packages/staff/workbench/index' }],
  [noHome, '选一下', 'navigateTo', { url: '/packages/resident/choose-home/index' }],
  [noHome, '我是工作人员，认领身份', 'navigateTo', { url: '/packages/resident/claim/index' }],
];

test.each(leads)('%#: a press on home leads on', async (situation, button, call, options) => {
  phone = phoneOf(situation.isElder, { 'sign-in': situation.me, ...situation.answers });
  await openHome();
  await phone.waitFor(() => phone.page().has(button));

  phone.page().tap(button);

  expect(phone.called(call).at(-1)).toMatchObject(options);
});

test('the larger version is one press away, and the way back as well', async () => {
  phone = phoneOf(false, { 'sign-in': all.me, ...all.answers });
  await openHome();
  await phone.waitFor(() => phone.page().has('长辈版'));

  phone.page().tap('长辈版');
  await phone.waitFor(() => phone.page().has('打电话给社区'));
  phone.page().tap('标准版');
  await phone.waitFor(() => phone.page().has('写个微心愿'));
});

test('asks again when it comes back to the screen or is pulled down, and keeps what was there when that fails', async () => {
  phone = phoneOf(false, { 'sign-in': all.me, ...all.answers });
  await openHome();
  await phone.waitFor(() => phone.page().has('去评价'));

  answers.home = { ...(all.answers.home as object), waiting: [] };
  phone.leaveAndReturn();
  await phone.waitFor(() => !phone.page().has('去评价'));
  answers.home = all.answers.home;
  phone.page().pullDown();
  await phone.waitFor(() => phone.page().has('去评价'));
  delete answers.home;
  phone.page().pullDown();
  await phone.waitFor(() => phone.called('stopPullDownRefresh').length === 2);

  expect(phone.page().has('去评价')).toBe(true);
});

test('tries again by the button, first who is there, then home', async () => {
  phone = phoneOf(false, {});
  await openHome();
  await phone.waitFor(() => phone.page().has('再试一次'));

  answers['sign-in'] = all.me;
  phone.page().tap('再试一次');
  await phone.waitFor(() => phone.page().has('长辈版'));
  answers.home = all.answers.home;
  phone.page().tap('再试一次');

  await phone.waitFor(() => phone.page().has('去评价'));
});

test('shows the shape of what is to come once an answer takes long', async () => {
  let answerNow = (_reply: object): void => undefined;
  phone = openPhone({
    build: 'dist/weapp-http',
    storage: new Map([['session-token', JSON.stringify('token')]]),
    request: () => new Promise((resolve) => (answerNow = resolve)),
  });
  await openHome();

  const shown = phone.page().has({ label: '正在打开' });
  answerNow({ statusCode: 200, header: {}, data: { ok: true, data: noHome.me } });
  await phone.waitFor(() => phone.page().has('选一下'));

  expect(shown).toBe(true);
  expect(phone.page().has({ label: '正在打开' })).toBe(false);
});

test('follows the type that the phone was set to', async () => {
  phone = phoneOf(false, { 'sign-in': all.me, ...all.answers }, { fontSizeScaleFactor: 1.5 });
  await openHome();
  await phone.waitFor(() => phone.page().has('去评价'));

  const [root] = phone.page().tree().children as ShownElement[];
  expect(root?.attributes.style).toBe('--k:1.4');
});
