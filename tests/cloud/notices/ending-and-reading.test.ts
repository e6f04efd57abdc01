import type { noticeReaders } from '../../../cloud/contract/notices/notice-readers';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import type { Person } from '../../support/community';
import { NoticeBoard } from './notice-board';

let board: NoticeBoard;

beforeEach(async () => {
  board = await NoticeBoard.open();
});
afterEach(() => board.close());

describe('the end of a notice', () => {
  it('comes by itself: it moves from what is shown to what is past', async () => {
    const noticeId = await board.published('desk', ['grid']);

    board.act.pass(27);

    expect(await board.listed('chen')).toEqual([]);
    expect((await board.listed('chen', 'past')).map((one) => [one.noticeId, one.state])).toEqual([
      [noticeId, 'over'],
    ]);
    expect(await board.act.tries('desk', 'end-notice', { ...board.ref(noticeId), reason: '' })).toBe(
      'MOVE_NOT_ALLOWED',
    );
  });

  it('comes early when it is withdrawn, and its readers see why', async () => {
    const noticeId = await board.published('desk', ['grid']);
    board.act.pass(1);
    await board.act.does('deskTwo', 'end-notice', { ...board.ref(noticeId), reason: '改到下周' });

    expect(await board.listed('chen')).toEqual([]);
    expect(await board.opened('chen', noticeId)).toMatchObject({ state: 'withdrawn', endReason: '改到下周' });
  });

  it('is for those who write where it was written or above, and does not exist for others', async () => {
    const ending = async (noticeId: string) => {
      const found: Record<string, string> = {};
      for (const person of ['chen', 'hao', 'otherGrid', 'far', 'grid', 'desk'] as const)
        found[person] = await board.act.tries(person, 'end-notice', { ...board.ref(noticeId), reason: '' });
      return found;
    };

    expect(await ending(await board.published('desk', ['b9']))).toEqual({
      chen: 'FORBIDDEN',
      hao: 'NOT_FOUND',
      otherGrid: 'NOT_FOUND',
      far: 'NOT_FOUND',
      grid: 'FORBIDDEN',
      desk: 'ok',
    });
    expect(await ending(await board.published('hao', ['b8']))).toEqual({
      chen: 'FORBIDDEN',
      hao: 'ok',
      otherGrid: 'NOT_FOUND',
      far: 'NOT_FOUND',
      grid: 'MOVE_NOT_ALLOWED',
      desk: 'MOVE_NOT_ALLOWED',
    });
  });

  it('takes what was never shown out of sight altogether', async () => {
    const noticeId = await board.published('desk', ['grid'], { shownFrom: board.inHours(2) });
    await board.act.does('desk', 'end-notice', { ...board.ref(noticeId), reason: '' });

    board.act.pass(3);

    expect(await board.listed('chen')).toEqual([]);
    expect(await board.listed('chen', 'past')).toEqual([]);
  });

  it('comes once, though several end it at the same moment', async () => {
    const noticeId = await board.published('desk', ['grid']);
    const ends = Array.from({ length: 8 }, (_, place) =>
      board.act.tries(place % 2 ? 'desk' : 'deskTwo', 'end-notice', {
        ...board.ref(noticeId),
        reason: `第 ${place} 个`,
      }),
    );

    expect((await Promise.all(ends)).filter((code) => code === 'ok')).toHaveLength(1);
  });
});

describe('a correction', () => {
  it('takes the place of what it corrects, which is kept and points to it', async () => {
    const first = await board.published('desk', ['grid']);
    const second = await board.published('desk', ['b8'], { title: '明天 10:00 停水', replaces: first });

    expect((await board.listed('chen')).map(({ noticeId }) => noticeId)).toEqual([second]);
    expect(await board.listed('chen', 'past')).toEqual([]);
    expect(await board.opened('wang', first)).toMatchObject({ state: 'replaced', replacedBy: second });
  });

  it('is made once, though two write it at the same moment', async () => {
    const first = await board.published('desk', ['grid']);
    const both = (['desk', 'deskTwo'] as const).map((person) =>
      board.act.tries(person, 'publish-notice', board.water(['grid'], { replaces: first })),
    );

    expect((await Promise.all(both)).sort()).toEqual(['MOVE_NOT_ALLOWED', 'ok']);
    expect(await board.listed('chen')).toHaveLength(1);
  });

  it('of somebody else’s notice is refused, and nothing is written', async () => {
    const ofDesk = await board.published('desk', ['b8']);
    const ofOtherGrid = await board.published('otherGrid', ['b20']);
    const correct = (replaces: string) =>
      board.act.tries('grid', 'publish-notice', board.water(['b8'], { replaces }));

    expect([await correct(ofDesk), await correct(ofOtherGrid)]).toEqual(['FORBIDDEN', 'NOT_FOUND']);
    expect(await board.listed('chen')).toHaveLength(1);
  });
});

describe('who has read', () => {
  const readers = (person: Person, noticeId: string) =>
    board.act.does<OutputOf<typeof noticeReaders>>(person, 'notice-readers', board.ref(noticeId));

  it('counts each person once, however many phones say so at the same moment', async () => {
    const noticeId = await board.published('desk', ['grid']);
    const reads = Array.from({ length: 12 }, () =>
      board.act.tries('chen', 'mark-notice-read', board.ref(noticeId)),
    );

    expect(new Set(await Promise.all(reads))).toEqual(new Set(['ok']));
    const { rows } = await board.pool.query('select person_id from notice_read');
    expect(rows).toEqual([{ person_id: board.community.id.chen }]);
    expect((await board.opened('chen', noticeId)).isRead).toBe(true);
    expect((await board.opened('wang', noticeId)).isRead).toBe(false);
  });

  it('is told by building, to each writer for the own places', async () => {
    const noticeId = await board.published('desk', ['community']);
    for (const person of ['chen', 'wang', 'zhou'] as const)
      await board.act.does(person, 'mark-notice-read', board.ref(noticeId));
    const counts = async (person: Person) => {
      const { buildings, ...all } = await readers(person, noticeId);
      const rows = buildings.map(({ name, households, read }) => [name, households, read]);
      return { ...all, rows: rows.sort() };
    };

    const b8 = ['8 栋', 24, 1];
    const b9 = ['9 栋', 30, 1];
    expect(await counts('desk')).toEqual({
      households: 90,
      people: 14,
      read: 3,
      rows: [['20 栋', 36, 1], b8, b9],
    });
    expect(await counts('grid')).toEqual({ households: 54, people: 12, read: 2, rows: [b8, b9] });
    expect(await counts('hao')).toEqual({ households: 24, people: 11, read: 1, rows: [b8] });
  });

  it('is told to nobody else', async () => {
    const noticeId = await board.published('desk', ['b8']);

    expect(await board.act.tries('chen', 'notice-readers', board.ref(noticeId))).toBe('FORBIDDEN');
    expect(await board.act.tries('otherGrid', 'notice-readers', board.ref(noticeId))).toBe('NOT_FOUND');
    expect(await board.act.tries('zhou', 'mark-notice-read', board.ref(noticeId))).toBe('NOT_FOUND');
  });
});
