import { notices } from '../../../cloud/contract/notices/notices';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { callCloud } from '../../phone/call-cloud';
import { type Query, useQuery } from '../../session/use-query';

/** Asks what is shown where somebody lives; null waits. */
export function useCurrentNotices(personId: string | null): Query<OutputOf<typeof notices>> {
  return useQuery(personId, () => callCloud(notices, { part: 'current' }));
}
