import { plainService } from '../support/hall';
import { type LaidHall, layHall } from './support/hall';
import { Estate, type Visitor } from './support/visitors';

let estate: Estate;
let hall: LaidHall;
const faults: string[] = [];
const looks = async (visitor: Visitor, name: string) => faults.push(...(await visitor.look(name)));

beforeAll(async () => {
  estate = await Estate.open();
  hall = await layHall(estate);
}, 60_000);
afterAll(() => estate.close());
afterEach(() => {
  expect(faults.splice(0)).toEqual([]);
  expect(estate.complaints()).toEqual([]);
});

it.each([
  ['ordinary', {}],
  ['elder', { isElder: true }],
])(
  'the desk enters who comes to which courtyard, and neighbours read it in the calendar: %s',
  async (mode, look) => {
    const { communityId, hallId } = hall;
    const name = mode === 'elder' ? '修鞋' : '磨刀';
    const settings = { ...plainService, kind: 'courtyard', name, servedBy: '老手艺服务队' };
    await estate.asks('liufang', 'hall', 'save-service', { communityId, hallId, settings });
    const desk = await estate.phoneOf('liufang', `hall-visit-${mode}`, look);
    await desk.open(`/packages/hall-desk/catalogue/index?hallId=${hallId}`);
    await desk.sees('进院日程');
    await desk.tap('加一次');
    if (mode === 'elder') {
      await desk.tap(/^什么服务/);
      await desk.turnTo(name);
    }
    await desk.tap(/^哪一天/);
    await desk.confirmWheel();
    await desk.tap(/^到哪里/);
    await desk.confirmWheel();
    await looks(desk, 'visit');
    await desk.tap('存下来');
    await desk.sees(new RegExp(`今天 .*${name}`));
    await looks(desk, 'visits');

    const chen = await estate.phoneOf('chen', `hall-courtyard-${mode}`, look);
    await chen.open('/packages/hall/courtyard/index');
    await chen.choose('全社区');
    await chen.sees(name);
    await looks(chen, 'courtyard');
  },
  60_000,
);
