import { useState } from 'react';
import { type Deadlines, saveDeadlines } from '../../../../cloud/contract/administration/deadlines';
import { isSpan, type Measure, measures, type Span } from '../../../../cloud/contract/requests/deadlines';
import { adminWords, slotWords } from '../../../copy/administration';
import { measureWords } from '../../../copy/spans';
import { callCloud } from '../../../phone/call-cloud';
import { useCommand } from '../../../session/use-command';
import { Field } from '../../../ui/field';
import { Words } from '../../../ui/words';
import { EditSheet, faultsOf } from '../edit-sheet';
import { PickRow } from '../pick-row';
import type { DeadlineSlot } from './deadline-slots';
import type { Node } from './node';

/** The deadlines with one slot set, or with null back at its default. */
function withSlot(deadlines: Deadlines, { step, urgency }: DeadlineSlot, span: Span | null): Deadlines {
  const { [step]: before, ...others } = deadlines;
  if (urgency === null) return span ? { ...others, [step]: span } : others;
  const spread = before && isSpan(before) ? { normal: before, utilities: before, urgent: before } : before;
  const { [urgency]: _, ...rest } = spread ?? {};
  const set = span ? { ...rest, [urgency]: span } : rest;
  return Object.keys(set).length > 0 ? { ...others, [step]: set } : others;
}

export interface DeadlineSheetProps {
  node: Node;
  deadlines: Deadlines;
  slot: DeadlineSlot;
  set: Span | null;
  onDone: () => void;
  onClose: () => void;
}

/** Sets one of a community's deadlines. */
export function DeadlineSheet({ node, deadlines, slot, set, onDone, onClose }: DeadlineSheetProps) {
  const command = useCommand();
  const [usualMeasure, usualAmount] = Object.entries(set ?? slot.usual)[0] as [Measure, number];
  const [amount, setAmount] = useState(String(usualAmount));
  const [measure, setMeasure] = useState(usualMeasure);
  const save = (span: Span | null) => (key: string) => {
    const input = { communityId: node.nodeId, version: node.version };
    return callCloud(saveDeadlines, { ...input, deadlines: withSlot(deadlines, slot, span) }, key);
  };
  return (
    <EditSheet
      title={slotWords(slot.step, slot.urgency)}
      command={command}
      save={save({ [measure]: Number(amount) } as Span)}
      missing={Number(amount) > 0 ? '' : adminWords.amount}
      other={set ? { word: adminWords.usual, call: save(null) } : undefined}
      onDone={onDone}
      onClose={onClose}
    >
      <Field
        label={adminWords.amount}
        type="digit"
        defaultValue={amount}
        onInput={setAmount}
        {...faultsOf(command)(`deadlines.${slot.step}`)}
      />
      <PickRow
        label={adminWords.measure}
        options={measures.map((value) => ({ value, text: measureWords[value] }))}
        value={measure}
        onPick={setMeasure}
      />
      <Words size="note" tone="second">
        {adminWords.deadlinesLine}
      </Words>
    </EditSheet>
  );
}
