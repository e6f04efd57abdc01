import { useState } from 'react';
import { grantRole } from '../../../../cloud/contract/administration/people';
import { isHeldOn, type Role, roles } from '../../../../cloud/contract/shared/roles';
import { adminWords } from '../../../copy/administration';
import { roleWords } from '../../../copy/roles';
import { callCloud } from '../../../phone/call-cloud';
import { useCommand } from '../../../session/use-command';
import { EditSheet, faultsOf } from '../edit-sheet';
import { PickRow } from '../pick-row';
import { TextFields } from '../text-fields';
import { UnitPicker } from '../unit-picker';
import type { Node } from './node';
import { type Period, PeriodFields } from './period-fields';

export interface GrantSheetProps {
  node: Node;
  onDone: () => void;
  onClose: () => void;
}

const questions = [
  ['name', adminWords.person],
  ['phone', adminWords.personPhone],
] as const;

/** Today on the community's clock. */
function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** The roles that can be held here. */
function rolesOn(node: Node) {
  const here = { ...node, isTop: node.parentId === null };
  return roles.filter((one) => isHeldOn(one, here)).map((value) => ({ value, text: roleWords[value] }));
}

/** Gives somebody a role here. */
export function GrantSheet({ node, onDone, onClose }: GrantSheetProps) {
  const command = useCommand();
  const fault = faultsOf(command);
  const [role, setRole] = useState<Role>('gridWorker');
  const [unitId, setUnitId] = useState<string | null>(null);
  const [who, setWho] = useState({ name: '', phone: '' });
  const [period, setPeriod] = useState<Period>({ fromDate: today(), toDate: null });
  const isOfUnit = role === 'unitLead' || role === 'unitMember';
  const phone = who.phone.replace(/\s/g, '');
  const input = {
    nodeId: node.nodeId,
    role,
    unitId: isOfUnit ? unitId : null,
    name: who.name,
    phone,
    ...period,
  };
  return (
    <EditSheet
      title={adminWords.roles}
      command={command}
      save={(key) => callCloud(grantRole, input, key)}
      missing={questions.find(([field]) => who[field].trim() === '')?.[1] ?? ''}
      onDone={onDone}
      onClose={onClose}
    >
      <PickRow label={adminWords.role} options={rolesOn(node)} value={role} onPick={setRole} />
      {isOfUnit && <UnitPicker unitId={unitId} onPick={setUnitId} {...fault('unitId')} />}
      <TextFields
        questions={questions}
        values={who}
        faultOf={fault}
        onChange={(changed) => setWho({ ...who, ...changed })}
      />
      <PeriodFields period={period} onChange={setPeriod} {...fault('toDate')} />
    </EditSheet>
  );
}
