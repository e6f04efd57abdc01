import type { Neighbourhood } from '../weapp/support/neighbours';

const dayMs = 86_400_000;
/** A community does not show more at a time; the list pages long before. */
const most = 40;

/** Writes notices for everybody of the community, shown for a week. Returns the id of the last; empty when there is none. */
export async function layNotices({ act, community }: Neighbourhood, count: number): Promise<string> {
  const { communityId } = community;
  const at = (days: number) => new Date(act.now().getTime() + days * dayMs).toISOString();
  let last = '';
  for (let place = 0; place < Math.min(count, most); place += 1) {
    const { noticeId } = await act.does<{ noticeId: string }>('desk', 'publish-notice', {
      communityId,
      kind: 'works',
      title: `地下车库洗地，第 ${place + 1} 天`,
      body: '地面会滑，走路慢一点。'.repeat(20),
      audience: [communityId],
      startsAt: at(1),
      endsAt: at(2),
      shownUntil: at(7),
    });
    last = noticeId;
  }
  return last;
}
