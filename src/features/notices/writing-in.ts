import { noticeWriterRoles } from '../../../cloud/contract/notices/notice-row';
import { useMe } from '../../session/session';

/** The community in which somebody writes notices, by the widest role; null in none. */
export function useWritingIn(): string | null {
  const grants = useMe()?.grants ?? [];
  for (const role of noticeWriterRoles) {
    const communityId = grants.find((grant) => grant.role === role)?.communityId;
    if (communityId) return communityId;
  }
  return null;
}
