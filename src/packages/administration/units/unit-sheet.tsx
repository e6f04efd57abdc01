import { useState } from 'react';
import { saveUnit, type UnitRow } from '../../../../cloud/contract/administration/shared';
import { adminWords } from '../../../copy/administration';
import { callCloud } from '../../../phone/call-cloud';
import { useCommand } from '../../../session/use-command';
import { Notice } from '../../../ui/notice';
import { EditSheet, faultsOf } from '../edit-sheet';
import { TextFields } from '../text-fields';

export interface UnitSheetProps {
  unit: UnitRow | null;
  onDone: () => void;
  onClose: () => void;
}

const questions = [
  ['name', adminWords.name],
  ['trade', adminWords.trade],
  ['phone', adminWords.phone],
  ['superior', adminWords.superior],
] as const;

/** What is asked of a unit, as it stands or empty. */
function textsOf(unit: UnitRow | null): Record<(typeof questions)[number][0], string> {
  const { name = '', trade = '', phone, superior } = unit ?? {};
  return { name, trade, phone: phone ?? '', superior: superior ?? '' };
}

/** Edits a unit, or makes one; a unit that others use too can only be looked at. */
export function UnitSheet({ unit, onDone, onClose }: UnitSheetProps) {
  const command = useCommand();
  const isMine = unit === null || unit.isMine;
  const [texts, setTexts] = useState(textsOf(unit));
  const input = {
    ...(unit && { unitId: unit.unitId, version: unit.version }),
    ...{ name: texts.name, trade: texts.trade },
    phone: texts.phone.trim() || null,
    superior: texts.superior.trim() || null,
  };
  return (
    <EditSheet
      title={unit?.name ?? adminWords.add}
      command={command}
      {...(isMine && { save: (key: string) => callCloud(saveUnit, input, key) })}
      missing={questions.slice(0, 2).find(([field]) => texts[field].trim() === '')?.[1] ?? ''}
      onDone={onDone}
      onClose={onClose}
    >
      {!isMine && (
        <Notice tone="grey" icon="lock">
          {adminWords.notMine}
        </Notice>
      )}
      <TextFields
        questions={questions}
        values={texts}
        isDisabled={!isMine}
        faultOf={faultsOf(command)}
        onChange={(changed) => setTexts({ ...texts, ...changed })}
      />
    </EditSheet>
  );
}
