import { type UnitRow, units } from '../../../cloud/contract/administration/shared';
import { adminWords } from '../../copy/administration';
import { type Answer, callCloud } from '../../phone/call-cloud';
import { useQuery } from '../../session/use-query';
import { PickRow } from './pick-row';

/** A picker turns through so many at most. */
const most = 200;

/** Reads every unit, page by page. */
async function readAll(): Promise<Answer<UnitRow[]>> {
  const all: UnitRow[] = [];
  let after: string | null = null;
  do {
    const answer: Awaited<ReturnType<typeof callCloud<typeof units>>> = await callCloud(
      units,
      after === null ? {} : { after },
    );
    if (!answer.ok) return answer;
    all.push(...answer.data.items);
    after = answer.data.next;
  } while (after !== null && all.length < most);
  return { ok: true, data: all };
}

export interface UnitPickerProps {
  unitId: string | null;
  /** The word of choosing no unit; left out where one is needed. */
  none?: string;
  fault?: string;
  onPick: (unitId: string | null) => void;
}

/** Asks for a unit. */
export function UnitPicker({ unitId, none, fault, onPick }: UnitPickerProps) {
  const query = useQuery('units', readAll);
  const known = query.asked.phase === 'ready' ? query.asked.data : [];
  const open = none === undefined ? [] : [{ value: null, text: none }];
  return (
    <PickRow<string | null>
      label={none === undefined ? adminWords.unit : adminWords.receiver}
      options={[...open, ...known.map((one) => ({ value: one.unitId, text: one.name }))]}
      value={unitId}
      onPick={onPick}
      {...(fault && { fault })}
    />
  );
}
