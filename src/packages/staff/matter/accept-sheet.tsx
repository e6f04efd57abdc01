import { useState } from 'react';
import { acceptRequest } from '../../../../cloud/contract/requests/accept-request';
import type { Urgency } from '../../../../cloud/contract/requests/kinds';
import type { ReceiverRef } from '../../../../cloud/contract/requests/receivers';
import { limits } from '../../../../cloud/contract/shared/limits';
import { workWords } from '../../../copy/work';
import { ActSheet } from '../../../features/matters/act-sheet';
import { ReceiverPicker } from '../../../features/matters/desk/receiver-picker';
import { TriageFields } from '../../../features/matters/desk/triage-fields';
import { callCloud } from '../../../phone/call-cloud';
import type { WorkSheetProps } from './work-sheet-props';

function whereOf({ place }: WorkSheetProps['matter']) {
  return { nodeId: place.nodeId, ...(place.floor && { floor: place.floor }) };
}

/** Accepts a matter, and dispatches it at once when a receiver is picked. */
export function AcceptSheet({ matter, onDone, onClose }: WorkSheetProps) {
  const { communityId, requestId, version, place, kind } = matter;
  const proposed = kind === 'wish' ? null : (matter.proposal?.receiver ?? null);
  const [receiver, setReceiver] = useState<ReceiverRef | null>(proposed);
  const [chosen, setChosen] = useState<{ category: string; urgency: Urgency }>({
    category: matter.category?.code ?? '',
    urgency: matter.urgency ?? 'normal',
  });
  const input = {
    communityId,
    requestId,
    version,
    ...chosen,
    place: whereOf(matter),
    ...(receiver && { dispatchTo: receiver }),
  };
  const picker = {
    communityId,
    placeId: place.nodeId,
    category: chosen.category,
    receiver,
    onPick: setReceiver,
  };
  return (
    <ActSheet
      communityId={communityId}
      title={workWords.accept}
      hint={workWords.instruction}
      send={receiver ? workWords.acceptAndDispatch : workWords.accept}
      maxLength={limits.note}
      missing={() => (chosen.category === '' ? workWords.categoryMissing : '')}
      call={({ words }, key) => callCloud(acceptRequest, { ...input, instruction: words }, key)}
      onDone={onDone}
      onClose={onClose}
    >
      <TriageFields kind={kind} {...chosen} onChange={(changed) => setChosen({ ...chosen, ...changed })} />
      {kind !== 'wish' && <ReceiverPicker {...picker} />}
    </ActSheet>
  );
}
