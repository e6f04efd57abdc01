import { useState } from 'react';
import type { Urgency } from '../../../../cloud/contract/requests/kinds';
import type { ReceiverRef } from '../../../../cloud/contract/requests/receivers';
import { timeWords } from '../../../copy/times';
import { workWords } from '../../../copy/work';
import { Row } from '../../../ui/row';
import type { Matter } from '../matter-head';
import { ReceiverPicker } from './receiver-picker';
import { TriageFields } from './triage-fields';

/** What triage decides on; without a receiver it is accepted only. */
export interface Decision {
  readonly category: string;
  readonly urgency: Urgency;
  readonly receiver: ReceiverRef | null;
}

/** What is filled in at first: what the matter says of itself, else what its words suggest, and whom the rules propose. */
export function suggestedFor({ category, urgency, kind, proposal, suggestedCategory }: Matter): Decision {
  const known = category ? { code: category.code, urgency: urgency ?? 'normal' } : suggestedCategory;
  return {
    category: known?.code ?? '',
    urgency: known?.urgency ?? 'normal',
    receiver: kind === 'wish' ? null : (proposal?.receiver ?? null),
  };
}

export interface DecisionFieldsProps {
  matter: Matter;
  decision: Decision;
  onChange: (decision: Decision) => void;
}

/** Category, urgency, whom to send it to, and until when it would then be done. */
export function DecisionFields({ matter, decision, onChange }: DecisionFieldsProps) {
  const { kind, communityId, place, resolveBy, suggestedCategory } = matter;
  const { category, urgency, receiver } = decision;
  const [isOwnPick, setOwnPick] = useState(false);
  const pick = (picked: ReceiverRef | null) => onChange({ ...decision, receiver: picked });
  /** Another category goes to whoever usually handles that, until somebody picks a receiver by hand. */
  function follow(usual: ReceiverRef): void {
    const isAsFiled = category === (matter.category?.code ?? '');
    const due = isAsFiled ? (matter.proposal?.receiver ?? null) : usual;
    if (!isOwnPick && due?.id !== receiver?.id) pick(due);
  }
  return (
    <>
      <TriageFields
        kind={kind}
        category={category}
        urgency={urgency}
        resolveBy={resolveBy}
        suggested={suggestedCategory}
        onChange={(changed) => onChange({ ...decision, ...changed })}
      />
      {kind !== 'wish' && (
        <ReceiverPicker
          communityId={communityId}
          placeId={place.nodeId}
          category={category}
          receiver={receiver}
          onPick={(picked) => {
            setOwnPick(true);
            pick(picked);
          }}
          onUsual={follow}
        />
      )}
      {receiver && resolveBy && (
        <Row lead={workWords.due} title={workWords.dueBy(timeWords(resolveBy[urgency].dueAt))} />
      )}
    </>
  );
}
