import { said } from '../../support/working';
import { useWorkingDay } from '../../support/working-day';

const day = useWorkingDay();

describe('redirecting and helping', () => {
  it('sends it to another receiver without counting a return, and tells the first', async () => {
    const requestId = await day.work.filed();
    await day.work.taken(requestId);
    await day.act.deliver();

    const receiver = { kind: 'unit', id: day.community.otherUnitId };
    const same = { ...receiver, id: day.community.unitId };
    const input = { ...(await day.work.seen('desk', requestId)), instruction: '' };
    expect(await day.act.tries('desk', 'redirect-request', { ...input, receiver: same })).toBe(
      'RECEIVER_UNFIT',
    );
    await day.act.does('desk', 'redirect-request', { ...input, receiver });
    await day.act.deliver();

    expect(await day.work.page('zhao', requestId)).toMatchObject({ state: 'dispatched', returns: 0 });
    expect((await day.work.page('zhao', requestId)).moves).toContain('take');
    expect(await day.work.toldOf('li', requestId)).toContain('redirect');
  });

  it('lets a second unit do its part while the lead answers for the whole', async () => {
    const requestId = await day.work.filed();
    await day.work.taken(requestId);
    const receiver = { kind: 'unit', id: day.community.otherUnitId };
    await day.act.does('desk', 'involve-receiver', {
      ...(await day.work.seen('desk', requestId)),
      receiver,
      instruction: '断电',
    });

    const helping = await day.work.page('zhao', requestId);
    const queue = await day.act.does<{ items: { requestId: string }[] }>('zhao', 'work-queue', {
      view: 'waiting',
    });
    await day.act.does('zhao', 'finish-assisting', { ...day.act.ref(requestId), ...said });

    expect(helping.moves).toEqual(['assist', 'note']);
    expect(queue.items.map((one) => one.requestId)).toContain(requestId);
    expect(await day.work.page('li', requestId)).toMatchObject({
      state: 'in_progress',
      ownerKind: 'unit',
      helpers: [],
    });
    const again = {
      ...(await day.work.seen('desk', requestId)),
      receiver: { ...receiver, id: day.community.unitId },
      instruction: '',
    };
    expect(await day.act.tries('desk', 'involve-receiver', again)).toBe('RECEIVER_UNFIT');
  });

  it('counts whoever helped as a handler, who does not check it', async () => {
    const requestId = await day.work.filed();
    await day.work.taken(requestId);
    const receiver = { kind: 'person', id: day.community.id.grid };
    await day.act.does('desk', 'involve-receiver', {
      ...(await day.work.seen('desk', requestId)),
      receiver,
      instruction: '',
    });
    await day.act.does('grid', 'finish-assisting', { ...day.act.ref(requestId), ...said });
    await day.act.does('li', 'resolve-request', {
      ...(await day.work.seen('li', requestId)),
      ...said,
      outcome: 'fixed',
    });

    expect(await day.work.page('desk', requestId)).toMatchObject({ state: 'checking', ownerKind: 'desk' });
    expect((await day.work.page('grid', requestId)).moves).not.toContain('check');
  });
});

describe('a visit', () => {
  it('is agreed by whoever took it, a colleague named by the lead only, and the requester reads both', async () => {
    const requestId = await day.work.filed();
    await day.work.taken(requestId);
    const visitAt = '2026-06-13T01:30:00.000Z';
    const input = { ...(await day.work.seen('li', requestId)), visitAt };

    expect(await day.act.tries('li', 'assign-worker', { ...input, personId: day.community.id.liLead })).toBe(
      'FORBIDDEN',
    );
    expect(
      await day.act.tries('liLead', 'assign-worker', { ...input, personId: day.community.id.zhao }),
    ).toBe('RECEIVER_UNFIT');
    expect(
      await day.act.tries('li', 'assign-worker', { ...input, visitAt: '2026-01-01T00:00:00.000Z' }),
    ).toBe('INVALID');
    await day.act.does('liLead', 'assign-worker', { ...input, personId: day.community.id.li });

    expect((await day.work.page('chen', requestId)).workOrder).toMatchObject({ assignedName: 'li', visitAt });
  });

  it('shows the colleagues to people of the unit, and to nobody else', async () => {
    const requestId = await day.work.filed();
    await day.work.taken(requestId);

    const { members } = await day.act.does<{ members: { name: string }[] }>(
      'liLead',
      'unit-members',
      day.act.ref(requestId),
    );

    expect(members.map(({ name }) => name).sort()).toEqual(['li', 'liLead']);
    expect(await day.act.tries('zhao', 'unit-members', day.act.ref(requestId))).toBe('NOT_FOUND');
    expect(await day.act.tries('chen', 'unit-members', day.act.ref(requestId))).toBe('FORBIDDEN');
  });
});

it('tells the handler at once when it is no longer needed, and somebody else looks', async () => {
  const requestId = await day.work.filed();
  await day.work.taken(requestId);

  await day.act.does('chen', 'no-longer-needed', { ...day.act.ref(requestId), words: '自己好了' });
  await day.act.deliver();

  expect(await day.work.page('grid', requestId)).toMatchObject({
    state: 'checking',
    ownerKind: 'gridWorker',
  });
  expect(await day.work.toldOf('li', requestId)).toContain('noLongerNeeded');
});
