import type { Subject } from '../../../cloud/contract/requests/make-complaint';
import type { matter } from '../../../cloud/contract/requests/matter';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';

type Matter = OutputOf<typeof matter>;

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;

beforeAll(async () => {
  database = await openTestDatabase<Tables>();
  community = await enterWholeCommunity(database.pool);
  await database.pool.query(
    `insert into category (code, name, kind, urgency, position) values ('attitude', '服务态度', 'complaint', 'normal', 9)`,
  );
  act = actingIn(database.db, community);
});
afterAll(() => database.close());

async function complaint(about: Subject, by: Person = 'chen'): Promise<string> {
  const { requestId } = await act.does(by, 'make-complaint', {
    text: '说话很冲，事情也没办',
    about,
    place: { nodeId: community.entranceId },
    photos: [],
  });
  return requestId;
}

/** Whether somebody can open it, finds it in the queue's list of everything, or was told of it. */
async function knows(person: Person, requestId: string): Promise<boolean[]> {
  const opened = await act.tries(person, 'matter', act.ref(requestId));
  const queue = await act.call(person, 'work-queue', { view: 'all' });
  const inbox = await act.does<{ items: { requestId: string }[] }>(person, 'inbox', {});
  const listed = queue.ok ? (queue.data as { items: { requestId: string }[] }).items : [];
  return [
    opened === 'ok',
    listed.some((one) => one.requestId === requestId),
    inbox.items.some((one) => one.requestId === requestId),
  ];
}

const staff: readonly Person[] = [
  'grid',
  'desk',
  'deskTwo',
  'street',
  'li',
  'liLead',
  'zhao',
  'far',
  'admin',
];

/** Who of the staff can open a complaint about each, before anybody was sent it. */
const seenBy: [name: string, about: () => Subject, who: readonly Person[]][] = [
  ['the desk', () => ({ kind: 'desk' }), ['street']],
  ['a unit', () => ({ kind: 'unit', id: community.unitId }), ['grid', 'desk', 'deskTwo', 'street']],
  ['a grid worker', () => ({ kind: 'person', id: community.id.grid }), ['desk', 'deskTwo', 'street']],
  ['somebody else', () => ({ kind: 'other' }), ['grid', 'desk', 'deskTwo', 'street']],
];

it.each(seenBy)(
  'a complaint about %s is there for exactly those whom it is not about',
  async (_, about, who) => {
    const requestId = await complaint(about());
    await act.deliver();

    const found: Person[] = [];
    for (const person of staff) {
      const [canOpen, isListed] = await knows(person, requestId);
      if (canOpen) found.push(person);
      expect(`${person} ${isListed && !canOpen}`).toBe(`${person} false`);
    }

    expect(found).toEqual(who);
  },
);

describe('a complaint about the desk', () => {
  it('is the street’s from its first moment, before and after the dispatcher saw it', async () => {
    const requestId = await complaint({ kind: 'desk' });
    const before = await act.does<Matter>('street', 'matter', act.ref(requestId));
    await act.deliver();
    const after = await act.does<Matter>('street', 'matter', act.ref(requestId));

    expect([before.ownerKind, after.ownerKind]).toEqual(['street', 'street']);
    expect(after.moves).toEqual(expect.arrayContaining(['accept', 'settle', 'ask']));
    const queue = await act.does<{ items: { requestId: string }[] }>('desk', 'work-queue', {
      view: 'waiting',
    });
    expect(queue.items.map((one) => one.requestId)).not.toContain(requestId);
  });

  it('goes back up when its receiver returns it, and is checked by the street alone', async () => {
    const requestId = await complaint({ kind: 'desk' });
    await act.deliver();
    const version = async (person: Person) =>
      (await act.does<Matter>(person, 'matter', act.ref(requestId))).version;
    const accept = {
      ...act.ref(requestId),
      category: 'attitude',
      urgency: 'normal',
      place: { nodeId: community.entranceId },
      dispatchTo: { kind: 'unit', id: community.unitId },
      instruction: '',
    };
    await act.does('street', 'accept-request', { ...accept, version: await version('street') });
    await act.does('li', 'return-work-order', {
      ...act.ref(requestId),
      version: await version('li'),
      reason: '不归我们',
    });
    expect((await act.does<Matter>('street', 'matter', act.ref(requestId))).ownerKind).toBe('street');

    await act.does('street', 'dispatch-request', {
      ...act.ref(requestId),
      version: await version('street'),
      receiver: { kind: 'unit', id: community.unitId },
      instruction: '',
    });
    await act.does('li', 'take-work-order', { ...act.ref(requestId), version: await version('li') });
    await act.does('li', 'resolve-request', {
      ...act.ref(requestId),
      version: await version('li'),
      outcome: 'explained',
      words: '谈过了',
      photos: [],
    });

    const checked = await act.does<Matter>('street', 'matter', act.ref(requestId));
    expect(checked).toMatchObject({ state: 'checking', ownerKind: 'street' });
    expect(await act.tries('grid', 'matter', act.ref(requestId))).toBe('NOT_FOUND');
  });
});

describe('whoever is complained of', () => {
  it('is never sent it, and never told', async () => {
    const requestId = await complaint({ kind: 'unit', id: community.unitId });
    await act.deliver();
    const { version } = await act.does<Matter>('desk', 'matter', act.ref(requestId));
    const accept = {
      ...act.ref(requestId),
      version,
      category: 'attitude',
      urgency: 'normal',
      place: { nodeId: community.entranceId },
      instruction: '',
    };

    const toThem = { ...accept, dispatchTo: { kind: 'unit', id: community.unitId } };
    expect(await act.tries('desk', 'accept-request', toThem)).toBe('RECEIVER_UNFIT');
    await act.does('desk', 'accept-request', {
      ...accept,
      dispatchTo: { kind: 'unit', id: community.otherUnitId },
    });
    await act.deliver();

    expect(await knows('li', requestId)).toEqual([false, false, false]);
    expect(await knows('zhao', requestId)).toEqual([true, true, true]);
  });

  it('sees what he complained of himself like every requester, and nothing more', async () => {
    const requestId = await complaint({ kind: 'unit', id: community.unitId }, 'li');

    const own = await act.does<Matter>('li', 'matter', act.ref(requestId));

    expect(own.standings).toEqual(['requester']);
    expect(own.about).toEqual({ isDesk: false, name: '宏安物业' });
  });
});

it('keeps who complains from everybody but the desk', async () => {
  const requestId = await complaint({ kind: 'unit', id: community.unitId });
  const { version } = await act.does<Matter>('desk', 'matter', act.ref(requestId));
  await act.does('desk', 'accept-request', {
    ...act.ref(requestId),
    version,
    category: 'attitude',
    urgency: 'normal',
    place: { nodeId: community.entranceId },
    instruction: '',
    dispatchTo: { kind: 'unit', id: community.otherUnitId },
  });

  const pages = await Promise.all(
    (['zhao', 'grid', 'desk'] as const).map((person) =>
      act.does<Matter>(person, 'matter', act.ref(requestId)),
    ),
  );

  expect(pages.map((page) => page.requesterContact?.name ?? null)).toEqual([null, null, 'chen']);
  expect(pages.map((page) => JSON.stringify(page).includes('chen'))).toEqual([false, false, true]);
});

it('can name only those who serve the community', async () => {
  const input = { text: '不讲理', photos: [] };
  const { subjects } = await act.does<{ subjects: { name: string }[] }>('chen', 'complaint-subjects', {});

  expect(subjects.map(({ name }) => name)).toEqual(['宏安物业', '安达电梯', 'grid', 'otherGrid']);
  const about = { kind: 'person', id: community.id.wang };
  expect(await act.tries('chen', 'make-complaint', { ...input, about })).toBe('INVALID');
});
