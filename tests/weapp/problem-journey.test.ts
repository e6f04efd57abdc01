import { Neighbourhood } from './support/neighbours';

let estate: Neighbourhood;

beforeAll(async () => {
  estate = await Neighbourhood.open();
});
afterAll(() => estate.close());
afterEach(() => {
  expect(estate.putAway()).toEqual([]);
});

const problem = /^.*楼道灯不亮/;

it('takes a problem from home over triage, work and check to the rating', async () => {
  const chen = await estate.phoneOf('chen');
  await chen.open('/pages/home/index', '报问题');
  await chen.tap({ label: /^报问题/ }, '哪一类');
  await chen.type('怎么了', '楼道灯不亮三天了');
  await chen.phone.waitFor(() => {
    // Again until the categories have come.
    chen.phone.page().emit({ label: /^哪一类，/ }, 'change', { value: 1 });
    return chen.phone.page().text().includes('楼道照明');
  });
  await chen.reads('宏安物业');
  await chen.reads(/前给您答复/);
  await chen.tap('送出', /编号 \d{4}-\d+/);
  await estate.act.deliver();

  const desk = await estate.phoneOf('desk');
  await desk.open('/pages/home/index', '工作台');
  await desk.tap({ label: /^工作台/ }, '楼道灯不亮三天了');
  await desk.tap({ label: problem }, '按规则建议');
  await desk.tap('受理并派单', '没有等您办的');

  const li = await estate.phoneOf('li');
  await li.open('/pages/home/index', '工作台');
  await li.tap({ label: /^工作台/ }, '楼道灯不亮三天了');
  await li.tap({ label: problem }, '接单');
  await li.tap('接单', '居民就知道有人在办了');
  await li.tap('接单', '办好了');
  await li.tap('办好了', '办得怎么样');
  await li.type('办了什么，一句话说清楚', '换了声控灯');
  await li.tap('送出', '待核实');

  const grid = await estate.phoneOf('grid');
  await grid.open('/pages/home/index', '工作台');
  await grid.tap({ label: /^工作台/ }, '楼道灯不亮三天了');
  await grid.tap({ label: problem }, '去核实');
  await grid.tap('去核实', '还没有');
  await grid.tap({ role: 'radio', label: '办好了' }, '核实完了');
  await grid.tap('核实完了', '已办结');

  await chen.tap('看进展', '解决了吗');
  await chen.tap({ role: 'radio', label: '解决了' }, '不满意');
  await chen.tap({ role: 'radio', label: '满意' }, '细说说');
  await chen.tap('交评价', '已销号');
}, 30_000);

it('sends what was not solved back to whoever resolved it', async () => {
  const { act, community } = estate;
  const place = { nodeId: community.entranceId };
  const { requestId } = await act.does<{ requestId: string }>('chen', 'report-issue', {
    text: '门禁打不开',
    place,
    category: 'lighting',
    photos: [],
  });
  await act.deliver();
  const ref = act.ref(requestId);
  const sent = await act.does('desk', 'accept-request', {
    ...ref,
    version: 2,
    category: 'lighting',
    urgency: 'normal',
    place,
    instruction: '',
    dispatchTo: { kind: 'unit', id: community.unitId },
  });
  const taken = await act.does('li', 'take-work-order', { ...ref, version: sent.version });
  const words = { words: '看过了', photos: [] };
  const done = { ...ref, ...words, outcome: 'fixed', version: taken.version };
  const { version } = await act.does('li', 'resolve-request', done);
  await act.does('grid', 'check-outcome', { ...ref, ...words, solved: true, version });

  const chen = await estate.phoneOf('chen');
  await chen.open('/pages/home/index', '门禁打不开，办好了');
  await chen.tap({ label: /去评价/ }, '解决了吗');
  await chen.tap({ role: 'radio', label: '没有，请再办' }, '0 / 500');
  await chen.type('哪里没办好，写一句好让师傅知道', '还是打不开');
  await chen.tap('交评价', '整改中');

  const li = await estate.phoneOf('li');
  await li.open('/packages/staff/workbench/index', '门禁打不开');
  await li.reads('整改中');
}, 30_000);
