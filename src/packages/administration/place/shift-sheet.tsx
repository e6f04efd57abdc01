import { useState } from 'react';
import type { ShiftRow } from '../../../../cloud/contract/administration/places';
import { removeShift, saveShift } from '../../../../cloud/contract/administration/rules';
import { adminWords, minuteWords, weekdayWords } from '../../../copy/administration';
import { callCloud } from '../../../phone/call-cloud';
import { useCommand } from '../../../session/use-command';
import { Picker } from '../../../ui/picker';
import { EditSheet, faultsOf } from '../edit-sheet';
import { Labelled } from '../labelled';
import { PickRow } from '../pick-row';
import { type FoundPerson, PersonField } from './person-field';

export interface ShiftSheetProps {
  nodeId: string;
  shift: ShiftRow | null;
  onDone: () => void;
  onClose: () => void;
}

/** What a new shift begins with: the night from Monday on. */
const usual = { weekday: 1, fromMinute: 17 * 60 + 30, toMinute: 8 * 60 + 30 };
const weekdays = weekdayWords.map((text, place) => ({ value: place + 1, text }));

/** Minutes after midnight of a picked time such as `08:30`. */
function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Puts somebody on duty; an end before the beginning is the next morning's. */
export function ShiftSheet({ nodeId, shift, onDone, onClose }: ShiftSheetProps) {
  const command = useCommand();
  const [person, setPerson] = useState<FoundPerson | null>(shift);
  const [times, setTimes] = useState(shift ?? usual);
  const { weekday, fromMinute, toMinute } = times;
  const own = shift && { shiftId: shift.shiftId, version: shift.version };
  const input = { ...own, nodeId, personId: person?.personId ?? '', weekday, fromMinute, toMinute };
  const change = (changed: Partial<typeof usual>) => setTimes({ ...times, ...changed });
  return (
    <EditSheet
      title={adminWords.shifts}
      command={command}
      save={(key) => callCloud(saveShift, input, key)}
      missing={person ? '' : adminWords.whoOnDuty}
      other={own ? { word: adminWords.remove, call: (key) => callCloud(removeShift, own, key) } : undefined}
      onDone={onDone}
      onClose={onClose}
    >
      <PersonField picked={person} onPick={setPerson} {...faultsOf(command)('personId')} />
      <PickRow
        label={adminWords.weekday}
        options={weekdays}
        value={weekday}
        onPick={(one) => change({ weekday: one })}
      />
      <TimeRow
        label={adminWords.fromTime}
        minute={fromMinute}
        onPick={(minute) => change({ fromMinute: minute })}
      />
      <TimeRow
        label={adminWords.toTime}
        minute={toMinute}
        onPick={(minute) => change({ toMinute: minute || 1440 })}
      />
    </EditSheet>
  );
}

function TimeRow(props: { label: string; minute: number; onPick: (minute: number) => void }) {
  return (
    <Labelled label={props.label}>
      <Picker
        mode="time"
        isFull
        label={props.label}
        placeholder={props.label}
        value={minuteWords(props.minute)}
        onPick={(time) => props.onPick(minuteOf(time))}
      />
    </Labelled>
  );
}
