import { useEffect } from 'react';
import { type ReceiverRef, receivers } from '../../../../cloud/contract/requests/receivers';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { workWords } from '../../../copy/work';
import { callCloud } from '../../../phone/call-cloud';
import { useQuery } from '../../../session/use-query';
import { Picker } from '../../../ui/picker';
import { Row } from '../../../ui/row';

export interface ReceiverPickerProps {
  communityId: string;
  placeId: string;
  category: string;
  receiver: ReceiverRef | null;
  /** Whether leaving it open is a choice. */
  isNeeded?: boolean;
  onPick: (receiver: ReceiverRef | null) => void;
  /** Told who usually handles the category, once that is known. */
  onUsual?: (receiver: ReceiverRef) => void;
}

type Known = OutputOf<typeof receivers>['receivers'][number];

function optionWords({ name, role, openCount }: Known): string {
  return [name, role, workWords.openCount(openCount)].join('，');
}

/** Where the pick comes from, and what it has in hand. */
function noteOf({ isUsual, openCount }: Known): string {
  return [isUsual ? workWords.proposed : '', workWords.openCount(openCount)].filter(Boolean).join('，');
}

/** Whom to dispatch to: the usual one first, with what each has in hand. */
export function ReceiverPicker(props: ReceiverPickerProps) {
  const { communityId, placeId, category, receiver, onPick, onUsual } = props;
  const query = useQuery(`${placeId} ${category}`, () =>
    callCloud(receivers, { communityId, placeId, ...(category && { category }) }),
  );
  const known = query.asked.phase === 'ready' ? query.asked.data.receivers : [];
  const usual = known.find(({ isUsual }) => isUsual)?.receiver;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is told changes with the category only.
  useEffect(() => {
    if (usual) onUsual?.(usual);
  }, [usual?.id, category]);
  const picked = known.find((one) => one.receiver.id === receiver?.id);
  const open = props.isNeeded ? [] : [workWords.receiverNone];
  const options = [...open, ...known.map(optionWords)];
  const place = picked ? known.indexOf(picked) + open.length : props.isNeeded ? -1 : 0;
  return (
    <Row lead={workWords.receiver}>
      <Picker
        mode="one"
        isFull
        isRow
        label={workWords.receiver}
        placeholder={workWords.receiverPick}
        options={options}
        index={place}
        {...(picked && { text: picked.name, note: noteOf(picked) })}
        onPick={(index) => onPick(known[index - open.length]?.receiver ?? null)}
      />
    </Row>
  );
}
