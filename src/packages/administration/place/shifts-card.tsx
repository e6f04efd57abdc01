import { useState } from 'react';
import type { ShiftRow } from '../../../../cloud/contract/administration/places';
import { adminWords, minuteWords, weekdayWords } from '../../../copy/administration';
import { Row } from '../../../ui/row';
import { SectionHead } from '../../../ui/section-head';
import { RowList } from '../row-list';
import { ShiftSheet } from './shift-sheet';

export interface ShiftsCardProps {
  nodeId: string;
  shifts: readonly ShiftRow[];
  onChanged: () => void;
}

/** Who is on duty here, week by week, day and night. */
export function ShiftsCard({ nodeId, shifts, onChanged }: ShiftsCardProps) {
  const [edited, setEdited] = useState<ShiftRow | 'new' | null>(null);
  const done = () => {
    setEdited(null);
    onChanged();
  };
  return (
    <>
      <SectionHead title={adminWords.shifts} action={adminWords.add} onAction={() => setEdited('new')} />
      <RowList items={shifts}>
        {(one) => (
          <Row
            key={one.shiftId}
            title={adminWords.shift(
              weekdayWords[one.weekday - 1] ?? '',
              minuteWords(one.fromMinute),
              minuteWords(one.toMinute),
              one.toMinute > 1440,
            )}
            line={one.name}
            onPress={() => setEdited(one)}
          />
        )}
      </RowList>
      {edited && (
        <ShiftSheet
          nodeId={nodeId}
          shift={edited === 'new' ? null : edited}
          onDone={done}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}
