import { writeFileSync } from 'node:fs';
import { turnWords } from '../../src/copy/waiting';
import { Neighbourhood } from '../weapp/support/neighbours';
import type { Query } from '../weapp/support/page-driver';
import type { PageCounts, Phone } from '../weapp/support/phone';
import { layMatters } from './lay-matters';
import { layNotices } from './lay-notices';
import { measured, type PageCost } from './weapp-costs';

const costs: Record<string, PageCost> = {};
const itemCounts = [0, 1, 20, 500];

function note(page: string, counts: PageCounts, change: Partial<PageCost> = {}): void {
  const before = costs[page];
  const worst = (name: keyof PageCost, value: number) => Math.max(before?.[name] ?? 0, value);
  costs[page] = {
    firstBytes: worst('firstBytes', change.firstBytes ?? 0),
    firstCalls: worst('firstCalls', change.firstCalls ?? 0),
    largestTapBytes: worst('largestTapBytes', change.largestTapBytes ?? 0),
    nodes: worst('nodes', counts.nodes),
    depth: worst('depth', counts.depth),
    children: worst('children', counts.children),
  };
}

/** Lets a page come to rest: nothing more is sent for a while. */
async function rest(phone: Phone): Promise<void> {
  let before = -1;
  while (before !== phone.counts().setDataCalls) {
    before = phone.counts().setDataCalls;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/** Taps, and notes the largest piece that this sent. */
async function press(phone: Phone, page: string, query: Query): Promise<void> {
  const before = phone.counts().setDataCalls;
  phone.page().tap(query);
  await rest(phone);
  const after = phone.counts();
  note(page, after, { largestTapBytes: Math.max(0, ...after.setDataBytes.slice(before)) });
}

/** Opens a page, scrolls to its end as often as it grows, turns to what comes after, and taps: each part is noted. */
async function walk(phone: Phone, page: string, url: string, tap?: string | RegExp): Promise<void> {
  await phone.open(url);
  await rest(phone);
  const first = phone.counts();
  note(page, first, { firstBytes: Math.max(...first.setDataBytes), firstCalls: first.setDataCalls });
  for (let turn = 0; turn < 6; turn += 1) {
    phone.page().reachBottom();
    await rest(phone);
  }
  note(page, phone.counts());
  if (phone.page().has(turnWords.further)) await press(phone, page, turnWords.further);
  if (tap !== undefined) await press(phone, page, { label: tap });
}

it.each(itemCounts)(
  'measures pages with %i items',
  async (count) => {
    const estate = await Neighbourhood.open();
    await layMatters(estate.pool, estate.community, count);
    const noticeId = await layNotices(estate, count);
    const { phone: resident } = await estate.phoneOf('chen');
    await walk(resident, 'home', '/pages/home/index');
    await walk(resident, 'wall', '/pages/wall/index', /^圆了/);
    // Whoever may claim has a button on each card besides.
    const { phone: volunteer } = await estate.phoneOf('lin');
    await walk(volunteer, 'wall', '/pages/wall/index', /^圆了/);
    await walk(resident, 'matters', '/pages/matters/index', /^在办/);
    await walk(resident, 'me', '/pages/me/index');
    await walk(resident, 'inbox', '/packages/resident/inbox/index');
    await walk(resident, 'notices', '/packages/resident/notices/index', /^已结束/);
    const { phone: desk } = await estate.phoneOf('desk');
    await walk(desk, 'workbench', '/packages/staff/workbench/index', /^全部/);
    await walk(desk, 'local-notices', '/packages/staff/notices/index', /^已结束/);
    if (count === 1) {
      const query = `communityId=${estate.community.communityId}&requestId=${await estate.newest()}`;
      await walk(resident, 'wish', '/packages/resident/wish/index', /^妈妈/);
      await walk(resident, 'issue', '/packages/resident/issue/index', /^公共地方/);
      await walk(resident, 'matter', `/packages/resident/matter/index?${query}`, /^补充一句/);
      const notice = `communityId=${estate.community.communityId}&noticeId=${noticeId}`;
      await walk(resident, 'notice', `/packages/resident/notice/index?${notice}`);
      await walk(desk, 'local-notice', `/packages/staff/notice/index?${notice}`, /^撤下/);
      await walk(desk, 'write-notice', '/packages/staff/write-notice/index', /^楼栋/);
      await walk(desk, 'work', `/packages/staff/matter/index?${query}`, /^补充一句/);
    }
    const wrong = estate.putAway();
    await estate.close();

    expect(wrong).toEqual([]);
  },
  60_000,
);

afterAll(() => {
  writeFileSync(measured.pages, JSON.stringify(costs));
});
