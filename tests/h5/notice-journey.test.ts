import { Estate } from './support/visitors';

let estate: Estate;

beforeAll(async () => {
  estate = await Estate.open();
}, 60_000);
afterAll(() => estate.close());

describe.each([
  ['notice', '5 到 8 栋停水，洗水箱', { isElder: false }],
  // What was read gives way on home to what was not.
  ['notice-elder', '8 栋电梯保养，停两小时', { isElder: true }],
])('%s', (journey, newest, look) => {
  it('is read at home and before a report, written and counted at the desk, and taken down again', async () => {
    const faults: string[] = [];
    const title = look.isElder ? '三单元换门禁' : '八栋换门禁';

    const chen = await estate.phoneOf('chen', journey, look);
    await chen.open('/pages/home/index');
    await chen.tap(new RegExp(`^${newest}`));
    await chen.sees('看别的通知');
    faults.push(...(await chen.look('notice')));
    await chen.tap('看别的通知');
    await chen.choose('已结束');
    await chen.sees('邻里百家宴，带一个菜来');
    faults.push(...(await chen.look('past')));

    const desk = await estate.phoneOf('liufang', journey, look);
    await desk.open('/pages/me/index');
    await desk.tap(/^写通知/);
    await desk.sees(newest);
    faults.push(...(await desk.look('local-notices')));
    await desk.tap('写一条');
    await desk.choose('施工');
    await desk.type('标题，一句话', title);
    await desk.type('写清楚一点', '旧门禁刷不开，换成能刷脸的，钥匙扣还能用。');
    if (look.isElder) await desk.tap('下一步');
    await desk.choose('楼栋');
    faults.push(...(await desk.look('where')));
    if (look.isElder) {
      await desk.tap('下一步');
      faults.push(...(await desk.look('when')));
      await desk.tap('下一步');
    }
    faults.push(...(await desk.look('shown')));
    await desk.tap('送出通知');
    await desk.sees('看过的人');
    await desk.sees(title);
    faults.push(...(await desk.look('local-notice')));
    const readers = await desk.saves();
    expect(readers.name).toBe(`看过的人-${title}.xlsx`);
    expect(readers.rows[0]).toEqual(['楼栋', '户数', '用邻里的人数', '看过的人数']);
    expect(readers.rows.length).toBeGreaterThan(2);
    expect(readers.rows.at(-1)?.[0]).toBe('合计');
    await desk.tap('撤下');
    await desk.type('为什么撤下，不写也行', '门禁还没到货');
    faults.push(...(await desk.look('withdraw')));
    await desk.tap('撤下');
    await desk.sees('这条通知撤下了');
    faults.push(...(await desk.look('withdrawn')));

    expect(faults).toEqual([]);
    expect(estate.complaints()).toEqual([]);
  }, 90_000);
});
