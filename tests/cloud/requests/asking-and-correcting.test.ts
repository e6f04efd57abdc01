import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { said, workingIn } from '../../support/working';

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;
let work: ReturnType<typeof workingIn>;

beforeAll(async () => {
  database = await openTestDatabase<Tables>();
  community = await enterWholeCommunity(database.pool);
});
beforeEach(() => {
  act = actingIn(database.db, community);
  work = workingIn(act, community, database.db);
});
afterAll(() => database.close());

describe('asking back', () => {
  it('stops the clock: after the answer whoever asked has as many working hours as before', async () => {
    const requestId = await work.filed();
    await work.taken(requestId);
    const before = await work.page('li', requestId);

    act.pass(4);
    await act.does('li', 'ask-requester', { ...(await work.seen('li', requestId)), words: '几点在家' });
    const asked = await work.page('chen', requestId);
    act.pass(72);
    await act.does('chen', 'answer-question', { ...act.ref(requestId), words: '下班以后', photos: [] });

    expect(asked).toMatchObject({
      state: 'in_progress',
      ownerKind: 'requester',
      question: { words: '几点在家' },
    });
    const after = await work.page('li', requestId);
    expect(after).toMatchObject({ ownerKind: 'unit', question: null });
    // Asked on Friday at 14:00, answered on Monday at 14:00: one working day of 9 hours went by.
    expect(before.dueAt).toBe('2026-06-22T02:00:00.000Z');
    expect(after.dueAt).toBe('2026-06-23T02:00:00.000Z');
    expect(after.workOrder?.dueAt).toBe(after.dueAt);
  });

  it('goes on without an answer after three working days, and cannot be done a third time', async () => {
    const requestId = await work.filed();
    for (const words of ['哪一层', '还在漏吗']) {
      await act.does('desk', 'ask-requester', { ...(await work.seen('desk', requestId)), words });
      expect((await work.page('desk', requestId)).moves).not.toContain('ask');
      act.pass(24 * 6);
      await work.clock();
      expect(await work.page('desk', requestId)).toMatchObject({
        state: 'submitted',
        ownerKind: 'desk',
        question: null,
      });
    }

    const third = { ...(await work.seen('desk', requestId)), words: '再问一次' };

    expect(await act.tries('desk', 'ask-requester', third)).toBe('MOVE_NOT_ALLOWED');
    expect(await act.tries('chen', 'answer-question', { ...act.ref(requestId), ...said })).toBe(
      'MOVE_NOT_ALLOWED',
    );
  });

  it('ends with any move that goes on without the answer', async () => {
    const requestId = await work.filed();
    await act.does('desk', 'ask-requester', { ...(await work.seen('desk', requestId)), words: '哪一层' });

    await work.dispatched(requestId);

    expect(await work.page('chen', requestId)).toMatchObject({
      state: 'dispatched',
      question: null,
      ownerKind: 'unit',
    });
  });

  it('is not possible where nobody could answer', async () => {
    const { requestId } = await work.registered();

    expect((await work.page('desk', requestId)).moves).not.toContain('ask');
  });
});

describe('correcting', () => {
  it('keeps the old value in the history, and turn and deadline as they are', async () => {
    const requestId = await work.filed();
    const before = await work.page('desk', requestId);

    await act.does('desk', 'correct-request', {
      ...(await work.seen('desk', requestId)),
      kind: 'issue',
      category: 'lift',
      urgency: 'urgent',
      place: { nodeId: community.buildingId },
    });

    const after = await work.page('chen', requestId);
    expect(after).toMatchObject({ urgency: 'urgent', category: { code: 'lift' }, dueAt: before.dueAt });
    expect(after.steps[0]).toMatchObject({
      move: 'correct',
      corrections: [
        { what: 'category', from: '', to: '电梯' },
        { what: 'urgency', from: 'normal', to: 'urgent' },
        { what: 'place', from: '8 栋 2 单元', to: '8 栋' },
      ],
    });
  });

  it('makes a wish of a problem but never a complaint of anything', async () => {
    const requestId = await work.filed();
    const input = {
      ...(await work.seen('desk', requestId)),
      urgency: 'normal',
      place: { nodeId: community.entranceId },
    };

    expect(
      await act.tries('desk', 'correct-request', { ...input, kind: 'complaint', category: 'lift' }),
    ).toBe('INVALID');
    expect(await act.tries('desk', 'correct-request', { ...input, kind: 'wish', category: 'lift' })).toBe(
      'INVALID',
    );
    expect(await act.tries('desk', 'correct-request', { ...input, kind: 'wish', category: 'repair' })).toBe(
      'ok',
    );
  });
});
