import { Neighbourhood } from './support/neighbours';

let estate: Neighbourhood;

beforeAll(async () => {
  estate = await Neighbourhood.open();
});
afterAll(() => estate.close());
afterEach(() => {
  expect(estate.putAway()).toEqual([]);
});

const pasteLabel = '把聊天记录贴到这里';
const page = '/packages/staff/register/index';

async function pasted(message: string) {
  const grid = await estate.phoneOf('grid');
  await grid.open(page, pasteLabel);
  await grid.type(pasteLabel, message);
  return grid;
}

async function stored(phone: string): Promise<string[]> {
  const { rows } = await estate.pool.query<{ words: string }>(
    `select t.body || '，' || p.full_name as words from request r join request_text t on t.request_id = r.id
     join person p on p.id = r.requester_id where p.phone = $1 order by r.id`,
    [phone],
  );
  return rows.map(({ words }) => words);
}

it('registers the matters of one message one after the other, though each is tapped fifty times', async () => {
  const grid = await pasted(
    '8栋2单元三楼灯不亮，电话13900002222，另外下水道堵了，另外一楼的门关不上，另外请大家多穿衣服',
  );
  await grid.tap('挑出来', /像是有 4 件事/);
  await grid.reads(/还没说|8 栋/);

  await grid.tap('登下一件', '替谁登记');
  await grid.type('替谁登记', '李阿姨');
  await grid.phone.waitFor(() => grid.phone.page().has('登记'));
  for (let taps = 0; taps < 50; taps += 1) grid.phone.page().tap('登记');
  await grid.reads('登好 1 件，还剩 3 件');
  await grid.reads(/编号 \d{4}-\d+，查询码 [2-9A-Z]{4}\s[2-9A-Z]{4}/);

  await grid.open(page, '登好 1 件，还剩 3 件');
  await grid.tap({ label: /请大家多穿衣服/ }, '这件不登');
  await grid.tap('这件不登', '登好 1 件，还剩 2 件');
  await grid.tap({ label: /一楼的门关不上/ }, '没说在哪儿，先照另一件的地方填了，请核对');
  await grid.tap('先回去看看别的', '登下一件');
  await grid.tap('登下一件', '下水道堵了');
  await grid.tap('登记', '登好 2 件，还剩 1 件');
  await grid.tap('登下一件', '一楼的门关不上');
  await grid.tap('登记', '3 件都登好了');

  expect(await stored('13900002222')).toEqual([
    '8栋2单元三楼灯不亮，李阿姨',
    '下水道堵了，李阿姨',
    '一楼的门关不上，李阿姨',
  ]);
  await grid.tap({ label: /^下水道堵了，编号/ }, '登记好了');
  await grid.tap('回去登别的', '都登好了');
}, 30_000);

it('lets the matters be registered as one, or not at all', async () => {
  const grid = await pasted('8栋2单元三楼灯不亮，电话13900003333，另外下水道堵了');
  await grid.tap('挑出来', /像是有 2 件事/);
  await grid.tap('合成一件登', '替谁登记');
  await grid.type('替谁登记', '王伯');
  await grid.tap('登记', '登记好了');
  expect(await stored('13900003333')).toEqual(['8栋2单元三楼灯不亮，另外下水道堵了，王伯']);

  const other = await pasted('8栋2单元三楼灯不亮，电话13900004444，另外下水道堵了');
  await other.tap('挑出来', /像是有 2 件事/);
  await other.tap('不登了', pasteLabel);
  expect(await stored('13900004444')).toEqual([]);
}, 30_000);
