import { useState } from 'react';
import { acceptRequest } from '../../../../cloud/contract/requests/accept-request';
import type { Urgency } from '../../../../cloud/contract/requests/kinds';
import type { ReceiverRef } from '../../../../cloud/contract/requests/receivers';
import { limits } from '../../../../cloud/contract/shared/limits';
import { workWords } from '../../../copy/work';
import { ActSheet } from '../../../features/matters/act-sheet';
import { ReceiverPicker } from '../../../features/matters/work/receiver-picker';
import { TriageFields } from '../../../features/matters/work/triage-fields';
import { callCloud } from '../../../phone/call-cloud';
import type { WorkSheetProps } from './work-sheet-props';

/** Accepts a matter, and dispatches it at once when a receiver is picked. */
export function AcceptSheet({ matter, onDone, onClose }: WorkSheetProps) {
  const { communityId, requestId, version, place } = matter;
  const [category, setCategory] = useState(matter.category?.code ?? '');
  const [urgency, setUrgency] = useState<Urgency>(matter.urgency ?? 'normal');
  const [receiver, setReceiver] = useState<ReceiverRef | null>(
    matter.kind === 'wish' ? null : (matter.proposal?.receiver ?? null),
  );
  const where = { nodeId: place.nodeId, ...(place.floor && { floor: place.floor }) };
  const input = {
    communityId,
    requestId,
    version,
    category,
    urgency,
    place: where,
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
      <TriageFields
        kind={matter.kind}
        category={category}
        urgency={urgency}
        onChange={(changed) => {
          if (changed.category !== undefined) setCategory(changed.category);
          if (changed.urgency !== undefined) setUrgency(changed.urgency);
        }}
      />
      {matter.kind !== 'wish' && (
        <ReceiverPicker
          communityId={communityId}
          placeId={place.nodeId}
          category={category}
          receiver={receiver}
          onPick={setReceiver}
        />
      )}
    </ActSheet>
  );
}
