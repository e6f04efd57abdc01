import { said } from '../../support/working';
import { useWorkingDay } from '../../support/working-day';

const day = useWorkingDay();

describe('asking back', () => {
  it('stops the clock: after the answer whoever asked has as many working hours as before', async () => {
    const requestId = await day.work.filed();
    await day.work.taken(requestId);
    const before = await day.work.page('li', requestId);

    day.act.pass(4);
    await day.act.does('li', 'ask-requester', {
      ...(await day.work.seen('li', requestId)),
      words: '几点在家',
    });
    const asked = await day.work.page('chen', requestId);
    day.act.pass(72);
    await day.act.does('chen', 'answer-question', {
      ...day.act.ref(requestId),
      words: '下班以后',
      photos: [],
    });

    expect(asked).toMatchObject({
      state: 'in_progress',
      ownerKind: 'requester',
      question: { words: '几点在家' },
    });
    const after = await day.work.page('li', requestId);
    expect(after).toMatchObject({ ownerKind: 'unit', question: null });
    // Asked on Friday at 14:00, answered on Monday at 14:00: one working day of 9 hours went by.
    expect(before.dueAt).toBe('2026-06-22T02:00:00.000Z');
    expect(after.dueAt).toBe('2026-06-23T02:00:00.000Z');
    expect(after.workOrder?.dueAt).toBe(after.dueAt);
  });

  it('goes on without an answer after three working days, and cannot be done a third time', async () => {
    const requestId = await day.work.filed();
    for (const words of ['哪一层', '还在漏吗']) {
      await day.act.does('desk', 'ask-requester', { ...(await day.work.seen('desk', requestId)), words });
      expect((await day.work.page('desk', requestId)).moves).not.toContain('ask');
      day.act.pass(24 * 6);
      await day.work.clock();
      expect(await day.work.page('desk', requestId)).toMatchObject({
        state: 'submitted',
        ownerKind: 'desk',
        question: null,
      });
    }

    const third = { ...(await day.work.seen('desk', requestId)), words: '再问一次' };

    expect(await day.act.tries('desk', 'ask-requester', third)).toBe('MOVE_NOT_ALLOWED');
    expect(await day.act.tries('chen', 'answer-question', { ...day.act.ref(requestId), ...said })).toBe(
      'MOVE_NOT_ALLOWED',
    );
  });

  it('ends with any move that goes on without the answer', async () => {
    const requestId = await day.work.filed();
    await day.act.does('desk', 'ask-requester', {
      ...(await day.work.seen('desk', requestId)),
      words: '哪一层',
    });

    await day.work.dispatched(requestId);

    expect(await day.work.page('chen', requestId)).toMatchObject({
      state: 'dispatched',
      question: null,
      ownerKind: 'unit',
    });
  });

  it('is not possible where nobody could answer', async () => {
    const { requestId } = await day.work.registered();

    expect((await day.work.page('desk', requestId)).moves).not.toContain('ask');
  });
});

describe('correcting', () => {
  it('keeps the old value in the history, and turn and deadline as they are', async () => {
    const requestId = await day.work.filed();
    const before = await day.work.page('desk', requestId);

    await day.act.does('desk', 'correct-request', {
      ...(await day.work.seen('desk', requestId)),
      kind: 'issue',
      category: 'lift',
      urgency: 'urgent',
      place: { nodeId: day.community.buildingId },
    });

    const after = await day.work.page('chen', requestId);
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
    const requestId = await day.work.filed();
    const input = {
      ...(await day.work.seen('desk', requestId)),
      urgency: 'normal',
      place: { nodeId: day.community.entranceId },
    };

    expect(
      await day.act.tries('desk', 'correct-request', { ...input, kind: 'complaint', category: 'lift' }),
    ).toBe('INVALID');
    expect(await day.act.tries('desk', 'correct-request', { ...input, kind: 'wish', category: 'lift' })).toBe(
      'INVALID',
    );
    expect(
      await day.act.tries('desk', 'correct-request', { ...input, kind: 'wish', category: 'repair' }),
    ).toBe('ok');
  });
});
