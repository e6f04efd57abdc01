import { useState } from 'react';
import { endRole, type RoleRow, saveRole } from '../../../../cloud/contract/administration/people';
import { adminWords } from '../../../copy/administration';
import { roleWords } from '../../../copy/roles';
import { callCloud } from '../../../phone/call-cloud';
import { useCommand } from '../../../session/use-command';
import { Button } from '../../../ui/button';
import { EditSheet, faultsOf } from '../edit-sheet';
import { type Period, PeriodFields } from './period-fields';

export interface RoleSheetProps {
  role: RoleRow;
  /** The name or number is wrong. */
  onCorrect: () => void;
  onDone: () => void;
  onClose: () => void;
}

/** Sets from when to when somebody's role holds, or ends it at once. */
export function RoleSheet({ role, onCorrect, onDone, onClose }: RoleSheetProps) {
  const command = useCommand();
  const { grantId, version } = role;
  const [period, setPeriod] = useState<Period>({ fromDate: role.fromDate, toDate: role.toDate });
  return (
    <EditSheet
      title={`${role.name}，${roleWords[role.role]}`}
      command={command}
      save={(key) => callCloud(saveRole, { grantId, version, ...period }, key)}
      other={{ word: adminWords.end, call: (key) => callCloud(endRole, { grantId, version }, key) }}
      onDone={onDone}
      onClose={onClose}
    >
      <Button kind="soft" size="small" onPress={onCorrect}>
        {adminWords.savePerson}
      </Button>
      <PeriodFields period={period} onChange={setPeriod} {...faultsOf(command)('toDate')} />
    </EditSheet>
  );
}
