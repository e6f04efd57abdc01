import type { matter } from '../../../cloud/contract/requests/matter';
import type { Receipt } from '../../../cloud/contract/requests/receipt';
import type { wishWall } from '../../../cloud/contract/requests/wish-wall';
import type { workQueue } from '../../../cloud/contract/requests/work-queue';
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

describe('a reported problem', () => {
  it('goes from the phone to a work order, is checked by another, and closes with the rating', async () => {
    const filed = await act.does<Receipt>('chen', 'report-issue', {
      text: '楼道灯不亮三天了，老人上下楼看不见。',
      place: place(),
      category: 'lighting',
      photos: [],
    });
    const ref = act.ref(filed.requestId);
    await act.deliver();

    const triage = await act.does<Matter>('desk', 'matter', ref);
    expect(triage).toMatchObject({
      state: 'submitted',
      ownerKind: 'desk',
      title: '楼道灯不亮三天了，老人上下楼看不见',
      version: 2,
    });
    expect(triage.proposal).toMatchObject({
      receiver: { kind: 'unit', id: community.unitId },
      name: '宏安物业',
    });
    expect(triage.moves).toEqual(['accept', 'proposeDecline', 'note']);

    const sent = await act.does('desk', 'accept-request', {
      ...ref,
      version: triage.version,
      category: 'lighting',
      urgency: 'normal',
      place: place(),
      dispatchTo: { kind: 'unit', id: community.unitId },
      instruction: '请带两个声控灯',
    });
    expect(sent).toMatchObject({ state: 'dispatched', version: 4 });

    const taken = await act.does('li', 'take-work-order', { ...ref, version: sent.version });
    const done = await act.does('li', 'resolve-request', {
      ...ref,
      version: taken.version,
      outcome: 'fixed',
      words: '换了 2 个声控灯，都试过了',
      photos: [],
    });
    expect(done.state).toBe('checking');
    expect(
      await act.tries('li', 'check-outcome', {
        ...ref,
        version: done.version,
        solved: true,
        words: '',
        photos: [],
      }),
    ).toBe('FORBIDDEN');

    const checked = await act.does('grid', 'check-outcome', {
      ...ref,
      version: done.version,
      solved: true,
      words: '亮了',
      photos: [],
    });
    expect(checked.state).toBe('resolved');
    const again = await act.does('chen', 'rate', { ...ref, solved: false, words: '三楼还是不亮' });
    expect(again.state).toBe('rectifying');

    const fixed = await act.does('li', 'resolve-request', {
      ...ref,
      version: again.version,
      outcome: 'fixed',
      words: '三楼也换了',
      photos: [],
    });
    const rechecked = await act.does('desk', 'check-outcome', {
      ...ref,
      version: fixed.version,
      solved: true,
      words: '',
      photos: [],
    });
    const closed = await act.does('chen', 'rate', {
      ...ref,
      solved: true,
      satisfaction: 'satisfied',
      words: '',
    });
    expect(closed).toMatchObject({ state: 'closed', version: rechecked.version + 1 });

    const page = await act.does<Matter>('chen', 'matter', ref);
    expect(page.steps.map(({ move }) => move)).toEqual([
      'rate',
      'check',
      'resolve',
      'rate',
      'check',
      'resolve',
      'take',
      'dispatch',
      'accept',
      'submit',
    ]);
    expect(page.ownerKind).toBeNull();
  });

  it('waits in the queue of exactly those whose turn it is', async () => {
    const filed = await act.does<Receipt>('chen', 'report-issue', {
      text: '三楼窗户关不上',
      place: place(),
      photos: [],
    });
    await act.deliver();

    const waits = async (person: 'desk' | 'deskTwo' | 'li' | 'grid' | 'far') => {
      const queue = await act.does<OutputOf<typeof workQueue>>(person, 'work-queue', { view: 'waiting' });
      return queue.items.some(({ requestId }) => requestId === filed.requestId);
    };

    expect([
      await waits('desk'),
      await waits('deskTwo'),
      await waits('li'),
      await waits('grid'),
      await waits('far'),
    ]).toEqual([true, true, false, false, false]);
    expect(await act.tries('far', 'matter', act.ref(filed.requestId))).toBe('NOT_FOUND');
  });

  it('comes back to the desk when its receiver returns it, counted, with the reason', async () => {
    const filed = await act.does<Receipt>('chen', 'report-issue', {
      text: '电梯门关不严',
      place: place(),
      category: 'lift',
      photos: [],
    });
    const ref = act.ref(filed.requestId);
    const sent = await act.does('desk', 'accept-request', {
      ...ref,
      version: 1,
      category: 'lift',
      urgency: 'urgent',
      place: place(),
      dispatchTo: { kind: 'unit', id: community.unitId },
      instruction: '',
    });
    const back = await act.does('li', 'return-work-order', {
      ...ref,
      version: sent.version,
      reason: '电梯归维保公司管',
    });

    const page = await act.does<Matter>('desk', 'matter', ref);

    expect(back.state).toBe('accepted');
    expect(page).toMatchObject({ returns: 1, ownerKind: 'desk' });
    expect(page.steps[0]).toMatchObject({
      move: 'return',
      words: '电梯归维保公司管',
      actorName: '宏安物业 li',
    });
  });
});

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
    expect(JSON.stringify(before)).not.toMatch(/138|2 单元|我妈/);

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
