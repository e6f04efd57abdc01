import type { NoticeRow } from '../../../cloud/contract/notices/notice-row';
import { notices } from '../../../cloud/contract/notices/notices';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { callCloud } from '../../phone/call-cloud';
import { type Query, useQuery } from '../../session/use-query';

/** Asks what is shown where somebody lives; null waits. */
export function useCurrentNotices(personId: string | null): Query<OutputOf<typeof notices>> {
  return useQuery(personId, () => callCloud(notices, { part: 'current' }));
}

/** The one to put before somebody: the newest that was not read, else the newest. */
export function foremost(query: Query<OutputOf<typeof notices>>): NoticeRow | null {
  if (query.asked.phase !== 'ready') return null;
  const { items } = query.asked.data;
  return items.find(({ isRead }) => !isRead) ?? items[0] ?? null;
}
