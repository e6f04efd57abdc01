import sharp from 'sharp';
import { Neighbourhood } from './support/neighbours';

let estate: Neighbourhood;

beforeAll(async () => {
  estate = await Neighbourhood.open();
});
afterAll(() => estate.close());
afterEach(() => {
  expect(estate.putAway()).toEqual([]);
});

async function reported(text: string): Promise<void> {
  const place = { nodeId: estate.community.entranceId };
  await estate.act.does('chen', 'report-issue', { text, place, category: 'lighting', photos: [] });
  await estate.act.deliver();
}

it('registers a pasted message for a neighbour without an account, and settles it on the spot', async () => {
  const grid = await estate.phoneOf('grid');
  await grid.open('/packages/staff/workbench/index', '代录');
  await grid.tap('代录', '把聊天记录贴到这里');
  await grid.type('把聊天记录贴到这里', '李阿姨：8栋2单元三楼楼道灯不亮，晚上看不见，电话13900001111');
  await grid.tap('挑出来', '挑好了，看一眼对不对');
  await grid.tap('登记', /查询码 [2-9A-Z]{4}\s[2-9A-Z]{4}/);
  await grid.reads(/编号 \d{4}-\d+/);
  const code = /查询码 (\w{4}\s\w{4})/.exec(grid.phone.page().text())?.[1] ?? '';
  await grid.tap('我当场就办好了', '写一句，或拍一张');
  await grid.answer('怎么办好的，一句话，或拍一张', '换了灯泡，当场试过', '写一句，或拍一张');
  await grid.tap('当场办结', '已办结');

  const { rows } = await estate.pool.query(
    `select p.full_name, p.phone, t.floor, r.state from request r join request_text t on t.request_id = r.id
     join person p on p.id = r.requester_id where r.receipt_code = $1`,
    [code.replace(/\s/, '')],
  );
  expect(rows).toEqual([{ full_name: '李阿姨', phone: '13900001111', floor: '3 楼', state: 'resolved' }]);

  const family = await estate.phoneOf('far');
  await family.open('/packages/resident/look-up/index', '回执上的查询码');
  await family.type('回执上的查询码', code.toLowerCase());
  await family.tap('查进度', '已办结');
}, 30_000);

it('puts the telephone before the registering when somebody tells of danger', async () => {
  const grid = await estate.phoneOf('grid');
  await grid.open('/packages/staff/register/index', '把聊天记录贴到这里');
  await grid.type('把聊天记录贴到这里', '赵伯：8栋2单元三楼厨房好大一股煤气味，电话13900003333');
  await grid.tap('挑出来', '挑好了，看一眼对不对');
  await grid.tap('登记', '等人来的时候');
  await grid.reads('119');
  await grid.tap('打过了，接着报给社区', '替谁登记');
  await grid.tap('登记', /编号 \d{4}-\d+/);

  const { rows } = await estate.pool.query(
    `select emergency, urgency, recorded_by from request order by id desc limit 1`,
  );
  expect(rows).toEqual([{ emergency: 'gas', urgency: 'urgent', recorded_by: estate.community.id.grid }]);
}, 30_000);

it('reports from a patrol with two taps and a photo, from a building and again from where it stands', async () => {
  const photo = sharp({ create: { width: 80, height: 60, channels: 3, background: '#6f7c79' } });
  const files = new Map([['wxfile://wires.jpg', await photo.jpeg().toBuffer()]]);
  const grid = await estate.phoneOf('grid', {}, files);
  await grid.open('/packages/staff/grid/index', '看到问题');
  await grid.tap({ label: '上报，8 栋' }, '地方先替您填好了，不对就改一下');
  await grid.tap({ label: /^加照片/ }, '登记');
  await grid.tap('登记', /编号 \d{4}-\d+/);
  await grid.tap('再报一处', '地方先替您填好了，不对就改一下');
  await grid.tap({ label: /^加照片/ }, '登记');
  await grid.tap('登记', /编号 \d{4}-\d+/);

  const { rows } = await estate.pool.query(
    `select r.kind, r.channel, n.name as place, (select count(*)::int from attachment a where a.request_id = r.id) as photos
     from request r join tree_node n on n.id = r.place_id order by r.id desc limit 2`,
  );
  const found = { kind: 'patrol', channel: 'patrol', place: '8 栋', photos: 1 };
  expect(rows).toEqual([found, found]);
}, 30_000);

it('asks the requester something and goes on with the answer', async () => {
  await reported('楼道灯不亮，从昨晚开始');
  const desk = await estate.phoneOf('desk');
  await desk.open('/packages/staff/workbench/index', '从昨晚开始');
  await desk.tap({ label: /从昨晚开始/ }, '按规则建议');
  await desk.tap('全部经过', '问居民一句');
  await desk.tap('问居民一句', '等回答的时候不算时间');
  await desk.answer('想问清楚什么', '是几楼的灯', '先写问什么');
  await desk.tap('问居民一句', /问了居民，等回答/);

  const chen = await estate.phoneOf('chen');
  await chen.open('/pages/home/index', '想问您一句');
  await chen.tap({ label: /回答/ }, '是几楼的灯');
  await chen.tap({ label: /想问您一句/ }, '写一句，或拍一张');
  await chen.answer('写在这里，拍照也行', '三楼和四楼', '写一句，或拍一张');
  await chen.tap('回答', '您回答了');
}, 30_000);

it('tells the requester who comes and when', async () => {
  await reported('楼道灯不亮，灯罩也掉了');
  const requestId = await estate.newest();
  const { version } = await estate.act.does<{ version: number }>('desk', 'accept-request', {
    ...estate.act.ref(requestId),
    version: 2,
    category: 'lighting',
    urgency: 'normal',
    place: { nodeId: estate.community.entranceId },
    instruction: '',
    dispatchTo: { kind: 'unit', id: estate.community.unitId },
  });
  await estate.act.does('li', 'take-work-order', { ...estate.act.ref(requestId), version });

  const lead = await estate.phoneOf('liLead');
  const address = `communityId=${estate.community.communityId}&requestId=${requestId}`;
  await lead.open(`/packages/staff/matter/index?${address}`, '约上门时间');
  await lead.tap('约上门时间', '居民会看到谁来、几点来');
  const tomorrow = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10);
  lead.phone.page().emit({ label: /^哪一天/ }, 'change', { value: tomorrow });
  lead.phone.page().emit({ label: /^几点/ }, 'change', { value: '15:30' });
  await lead.phone.waitFor(() => {
    lead.phone.page().emit({ label: /^谁去/ }, 'change', { value: 0 });
    return /手上 0 件/.test(lead.phone.page().text());
  });
  await lead.tap('约上门时间', /15:30 \S+上门/);

  const chen = await estate.phoneOf('chen');
  await chen.open(`/packages/resident/matter/index?${address}`, /15:30 \S+上门/);
}, 30_000);

it('puts the telephone before the report when something is dangerous', async () => {
  const chen = await estate.phoneOf('chen');
  await chen.open('/packages/resident/issue/index', '怎么了');
  await chen.type('怎么了', '楼道里好大一股煤气味');
  await chen.reads(/前给您答复/);
  await chen.tap('送出', '等人来的时候');
  await chen.reads('119');
  await chen.tap('打过了，接着报给社区', '怎么了');
  await chen.tap('送出', /编号 \d{4}-\d+/);

  const { rows } = await estate.pool.query(`select emergency, urgency from request order by id desc limit 1`);
  expect(rows).toEqual([{ emergency: 'gas', urgency: 'urgent' }]);
}, 30_000);
