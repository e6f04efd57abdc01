import { cutHints, cutWords, smallTargets } from './support/looking';
import { Estate } from './support/visitors';

let estate: Estate;
let matterPath: string;

beforeAll(async () => {
  estate = await Estate.open();
  const { home } = await estate.asks<{ home: { communityId: string } }>('chen', 'session', 'sign-in', {});
  const asked = { communityId: home.communityId, filter: 'open' };
  const { items } = await estate.asks<{ items: { requestId: string }[] }>(
    'chen',
    'requests',
    'my-matters',
    asked,
  );
  matterPath = `/packages/resident/matter/index?communityId=${home.communityId}&requestId=${items[0]?.requestId}`;
}, 60_000);
afterAll(() => estate.close());

const pages = () =>
  [
    ['chen', 'home', '/pages/home/index', '报问题'],
    ['chen', 'write-wish', '/packages/resident/wish/index', '替谁写'],
    ['chen', 'report', '/packages/resident/issue/index', /怎么了/],
    ['chen', 'suggest', '/packages/resident/suggestion/index', '想到什么好主意'],
    ['chen', 'complaint', '/packages/resident/complaint/index', '投诉谁'],
    ['chen', 'matters', '/pages/matters/index', '已办结'],
    ['chen', 'matter', matterPath, /^编号/],
    ['chen', 'wall', '/pages/wall/index', '等人帮'],
    ['chen', 'me', '/pages/me/index', '消息'],
    ['liufang', 'workbench', '/packages/staff/workbench/index', '待受理'],
    ['liufang', 'register', '/packages/staff/register/index', '替谁登记'],
    ['liufang', 'write-notice', '/packages/staff/write-notice/index', /停水/],
  ] as const;

/** The phone's setting, of which WeChat tells three steps. */
describe.each([
  ['as it is', { typeScale: 1 }],
  ['as it is to elders', { typeScale: 1, isElder: true }],
  ['larger', { typeScale: 1.4 }],
  ['largest', { typeScale: 1.75 }],
  ['largest-elder', { typeScale: 1.75, isElder: true }],
  ['largest-narrow', { typeScale: 1.75, width: 320 }],
  ['largest-narrow-elder', { typeScale: 1.75, width: 320, isElder: true }],
])('with type that the phone shows %s', (name, look) => {
  it.each(['chen', 'liufang'])(
    '%s can read every page to its end and press what is on it',
    async (person) => {
      const visitor = await estate.phoneOf(person, `type-${name.replaceAll(' ', '-')}`, look);
      const faults: string[] = [];
      for (const [who, page, path, words] of pages()) {
        if (who !== person) continue;
        await visitor.open(path);
        await visitor.sees(words);
        faults.push(...(await visitor.look(page)));
        const found = await Promise.all([cutWords, cutHints, smallTargets].map((look) => look(visitor.page)));
        faults.push(...found.flat().map((one) => `${page}: ${one}`));
      }

      expect(faults).toEqual([]);
      expect(visitor.complaints).toEqual([]);
    },
    60_000,
  );
});
