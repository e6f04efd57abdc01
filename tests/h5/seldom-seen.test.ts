import type { matter } from '../../cloud/contract/requests/matter';
import type { Receipt } from '../../cloud/contract/requests/receipt';
import type { Me } from '../../cloud/contract/session/sign-in';
import type { OutputOf } from '../../cloud/contract/shared/operation';
import { Estate } from './support/visitors';

type Ref = Pick<Receipt, 'communityId' | 'requestId'>;

let estate: Estate;

beforeAll(async () => {
  estate = await Estate.open();
}, 60_000);
afterAll(() => estate.close());

const looks = [
  ['phone', {}],
  ['elder', { isElder: true }],
  ['desktop', { width: 1280, height: 800 }],
] as const;

it.each(looks)(
  'the slip of a neighbour without an account bears the code, on a %s',
  async (name, look) => {
    const grid = await estate.phoneOf('zhoumin', `slip-${name}`, look);
    await grid.open('/packages/staff/register/index');
    await grid.type('把聊天记录贴到这里', '何阿婆：8栋2单元三楼楼道灯不亮，电话13711112222');
    await grid.tap('挑出来');
    await grid.tap('登记');
    await grid.sees(/^查询码 [2-9A-Z]{4}\s[2-9A-Z]{4}$/);
    await grid.sees(/对方没有用小程序/);

    expect(await grid.look('slip')).toEqual([]);
    expect(grid.complaints).toEqual([]);
  },
  60_000,
);

it.each(looks)(
  'an administrator says on a %s that a category is an emergency',
  async (name, look) => {
    const wujun = await estate.phoneOf('wujun', `danger-${name}`, look);
    const faults: string[] = [];
    await wujun.open('/packages/administration/categories/index');
    await wujun.tap(/^电梯/);
    await wujun.tap(/^险情，报上来直接找值班的人/);
    await wujun.turnTo('危险');
    faults.push(...(await wujun.look('picked')));
    await wujun.tap('保存');
    await wujun.sees(/^反映问题，紧急.*险情/);
    faults.push(...(await wujun.look('list')));

    expect(faults).toEqual([]);
    expect(wujun.complaints).toEqual([]);
  },
  60_000,
);

it.each(looks.slice(0, 2))(
  'a %s is told why a computer cannot be let in, and finds the way back',
  async (name, look) => {
    const asks = (code: string) => `/packages/staff/confirm-sign-in/index?code=${code}`;
    const desk = await estate.phoneOf('liufang', `refused-${name}`, look);
    await desk.open(asks('A'.repeat(32)));
    await desk.sees(/没有这个登录码/);
    const faults = await desk.look('unknown');
    await desk.tap('回首页');
    await desk.sees('工作台');
    const chen = await estate.phoneOf('chen', `refused-${name}`, look);
    await chen.open(asks('A'.repeat(32)));
    await chen.sees(/不归您办/);
    faults.push(...(await chen.look('not-staff')));

    expect(faults).toEqual([]);
  },
  60_000,
);

/** A wish that a volunteer claimed and the desk matched, by the operations of their pages. */
async function matchedWish(title: string): Promise<Ref> {
  const { home } = await estate.asks<Me>('sun', 'session', 'sign-in', {});
  const place = { nodeId: home?.placeId };
  const wish = { title, story: '周末都在家', place, onBehalfOf: 'self', photos: [] };
  const { communityId, requestId } = await estate.asks<Receipt>('sun', 'requests', 'submit-wish', wish);
  const ref = { communityId, requestId };
  const does = async (who: string, operation: string, input: object) => {
    const seen = await estate.asks<OutputOf<typeof matter>>(who, 'requests', 'matter', ref);
    await estate.asks(who, 'dispatch', operation, { ...ref, version: seen.version, ...input });
  };
  // The dispatcher routes it a moment after it came.
  for (let version = 1; version === 1; )
    ({ version } = await estate.asks<OutputOf<typeof matter>>('mali', 'requests', 'matter', ref));
  const triage = { category: 'repair', urgency: 'normal', place, instruction: '' };
  await does('mali', 'accept-request', triage);
  await does('mali', 'publish-wish', { title, story: '', name: '8 栋的一位邻居' });
  await estate.asks('xiaolin', 'wall', 'claim-wish', ref);
  await does('mali', 'match-claim', { words: '' });
  return ref;
}

it.each(looks)(
  'whoever claimed a wish asks the neighbour on a %s',
  async (name, look) => {
    const ref = await matchedWish(`想修纱窗，${name}`);
    const lin = await estate.phoneOf('xiaolin', `claimant-${name}`, look);
    const faults: string[] = [];
    await lin.open(
      `/packages/resident/matter/index?communityId=${ref.communityId}&requestId=${ref.requestId}`,
    );
    await lin.sees('写心愿的邻居');
    faults.push(...(await lin.look('matched')));
    await lin.tap('问写心愿的邻居一句');
    await lin.type('想问清楚什么', '纱窗多宽');
    faults.push(...(await lin.look('ask')));
    await lin.tap('问写心愿的邻居一句');
    await lin.sees(/^问了邻居，等回答到/);
    expect(await lin.page.getByText('想问您一句').count()).toBe(0);
    faults.push(...(await lin.look('asked')));

    expect(faults).toEqual([]);
    expect(lin.complaints).toEqual([]);
  },
  60_000,
);

it.each(looks)(
  'the wall has its buttons for whoever may claim and whoever may not, on a %s',
  async (name, look) => {
    const faults: string[] = [];
    for (const person of ['xiaolin', 'chen']) {
      const visitor = await estate.phoneOf(person, `wall-${name}`, look);
      await visitor.open('/pages/wall/index');
      await visitor.sees('等人帮');
      faults.push(...(await visitor.look('wall')));
      expect(visitor.complaints).toEqual([]);
    }
    expect(faults).toEqual([]);
  },
  60_000,
);

it.each([
  ['zhoumin', '/packages/staff/grid/index', '7 栋', '我的网格', '楼栋'],
  ['liufang', '/packages/staff/notices/index', '正在进行', '通知', '标题'],
  ['songjingli', '/packages/staff/unit/index', '值班电话', '我们单位', '单位'],
  ['wujun', '/packages/staff/roles/index', '樟树里社区', '人员和角色', '姓名'],
])(
  '%s saves the list of %s as an Excel file',
  async (person, path, sees, file, heading) => {
    const visitor = await estate.phoneOf(person, `list-${file}`, { width: 1280, height: 800 });
    await visitor.open(path);
    await visitor.sees(sees);

    const { name, rows } = await visitor.saves();

    expect(name).toMatch(new RegExp(`^${file}-\\d{4}-\\d{2}-\\d{2}\\.xlsx$`));
    expect(rows[0]?.[0]).toBe(heading);
    expect(rows.length).toBeGreaterThan(1);
    await visitor.page.getByRole('button', { name: '导出 Excel' }).scrollIntoViewIfNeeded();
    expect(await visitor.look('list')).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  },
  60_000,
);
