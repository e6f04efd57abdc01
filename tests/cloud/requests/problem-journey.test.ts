import type { matter } from '../../../cloud/contract/requests/matter';
import type { Receipt } from '../../../cloud/contract/requests/receipt';
import { isMatter, type workQueue } from '../../../cloud/contract/requests/work-queue';
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
    expect(triage.moves).toEqual(['accept', 'settle', 'correct', 'ask', 'proposeDecline', 'note']);

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
      return queue.items.some((entry) => isMatter(entry) && entry.requestId === filed.requestId);
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
