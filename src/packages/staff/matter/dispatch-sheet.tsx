import { useState } from 'react';
import { dispatchRequest } from '../../../../cloud/contract/requests/dispatch-request';
import type { ReceiverRef } from '../../../../cloud/contract/requests/receivers';
import { limits } from '../../../../cloud/contract/shared/limits';
import { moveButtons, workWords } from '../../../copy/work';
import { ActSheet } from '../../../features/matters/act-sheet';
import { ReceiverPicker } from '../../../features/matters/desk/receiver-picker';
import { callCloud } from '../../../phone/call-cloud';
import type { WorkSheetProps } from './work-sheet-props';

/** Sends an accepted matter to a unit or a person. */
export function DispatchSheet({ matter, onDone, onClose }: WorkSheetProps) {
  const { communityId, requestId, version, place } = matter;
  const [receiver, setReceiver] = useState<ReceiverRef | null>(matter.proposal?.receiver ?? null);
  return (
    <ActSheet
      communityId={communityId}
      title={moveButtons.dispatch ?? ''}
      hint={workWords.instruction}
      send={moveButtons.dispatch ?? ''}
      maxLength={limits.note}
      missing={() => (receiver ? '' : workWords.receiverMissing)}
      call={({ words }, key) => {
        const picked = receiver ?? { kind: 'unit', id: '' };
        return callCloud(
          dispatchRequest,
          { communityId, requestId, version, receiver: picked, instruction: words },
          key,
        );
      }}
      onDone={onDone}
      onClose={onClose}
    >
      <ReceiverPicker
        communityId={communityId}
        placeId={place.nodeId}
        category={matter.category?.code ?? ''}
        receiver={receiver}
        isNeeded
        onPick={setReceiver}
      />
    </ActSheet>
  );
}
