import type { matter } from '../../../cloud/contract/requests/matter';
import type { wishWall } from '../../../cloud/contract/requests/wish-wall';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';

type Matter = OutputOf<typeof matter>;
type Reader = 'nothing' | 'wall' | 'whole' | 'contact';

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;

beforeAll(async () => {
  database = await openTestDatabase<Tables>();
  community = await enterWholeCommunity(database.pool);
  act = actingIn(database.db, community);
});
afterAll(() => database.close());

const place = () => ({ nodeId: community.entranceId, floor: '5' });
const secrets = /13800000000|2 单元|我妈腿脚不便/;

/** How much of a matter somebody gets to read. */
async function readingOf(person: Person, requestId: string): Promise<Reader> {
  const reply = await act.call(person, 'matter', act.ref(requestId));
  if (!reply.ok) {
    expect(reply.code).toBe('NOT_FOUND');
    return 'nothing';
  }
  const page = reply.data as Matter;
  if (page.requesterContact) return 'contact';
  return secrets.test(JSON.stringify(page)) ? 'whole' : 'wall';
}

async function readings(requestId: string, people: readonly Person[]): Promise<Record<string, Reader>> {
  const found: Record<string, Reader> = {};
  for (const person of people) found[person] = await readingOf(person, requestId);
  return found;
}

async function wish(): Promise<string> {
  const { requestId } = await act.does<{ requestId: string }>('chen', 'submit-wish', {
    title: '想换个灯泡',
    story: '我妈腿脚不便，不敢上梯子',
    place: place(),
    onBehalfOf: 'mother',
    photos: [],
  });
  await act.deliver();
  return requestId;
}

async function published(): Promise<{ requestId: string; version: number }> {
  const requestId = await wish();
  const ref = act.ref(requestId);
  const triage = { category: 'repair', urgency: 'normal', place: place(), instruction: '' };
  const { version } = await act.does('desk', 'accept-request', { ...ref, version: 2, ...triage });
  const words = { title: '想换个灯泡', story: '不敢上梯子', name: '8 栋的一位老人' };
  return act.does('desk', 'publish-wish', { ...ref, version, ...words });
}

describe('a wish', () => {
  it('that is not published exists for its writer and for those who oversee the place only', async () => {
    const requestId = await wish();

    expect(
      await readings(requestId, [
        'chen',
        'wang',
        'lin',
        'li',
        'grid',
        'otherGrid',
        'desk',
        'far',
        'street',
        'admin',
      ]),
    ).toEqual({
      chen: 'whole',
      wang: 'nothing',
      lin: 'nothing',
      li: 'nothing',
      grid: 'whole',
      otherGrid: 'nothing',
      desk: 'contact',
      far: 'nothing',
      street: 'whole',
      admin: 'nothing',
    });
  });

  it('tells its claimant how to reach the wisher after the match and not before, and not after a release', async () => {
    const { requestId } = await published();
    const ref = act.ref(requestId);
    const lin = () => readingOf('lin', requestId);

    expect(await lin()).toBe('wall');
    const claimed = await act.does('lin', 'claim-wish', ref);
    expect(await lin()).toBe('wall');
    await act.does('desk', 'match-claim', { ...ref, version: claimed.version, words: '' });
    expect(await lin()).toBe('contact');
    expect((await act.does<Matter>('chen', 'matter', ref)).claimantContact).toMatchObject({ name: 'lin' });
    await act.does('lin', 'release-claim', { ...ref, words: '临时出差' });

    expect(await lin()).toBe('wall');
    expect((await act.does<Matter>('chen', 'matter', ref)).claimantContact).toBeNull();
  });

  it('that is taken off the wall shows nothing more to whoever once claimed it', async () => {
    const { requestId } = await published();
    const ref = act.ref(requestId);
    await act.does('lin', 'claim-wish', ref);
    const released = await act.does('lin', 'release-claim', { ...ref, words: '' });
    const reason = '内容要改';
    await act.does('desk', 'unpublish-wish', { ...ref, version: released.version, reason });

    const page = await act.does<Matter>('lin', 'matter', ref);

    expect(page).toMatchObject({ title: '', text: '', published: null, requesterContact: null });
    expect(JSON.stringify(page)).not.toContain(reason);
  });

  it('hangs on the wall without name, door, telephone or the id of an entrance', async () => {
    const { requestId } = await published();

    const wall = await act.does<OutputOf<typeof wishWall>>('wang', 'wish-wall', {
      communityId: community.communityId,
    });
    const shown = JSON.stringify(wall.items.find((one) => one.requestId === requestId));
    const page = JSON.stringify(await act.does<Matter>('lin', 'matter', act.ref(requestId)));

    for (const text of [shown, page]) {
      expect(text).not.toMatch(secrets);
      expect(text).not.toContain(community.entranceId);
      expect(text).not.toContain(community.id.chen);
    }
  });
});

describe('a reported problem', () => {
  it('exists for the unit it was sent to, and for no other unit; only who works on it may call', async () => {
    const { requestId } = await act.does<{ requestId: string }>('chen', 'report-issue', {
      text: '我妈腿脚不便，楼道灯不亮',
      place: place(),
      category: 'lighting',
      photos: [],
    });
    await act.deliver();
    const triage = { category: 'lighting', urgency: 'normal', place: place(), instruction: '' };
    const dispatchTo = { kind: 'unit', id: community.unitId };
    await act.does('desk', 'accept-request', { ...act.ref(requestId), version: 2, ...triage, dispatchTo });

    expect(await readings(requestId, ['li', 'liLead', 'zhao', 'grid', 'wang', 'street'])).toEqual({
      li: 'contact',
      liLead: 'contact',
      zhao: 'nothing',
      grid: 'whole',
      wang: 'nothing',
      street: 'whole',
    });
  });

  it('tells staff how long the work may take by urgency, until it is sent out, and nobody else', async () => {
    const { requestId } = await act.does<{ requestId: string }>('chen', 'report-issue', {
      text: '楼道灯不亮',
      place: place(),
      category: 'lighting',
      photos: [],
    });
    await act.deliver();
    const ref = act.ref(requestId);
    const told = async (person: Person) => (await act.does<Matter>(person, 'matter', ref)).resolveBy;

    expect(await told('chen')).toBeNull();
    expect(await told('desk')).toEqual({
      normal: { span: { workingDays: 5 }, dueAt: '2026-06-22T02:00:00.000Z' },
      utilities: { span: { hours: 24 }, dueAt: '2026-06-13T02:00:00.000Z' },
      urgent: { span: { hours: 2 }, dueAt: '2026-06-12T04:00:00.000Z' },
    });
    const triage = { category: 'lighting', urgency: 'normal', place: place(), instruction: '' };
    const dispatchTo = { kind: 'unit', id: community.unitId };
    await act.does('desk', 'accept-request', { ...ref, version: 2, ...triage, dispatchTo });
    expect(await told('desk')).toBeNull();
    expect((await act.does<Matter>('desk', 'matter', ref)).workOrder?.dueAt).toBe('2026-06-22T02:00:00.000Z');
  });

  it('is not there for a member of the same unit whose membership is for another community', async () => {
    const { requestId } = await act.does<{ requestId: string }>('chen', 'report-issue', {
      text: '门禁坏了',
      place: place(),
      category: 'lighting',
      photos: [],
    });
    await act.deliver();
    const triage = { category: 'lighting', urgency: 'normal', place: place(), instruction: '' };
    const dispatchTo = { kind: 'unit', id: community.unitId };
    const ref = act.ref(requestId);
    const { version } = await act.does('desk', 'accept-request', {
      ...ref,
      version: 2,
      ...triage,
      dispatchTo,
    });
    await database.pool.query(
      `insert into role_grant (id, person_id, role, node_id, unit_id, from_date)
       values (gen_random_uuid(), $1, 'unitMember', $2, $3, '2026-01-01')`,
      [community.id.far, community.otherCommunityId, community.unitId],
    );

    expect(await readingOf('far', requestId)).toBe('nothing');
    expect(await act.tries('far', 'take-work-order', { ...ref, version })).toBe('NOT_FOUND');
  });

  it('leaves the desk’s queue of whoever reported it himself', async () => {
    const { requestId } = await act.does<{ requestId: string }>('desk', 'report-issue', {
      text: '水管滴水',
      place: place(),
      category: 'lighting',
      photos: [],
    });
    await act.deliver();
    const waits = async (person: Person) => {
      const queue = await act.does<{ items: { requestId: string }[] }>(person, 'work-queue', {
        view: 'waiting',
      });
      return queue.items.some((one) => one.requestId === requestId);
    };

    expect([await waits('desk'), await waits('deskTwo')]).toEqual([false, true]);
  });
});
