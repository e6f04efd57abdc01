import { useState } from 'react';
import type { Deadlines } from '../../../../cloud/contract/administration/deadlines';
import { adminWords, slotWords } from '../../../copy/administration';
import { spanWords } from '../../../copy/spans';
import { Card } from '../../../ui/card';
import { Row } from '../../../ui/row';
import { SectionHead } from '../../../ui/section-head';
import { DeadlineSheet } from './deadline-sheet';
import { type DeadlineSlot, setFor, slots } from './deadline-slots';
import type { Node } from './node';

export interface DeadlinesCardProps {
  node: Node;
  deadlines: Deadlines;
  onChanged: () => void;
}

/** How long each step may take in this community. */
export function DeadlinesCard({ node, deadlines, onChanged }: DeadlinesCardProps) {
  const [edited, setEdited] = useState<DeadlineSlot | null>(null);
  const done = () => {
    setEdited(null);
    onChanged();
  };
  return (
    <>
      <SectionHead title={adminWords.deadlines} />
      <Card isFlush>
        {slots.map((slot) => {
          const set = setFor(deadlines, slot);
          return (
            <Row
              key={`${slot.step} ${slot.urgency}`}
              title={slotWords(slot.step, slot.urgency)}
              line={set ? spanWords(set) : `${spanWords(slot.usual)}，${adminWords.isUsual}`}
              onPress={() => setEdited(slot)}
            />
          );
        })}
      </Card>
      {edited && (
        <DeadlineSheet
          node={node}
          deadlines={deadlines}
          slot={edited}
          set={setFor(deadlines, edited)}
          onDone={done}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}
