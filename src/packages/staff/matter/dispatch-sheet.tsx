import { useState } from 'react';
import { dispatchRequest } from '../../../../cloud/contract/requests/dispatch-request';
import { involveReceiver } from '../../../../cloud/contract/requests/involve-receiver';
import type { ReceiverRef } from '../../../../cloud/contract/requests/receivers';
import { redirectRequest } from '../../../../cloud/contract/requests/redirect-request';
import { limits } from '../../../../cloud/contract/shared/limits';
import { moveButtons, workWords } from '../../../copy/work';
import { ActSheet } from '../../../features/matters/act-sheet';
import { ReceiverPicker } from '../../../features/matters/desk/receiver-picker';
import { callCloud } from '../../../phone/call-cloud';
import type { WorkSheetProps } from './work-sheet-props';

/** What sends a matter to somebody: the same questions each time. */
const operations = { dispatch: dispatchRequest, redirect: redirectRequest, involve: involveReceiver };

export type SendingMove = keyof typeof operations;

/** Sends a matter to a unit or a person: for the first time, instead of whoever has it, or beside. */
export function DispatchSheet({ move, matter, onDone, onClose }: WorkSheetProps & { move: SendingMove }) {
  const { communityId, requestId, version, place } = matter;
  const [receiver, setReceiver] = useState<ReceiverRef | null>(
    move === 'dispatch' ? (matter.proposal?.receiver ?? null) : null,
  );
  return (
    <ActSheet
      communityId={communityId}
      title={moveButtons[move] ?? ''}
      hint={workWords.instruction}
      send={moveButtons[move] ?? ''}
      maxLength={limits.note}
      missing={() => (receiver ? '' : workWords.receiverMissing)}
      call={({ words }, key) => {
        const picked = receiver ?? { kind: 'unit', id: '' };
        return callCloud(
          operations[move],
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
