import type { matter } from '../../cloud/contract/requests/matter';
import type { RegisterReceipt } from '../../cloud/contract/requests/register-request';
import type { OutputOf } from '../../cloud/contract/shared/operation';
import { clockJobs } from '../../cloud/features/requests/clock';
import type { Database } from '../../cloud/platform/context';
import type { actingIn, Community, Person } from './community';

type Matter = OutputOf<typeof matter>;

/** Words of a step, without photos. */
export const said = { words: '灯泡换好了', photos: [] };

/** What the staff of a community do over and over, each as one call of a test. */
export function workingIn(act: ReturnType<typeof actingIn>, community: Community, db: Database) {
  async function filed(by: Person = 'chen'): Promise<string> {
    const place = { nodeId: community.entranceId };
    const { requestId } = await act.does(by, 'report-issue', { text: '二楼灯不亮', place, photos: [] });
    return requestId;
  }

  function registered(over: object = {}, by: Person = 'grid'): Promise<RegisterReceipt> {
    return act.does<RegisterReceipt>(by, 'register-request', {
      communityId: community.communityId,
      kind: 'issue',
      channel: 'phone',
      requester: { name: '何阿婆', phone: '138 1234-0001' },
      text: '三楼灯不亮',
      place: { nodeId: community.entranceId },
      photos: [],
      ...over,
    });
  }

  const page = (person: Person, requestId: string) =>
    act.does<Matter>(person, 'matter', act.ref(requestId)) as Promise<Matter>;

  /** What quotes the version that the person sees. */
  async function seen(person: Person, requestId: string) {
    const { communityId, version } = await page(person, requestId);
    return { communityId, requestId, version };
  }

  async function dispatched(requestId: string): Promise<void> {
    await act.does('desk', 'accept-request', {
      ...(await seen('desk', requestId)),
      category: 'lighting',
      urgency: 'normal',
      place: { nodeId: community.entranceId },
      dispatchTo: { kind: 'unit', id: community.unitId },
      instruction: '',
    });
  }

  async function taken(requestId: string): Promise<void> {
    await dispatched(requestId);
    await act.does('li', 'take-work-order', await seen('li', requestId));
  }

  /** What somebody's inbox tells of a matter. */
  async function toldOf(person: Person, requestId: string): Promise<string[]> {
    const { items } = await act.does<{ items: { requestId: string; move: string }[] }>(person, 'inbox', {});
    return items.filter((one) => one.requestId === requestId).map(({ move }) => move);
  }

  async function clock(): Promise<void> {
    for (const job of clockJobs) await job({ db, now: act.now(), newId: () => crypto.randomUUID() });
  }
  return { filed, registered, page, seen, dispatched, taken, toldOf, clock };
}
