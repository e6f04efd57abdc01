import type { noticesHere } from '../../../cloud/contract/notices/notices-here';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import type { Person } from '../../support/community';
import { refusalOf } from '../../support/serving';
import { type Listed, NoticeBoard } from './notice-board';
import type { TwoGrids } from './two-grids';

let board: NoticeBoard;

beforeEach(async () => {
  board = await NoticeBoard.open();
});
afterEach(() => board.close());

/** Whether somebody finds a notice in the list and on its page; the two must agree. */
async function sees(person: Person, noticeId: string): Promise<boolean> {
  const isListed = (await board.listed(person)).some((one) => one.noticeId === noticeId);
  expect(await board.act.tries(person, 'notice', board.ref(noticeId))).toBe(isListed ? 'ok' : 'NOT_FOUND');
  return isListed;
}

describe('who is shown a notice', () => {
  it.each([
    ['community', { chen: true, wang: true, zhou: true }],
    ['grid', { chen: true, wang: true, zhou: false }],
    ['b8', { chen: true, wang: false, zhou: false }],
    ['e8', { chen: true, wang: false, zhou: false }],
    ['b20', { chen: false, wang: false, zhou: true }],
  ] as const)('%s', async (node, expected) => {
    const noticeId = await board.published('desk', [node]);
    const found: Record<string, boolean> = {};
    for (const person of ['chen', 'wang', 'zhou'] as const) found[person] = await sees(person, noticeId);

    expect(found).toEqual(expected);
  });

  it('is told once, though a place and one around it are addressed', async () => {
    await board.published('desk', ['grid', 'b8', 'e8']);

    expect((await board.listed('chen')).map(({ places }) => places)).toEqual([['1 网格']]);
  });

  it('is the whole community for whoever has no place in it yet', async () => {
    await board.pool.query('update person set home_place_id = null where id = $1', [board.community.id.chen]);
    await board.published('desk', ['community'], { title: '体检' });
    await board.published('desk', ['b8']);

    expect((await board.listed('chen')).map(({ title }) => title)).toEqual(['体检']);
  });

  it('is nobody of another community, and nobody before its time', async () => {
    await board.pool.query('update person set home_community_id = $2, home_place_id = $2 where id = $1', [
      board.community.id.lin,
      board.community.otherCommunityId,
    ]);
    const noticeId = await board.published('desk', ['community'], { shownFrom: board.inHours(2) });
    expect(await board.act.tries('chen', 'notice', board.ref(noticeId))).toBe('NOT_FOUND');
    expect(await board.act.tries('chen', 'mark-notice-read', board.ref(noticeId))).toBe('NOT_FOUND');

    board.act.pass(3);

    expect(await board.listed('lin')).toEqual([]);
    expect(await board.act.tries('lin', 'notice', board.ref(noticeId))).toBe('NOT_FOUND');
    expect((await board.opened('chen', noticeId)).state).toBe('shown');
  });

  it('names no person', async () => {
    const noticeId = await board.published('grid', ['grid']);
    const page = await board.opened('chen', noticeId);

    expect(page.writer).toEqual({ role: 'gridWorker', placeName: '1 网格' });
    expect(JSON.stringify(page)).not.toContain(board.community.id.grid);
  });
});

describe('the writers’ own list', () => {
  it('shows what is shown around their places, whoever wrote it', async () => {
    await board.published('desk', ['community'], { title: '全社区' });
    await board.published('desk', ['b20'], { title: '二十栋' });
    await board.published('hao', ['b8'], { title: '八栋', shownFrom: board.inHours(1) });
    const titles = async (person: Person) => {
      const input = { communityId: board.community.communityId, part: 'current' };
      return (await board.act.does<Listed>(person, 'local-notices', input)).items.map(({ title }) => title);
    };

    expect(await titles('desk')).toEqual(['八栋', '二十栋', '全社区']);
    expect(await titles('grid')).toEqual(['八栋', '全社区']);
    expect(await titles('otherGrid')).toEqual(['二十栋', '全社区']);
    expect(
      await board.act.tries('far', 'local-notices', {
        communityId: board.community.communityId,
        part: 'past',
      }),
    ).toBe('NOT_FOUND');
  });

  it('comes page by page', async () => {
    for (let place = 0; place < 23; place += 1) {
      board.act.pass(0.01);
      await board.published('desk', ['grid'], { title: `第 ${place} 条` });
    }
    const first = await board.act.does<Listed>('chen', 'notices', { part: 'current' });
    const second = await board.act.does<Listed>('chen', 'notices', { part: 'current', after: first.next });

    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(
      Array.from({ length: 23 }, (_, place) => `第 ${22 - place} 条`),
    );
    expect(second.next).toBeNull();
  });
});

describe('before a report', () => {
  const told = async (node: keyof TwoGrids, category?: string) => {
    const input = { placeId: board.nodes[node], ...(category && { category }) };
    const { items } = await board.act.does<OutputOf<typeof noticesHere>>('chen', 'notices-here', input);
    return items.map(({ title }) => title);
  };

  it('is told what may explain the trouble at the place, for all of the community', async () => {
    await board.published('desk', ['b20'], { title: '二十栋停水' });
    await board.published('desk', ['community'], { title: '停电', kind: 'power' });
    await board.published('desk', ['community'], { title: '重阳节活动', kind: 'event' });
    await board.published('desk', ['b20'], {
      title: '下周停水',
      startsAt: board.inHours(60),
      endsAt: board.inHours(62),
      shownUntil: board.inHours(62),
    });

    expect(await told('b20')).toEqual(['二十栋停水', '停电']);
    expect(await told('b20', 'water')).toEqual(['二十栋停水', '停电']);
    expect(await told('b20', 'lighting')).toEqual(['停电']);
    expect(await told('b8', 'water')).toEqual(['停电']);
  });

  it('is no longer told what is over, though the notice still hangs', async () => {
    await board.published('desk', ['b8'], { shownUntil: board.inHours(100) });
    board.act.pass(27);

    expect(await told('b8', 'water')).toEqual([]);
    expect(await board.listed('chen')).toHaveLength(1);
  });

  it('refuses a place of another community', async () => {
    const reply = await board.act.call('chen', 'notices-here', { placeId: board.community.otherCommunityId });

    expect(refusalOf(reply)).toEqual({ code: 'INVALID', fields: { placeId: 'notAllowed' } });
  });
});
