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

describe('redirecting and helping', () => {
  it('sends it to another receiver without counting a return, and tells the first', async () => {
    const requestId = await work.filed();
    await work.taken(requestId);
    await act.deliver();

    const receiver = { kind: 'unit', id: community.otherUnitId };
    const same = { ...receiver, id: community.unitId };
    const input = { ...(await work.seen('desk', requestId)), instruction: '' };
    expect(await act.tries('desk', 'redirect-request', { ...input, receiver: same })).toBe('RECEIVER_UNFIT');
    await act.does('desk', 'redirect-request', { ...input, receiver });
    await act.deliver();

    expect(await work.page('zhao', requestId)).toMatchObject({ state: 'dispatched', returns: 0 });
    expect((await work.page('zhao', requestId)).moves).toContain('take');
    expect(await work.toldOf('li', requestId)).toContain('redirect');
  });

  it('lets a second unit do its part while the lead answers for the whole', async () => {
    const requestId = await work.filed();
    await work.taken(requestId);
    const receiver = { kind: 'unit', id: community.otherUnitId };
    await act.does('desk', 'involve-receiver', {
      ...(await work.seen('desk', requestId)),
      receiver,
      instruction: '断电',
    });

    const helping = await work.page('zhao', requestId);
    const queue = await act.does<{ items: { requestId: string }[] }>('zhao', 'work-queue', {
      view: 'waiting',
    });
    await act.does('zhao', 'finish-assisting', { ...act.ref(requestId), ...said });

    expect(helping.moves).toEqual(['assist', 'note']);
    expect(queue.items.map((one) => one.requestId)).toContain(requestId);
    expect(await work.page('li', requestId)).toMatchObject({
      state: 'in_progress',
      ownerKind: 'unit',
      helpers: [],
    });
    const again = {
      ...(await work.seen('desk', requestId)),
      receiver: { ...receiver, id: community.unitId },
      instruction: '',
    };
    expect(await act.tries('desk', 'involve-receiver', again)).toBe('RECEIVER_UNFIT');
  });

  it('counts whoever helped as a handler, who does not check it', async () => {
    const requestId = await work.filed();
    await work.taken(requestId);
    const receiver = { kind: 'person', id: community.id.grid };
    await act.does('desk', 'involve-receiver', {
      ...(await work.seen('desk', requestId)),
      receiver,
      instruction: '',
    });
    await act.does('grid', 'finish-assisting', { ...act.ref(requestId), ...said });
    await act.does('li', 'resolve-request', {
      ...(await work.seen('li', requestId)),
      ...said,
      outcome: 'fixed',
    });

    expect(await work.page('desk', requestId)).toMatchObject({ state: 'checking', ownerKind: 'desk' });
    expect((await work.page('grid', requestId)).moves).not.toContain('check');
  });
});

describe('a visit', () => {
  it('is agreed by whoever took it, a colleague named by the lead only, and the requester reads both', async () => {
    const requestId = await work.filed();
    await work.taken(requestId);
    const visitAt = '2026-06-13T01:30:00.000Z';
    const input = { ...(await work.seen('li', requestId)), visitAt };

    expect(await act.tries('li', 'assign-worker', { ...input, personId: community.id.liLead })).toBe(
      'FORBIDDEN',
    );
    expect(await act.tries('liLead', 'assign-worker', { ...input, personId: community.id.zhao })).toBe(
      'RECEIVER_UNFIT',
    );
    expect(await act.tries('li', 'assign-worker', { ...input, visitAt: '2026-01-01T00:00:00.000Z' })).toBe(
      'INVALID',
    );
    await act.does('liLead', 'assign-worker', { ...input, personId: community.id.li });

    expect((await work.page('chen', requestId)).workOrder).toMatchObject({ assignedName: 'li', visitAt });
  });

  it('shows the colleagues to people of the unit, and to nobody else', async () => {
    const requestId = await work.filed();
    await work.taken(requestId);

    const { members } = await act.does<{ members: { name: string }[] }>(
      'liLead',
      'unit-members',
      act.ref(requestId),
    );

    expect(members.map(({ name }) => name).sort()).toEqual(['li', 'liLead']);
    expect(await act.tries('zhao', 'unit-members', act.ref(requestId))).toBe('NOT_FOUND');
    expect(await act.tries('chen', 'unit-members', act.ref(requestId))).toBe('FORBIDDEN');
  });
});

it('tells the handler at once when it is no longer needed, and somebody else looks', async () => {
  const requestId = await work.filed();
  await work.taken(requestId);

  await act.does('chen', 'no-longer-needed', { ...act.ref(requestId), words: '自己好了' });
  await act.deliver();

  expect(await work.page('grid', requestId)).toMatchObject({ state: 'checking', ownerKind: 'gridWorker' });
  expect(await work.toldOf('li', requestId)).toContain('noLongerNeeded');
});
