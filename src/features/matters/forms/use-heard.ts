import { useRef } from 'react';
import { hearEmergency } from '../../../../cloud/contract/requests/hear-emergency';
import { callCloud } from '../../../phone/call-cloud';
import { open } from '../../../phone/navigate';

/**
 * Danger first: the right number is called before anything is filed. Shows whom to call at the place of a community, left out the own one,
 * and tells whether it did. Whoever comes back has called, and is not asked again.
 */
export function useHeard(communityId?: string) {
  const hasHeard = useRef(false);
  return async (told: { text: string; category?: string }): Promise<boolean> => {
    const heard = hasHeard.current ? null : await callCloud(hearEmergency, told);
    hasHeard.current = true;
    if (!heard?.ok || !heard.data.emergency) return false;
    open('emergency', { kind: heard.data.emergency, ...(communityId && { communityId }) });
    return true;
  };
}
