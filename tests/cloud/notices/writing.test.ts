import type { noticePlaces } from '../../../cloud/contract/notices/notice-places';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import type { Person } from '../../support/community';
import { refusalOf } from '../../support/serving';
import { NoticeBoard } from './notice-board';

let board: NoticeBoard;

beforeAll(async () => {
  board = await NoticeBoard.open();
});
afterAll(() => board.close());

const may = 'ok';
const place = { code: 'INVALID', fields: { audience: 'notAllowed' } };
const never = { code: 'FORBIDDEN' };

describe('who may write for which place', () => {
  const writers = ['desk', 'grid', 'otherGrid', 'hao', 'far', 'street', 'li', 'chen'] as const;
  it.each([
    ['community', [may, place, place, place, place, never, never, never]],
    ['grid', [may, may, place, place, place, never, never, never]],
    ['b8', [may, may, place, may, place, never, never, never]],
    ['e8', [may, may, place, may, place, never, never, never]],
    ['b9', [may, may, place, place, place, never, never, never]],
    ['otherGrid', [may, place, may, place, place, never, never, never]],
    ['b20', [may, place, may, place, place, never, never, never]],
  ] as const)('%s', async (node, expected) => {
    const found = [];
    for (const writer of writers)
      found.push(refusalOf(await board.act.call(writer, 'publish-notice', board.water([node]))));

    expect(found).toEqual(expected);
  });

  it('is all of the places at once, or none', async () => {
    expect(refusalOf(await board.act.call('grid', 'publish-notice', board.water(['b8', 'b20'])))).toEqual(
      place,
    );
    expect(await board.act.tries('desk', 'publish-notice', board.water(['b8', 'b20']))).toBe('ok');
  });

  it('is offered exactly as it is allowed', async () => {
    const offered = async (person: Person) => {
      const input = { communityId: board.community.communityId };
      const { places } = await board.act.does<OutputOf<typeof noticePlaces>>(person, 'notice-places', input);
      return places.map(({ label }) => label).sort();
    };

    expect(await offered('grid')).toEqual(['1 网格', '8 栋', '8 栋 2 单元', '9 栋']);
    expect(await offered('hao')).toEqual(['8 栋', '8 栋 2 单元']);
    expect(await offered('desk')).toHaveLength(7);
    expect(await board.act.tries('far', 'notice-places', { communityId: board.community.communityId })).toBe(
      'NOT_FOUND',
    );
  });

  it('ends with the role, in the middle of a session', async () => {
    await board.pool.query(`update role_grant set to_date = '2026-06-11' where person_id = $1`, [
      board.community.id.grid,
    ]);

    expect(await board.act.tries('grid', 'publish-notice', board.water(['grid']))).toBe('FORBIDDEN');
  });
});

describe('bad input', () => {
  const tooMany = Array.from(
    { length: 61 },
    (_, n) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  );
  it.each<[what: string, change: () => object, fields: Record<string, string>]>([
    ['no title', () => ({ title: ' ' }), { title: 'required' }],
    ['a title of 31 characters', () => ({ title: '水'.repeat(31) }), { title: 'tooLong' }],
    ['no words', () => ({ body: '' }), { body: 'required' }],
    ['501 characters of words', () => ({ body: '水'.repeat(501) }), { body: 'tooLong' }],
    ['an escape in the words', () => ({ body: '\u001b[2J' }), { body: 'badCharacters' }],
    ['a kind nobody knows', () => ({ kind: 'party' }), { kind: 'notAllowed' }],
    ['nowhere', () => ({ audience: [] }), { audience: 'required' }],
    ['61 places', () => ({ audience: tooMany }), { audience: 'tooMany' }],
    ['a place twice', () => ({ audience: [board.nodes.b8, board.nodes.b8] }), { audience: 'notAllowed' }],
    ['a place that is no id', () => ({ audience: ['8 栋'] }), { 'audience.0': 'wrongType' }],
    [
      'a place elsewhere',
      () => ({ audience: [board.community.otherCommunityId] }),
      { audience: 'notAllowed' },
    ],
    ['no end', () => ({ shownUntil: undefined }), { shownUntil: 'required' }],
    ['an end that is no instant', () => ({ shownUntil: '明天' }), { shownUntil: 'wrongType' }],
    ['an end that has passed', () => ({ shownUntil: board.inHours(-1) }), { shownUntil: 'notAllowed' }],
    ['an end after 91 days', () => ({ shownUntil: board.inHours(91 * 24) }), { shownUntil: 'notAllowed' }],
    ['an end before it begins', () => ({ shownUntil: board.inHours(20) }), { shownUntil: 'notAllowed' }],
    [
      'a start months away',
      () => ({ shownFrom: board.inHours(91 * 24), shownUntil: board.inHours(92 * 24) }),
      { shownFrom: 'notAllowed' },
    ],
    ['over before it begins', () => ({ endsAt: board.inHours(22) }), { endsAt: 'notAllowed' }],
    ['over without a beginning', () => ({ startsAt: undefined }), { endsAt: 'notAllowed' }],
    ['an unknown field', () => ({ isUrgent: true }), { isUrgent: 'unknownField' }],
  ])('%s is refused and its field is named', async (_, change, fields) => {
    const reply = await board.act.call('desk', 'publish-notice', board.water(['b8'], change()));

    expect(refusalOf(reply)).toEqual({ code: 'INVALID', fields });
  });

  it('of a withdrawal: a reason of 201 characters', async () => {
    const noticeId = await board.published('desk', ['b8']);
    const reply = await board.act.call('desk', 'end-notice', {
      ...board.ref(noticeId),
      reason: '改'.repeat(201),
    });

    expect(refusalOf(reply)).toEqual({ code: 'INVALID', fields: { reason: 'tooLong' } });
  });

  it('a repetition under the same key writes one notice', async () => {
    const input = board.water(['b8'], { title: '写一次' });
    const [first, again] = await Promise.all(
      [1, 2].map(() => board.act.call('desk', 'publish-notice', input, 'the-same-notice')),
    );

    expect(again).toEqual(first);
    expect((await board.listed('chen')).filter(({ title }) => title === '写一次')).toHaveLength(1);
  });
});
