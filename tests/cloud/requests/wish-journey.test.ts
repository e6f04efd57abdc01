import type { matter } from '../../../cloud/contract/requests/matter';
import type { Receipt } from '../../../cloud/contract/requests/receipt';
import type { wishWall } from '../../../cloud/contract/requests/wish-wall';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';

type Matter = OutputOf<typeof matter>;

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;

beforeAll(async () => {
  database = await openTestDatabase<Tables>();
  community = await enterWholeCommunity(database.pool);
  act = actingIn(database.db, community);
});
afterAll(() => database.close());

const place = () => ({ nodeId: community.entranceId });

describe('a micro-wish', () => {
  it('is published by a person, claimed, matched, done and thanked for, and lights its window', async () => {
    const filed = await act.does<Receipt>('chen', 'submit-wish', {
      title: '想请人帮忙换个厨房灯泡',
      story: '灯坏三天了，我妈不敢上梯子。',
      place: { nodeId: community.entranceId, floor: '5' },
      onBehalfOf: 'mother',
      photos: [],
    });
    const ref = act.ref(filed.requestId);
    await act.deliver();
    const onWall = async (person: 'lin' | 'wang') => {
      const wall = await act.does<OutputOf<typeof wishWall>>(person, 'wish-wall', {
        communityId: community.communityId,
      });
      return wall.items.find(({ requestId }) => requestId === filed.requestId);
    };
    expect(await onWall('lin')).toBeUndefined();
    expect(await act.tries('lin', 'claim-wish', ref)).toBe('NOT_FOUND');

    const accepted = await act.does('desk', 'accept-request', {
      ...ref,
      version: 2,
      category: 'repair',
      urgency: 'normal',
      place: place(),
      instruction: '',
    });
    await act.does('desk', 'publish-wish', {
      ...ref,
      version: accepted.version,
      title: '想请人帮忙换个厨房灯泡',
      story: '灯坏三天了，不敢上梯子。',
      name: '8 栋的一位老人',
      effortMinutes: 30,
    });
    expect(await onWall('lin')).toMatchObject({ window: 'dark', name: '8 栋的一位老人', canClaim: true });
    expect(await onWall('wang')).toMatchObject({ canClaim: false });

    const claimed = await act.does('lin', 'claim-wish', ref);
    expect(await act.tries('zhou', 'claim-wish', ref)).toBe('TAKEN_BY_ANOTHER');
    const before = await act.does<Matter>('lin', 'matter', ref);
    expect(before).toMatchObject({ requesterContact: null, place: { label: '8 栋', floor: null } });
    expect(JSON.stringify(before)).not.toMatch(/13800000000|2 单元|我妈/);

    await act.does('desk', 'match-claim', { ...ref, version: claimed.version, words: '' });
    const after = await act.does<Matter>('lin', 'matter', ref);
    expect(after.requesterContact).toEqual({ name: 'chen', phone: '13800000000' });

    await act.does('lin', 'resolve-request', {
      ...ref,
      version: after.version,
      outcome: 'fixed',
      words: '换好了，试过亮的',
      photos: [],
    });
    const thanked = await act.does('chen', 'thank', {
      ...ref,
      fulfilled: true,
      words: '谢谢小伙子',
      photos: [],
    });
    expect(thanked.state).toBe('closed');
    expect(await onWall('lin')).toMatchObject({ window: 'lit', thanks: null });
    await act.does('desk', 'publish-thanks', { ...ref, version: thanked.version, words: '谢谢小伙子' });
    expect(await onWall('lin')).toMatchObject({ window: 'lit', thanks: '谢谢小伙子' });
  });

  it('is declined only by two people at the desk', async () => {
    const filed = await act.does<Receipt>('chen', 'submit-wish', {
      title: '想要一台新电视',
      story: '',
      place: place(),
      onBehalfOf: 'self',
      photos: [],
    });
    const ref = act.ref(filed.requestId);
    const proposed = await act.does('desk', 'propose-decline', {
      ...ref,
      version: 1,
      reason: '微心愿不办贵重物品，可问民政窗口',
    });
    expect(proposed.state).toBe('submitted');
    expect(await act.tries('desk', 'decline-request', { ...ref, version: proposed.version })).toBe(
      'CONFLICT_OF_INTEREST',
    );

    const declined = await act.does('deskTwo', 'decline-request', { ...ref, version: proposed.version });

    expect(declined.state).toBe('declined');
  });
});
