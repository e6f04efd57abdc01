import { useState } from 'react';
import { acceptRequest } from '../../../../cloud/contract/requests/accept-request';
import { limits } from '../../../../cloud/contract/shared/limits';
import { workWords } from '../../../copy/work';
import { ActSheet } from '../../../features/matters/act-sheet';
import { DecisionFields, suggestedFor } from '../../../features/matters/desk/decision-fields';
import { callCloud } from '../../../phone/call-cloud';
import type { WorkSheetProps } from './work-sheet-props';

function whereOf({ place }: WorkSheetProps['matter']) {
  return { nodeId: place.nodeId, ...(place.floor && { floor: place.floor }) };
}

/** Accepts a matter, and dispatches it at once when a receiver is picked. */
export function AcceptSheet({ matter, onDone, onClose }: WorkSheetProps) {
  const { communityId, requestId, version } = matter;
  const [decision, setDecision] = useState(suggestedFor(matter));
  const { category, urgency, receiver } = decision;
  const input = {
    ...{ communityId, requestId, version, category, urgency },
    place: whereOf(matter),
    ...(receiver && { dispatchTo: receiver }),
  };
  return (
    <ActSheet
      communityId={communityId}
      title={workWords.accept}
      hint={workWords.instruction}
      send={receiver ? workWords.acceptAndDispatch : workWords.accept}
      maxLength={limits.note}
      missing={() => (category === '' ? workWords.categoryMissing : '')}
      call={({ words }, key) => callCloud(acceptRequest, { ...input, instruction: words }, key)}
      onDone={onDone}
      onClose={onClose}
    >
      <DecisionFields matter={matter} decision={decision} onChange={setDecision} />
    </ActSheet>
  );
}
