import { useRef } from 'react';
import { hearEmergency } from '../../../../cloud/contract/requests/hear-emergency';
import { callCloud } from '../../../phone/call-cloud';
import { open } from '../../../phone/navigate';

/**
 * Danger first: the right number is called before anything is filed. Shows whom to call at the place of a community, left out the own one,
 * and tells whether nothing is to be filed now. Whoever comes back has called, and is not asked again; a tap while it listens is none.
 */
export function useHeard(communityId?: string) {
  const hasHeard = useRef(false);
  const isListening = useRef(false);
  return async (told: { text: string; category?: string }): Promise<boolean> => {
    if (hasHeard.current) return false;
    if (isListening.current) return true;
    isListening.current = true;
    const heard = await callCloud(hearEmergency, told);
    isListening.current = false;
    hasHeard.current = true;
    if (!heard.ok || !heard.data.emergency) return false;
    open('emergency', { kind: heard.data.emergency, ...(communityId && { communityId }) });
    return true;
  };
}
