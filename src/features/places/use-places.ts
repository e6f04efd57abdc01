import { places } from '../../../cloud/contract/session/places';
import { callCloud } from '../../phone/call-cloud';
import { useQuery } from '../../session/use-query';

/** Asks for the buildings and public areas of a community; null waits. */
export function usePlaces(communityId: string | null) {
  return useQuery(communityId, () => callCloud(places, { communityId: communityId ?? '' }));
}
