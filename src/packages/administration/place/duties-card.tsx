import { useState } from 'react';
import type { DutyRow } from '../../../../cloud/contract/administration/places';
import { removeDuty, saveDuty } from '../../../../cloud/contract/administration/rules';
import { adminWords } from '../../../copy/administration';
import { callCloud } from '../../../phone/call-cloud';
import { useCommand } from '../../../session/use-command';
import { Row } from '../../../ui/row';
import { SectionHead } from '../../../ui/section-head';
import { CategoryPicker } from '../category-picker';
import { EditSheet, faultsOf } from '../edit-sheet';
import { RowList } from '../row-list';
import { UnitPicker } from '../unit-picker';

export interface DutiesCardProps {
  nodeId: string;
  duties: readonly DutyRow[];
  onChanged: () => void;
}

/** Who usually handles what, here and below. */
export function DutiesCard({ nodeId, duties, onChanged }: DutiesCardProps) {
  const [edited, setEdited] = useState<DutyRow | 'new' | null>(null);
  const done = () => {
    setEdited(null);
    onChanged();
  };
  return (
    <>
      <SectionHead title={adminWords.duties} action={adminWords.add} onAction={() => setEdited('new')} />
      <RowList items={duties}>
        {(one) => (
          <Row
            key={one.dutyId}
            title={one.categoryName ?? adminWords.every}
            line={one.unitName ?? adminWords.gridWorker}
            onPress={() => setEdited(one)}
          />
        )}
      </RowList>
      {edited && (
        <DutySheet
          nodeId={nodeId}
          duty={edited === 'new' ? null : edited}
          onDone={done}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

interface DutySheetProps {
  nodeId: string;
  duty: DutyRow | null;
  onDone: () => void;
  onClose: () => void;
}

function DutySheet({ nodeId, duty, onDone, onClose }: DutySheetProps) {
  const command = useCommand();
  const fault = faultsOf(command);
  const [category, setCategory] = useState(duty?.category ?? null);
  const [unitId, setUnitId] = useState(duty?.unitId ?? null);
  const own = duty && { dutyId: duty.dutyId, version: duty.version };
  return (
    <EditSheet
      title={adminWords.duties}
      command={command}
      save={(key) => callCloud(saveDuty, { ...own, nodeId, category, unitId }, key)}
      other={own ? { word: adminWords.remove, call: (key) => callCloud(removeDuty, own, key) } : undefined}
      onDone={onDone}
      onClose={onClose}
    >
      <CategoryPicker
        category={category}
        none={adminWords.every}
        onPick={setCategory}
        {...fault('category')}
      />
      <UnitPicker unitId={unitId} none={adminWords.gridWorker} onPick={setUnitId} {...fault('unitId')} />
    </EditSheet>
  );
}
