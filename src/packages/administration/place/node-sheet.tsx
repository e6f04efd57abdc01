import { useState } from 'react';
import { saveNode } from '../../../../cloud/contract/administration/places';
import { levels } from '../../../../cloud/contract/shared/place';
import { adminWords, levelWords } from '../../../copy/administration';
import { callCloud } from '../../../phone/call-cloud';
import { useCommand } from '../../../session/use-command';
import { EditSheet, faultsOf } from '../edit-sheet';
import { PickRow } from '../pick-row';
import { TextFields } from '../text-fields';
import { MovePicker } from './move-picker';
import type { Node } from './node';

export interface NodeSheetProps {
  /** The node the page shows: the one edited, or the parent of a new one. */
  above: Node;
  edited: Node | null;
  onDone: () => void;
  onClose: () => void;
}

const questions = [
  ['name', adminWords.name],
  ['label', adminWords.label, adminWords.labelHelp],
  ['households', adminWords.householdsField],
  ['phone', adminWords.phone],
] as const;

/** What is asked of a node, as it stands or empty. */
function textsOf(node: Node | null): Record<(typeof questions)[number][0], string> {
  const { name = '', label = '', households, phone } = node ?? {};
  return { name, label, households: households ? String(households) : '', phone: phone ?? '' };
}

/** Edits a node, or makes one below. */
export function NodeSheet({ above, edited, onDone, onClose }: NodeSheetProps) {
  const command = useCommand();
  const possible = levels.slice(levels.indexOf(above.level) + 1);
  const [level, setLevel] = useState(edited?.level ?? possible[0] ?? 'entrance');
  const [parentId, setParentId] = useState(edited ? edited.parentId : above.nodeId);
  const [texts, setTexts] = useState(textsOf(edited));
  const input = {
    ...(edited && { nodeId: edited.nodeId, version: edited.version }),
    ...{ parentId, level, name: texts.name, label: texts.label },
    households: Number(texts.households) || 0,
    phone: texts.phone.trim() || null,
  };
  return (
    <EditSheet
      title={edited ? adminWords.edit : adminWords.addBelow}
      command={command}
      save={(key) => callCloud(saveNode, input, key)}
      missing={texts.name.trim() === '' ? adminWords.name : ''}
      onDone={onDone}
      onClose={onClose}
    >
      {!edited && (
        <PickRow
          label={adminWords.level}
          options={possible.map((value) => ({ value, text: levelWords[value] }))}
          value={level}
          onPick={setLevel}
        />
      )}
      <TextFields
        questions={questions}
        values={texts}
        faultOf={faultsOf(command)}
        onChange={(changed) => setTexts({ ...texts, ...changed })}
      />
      {edited && <MovePicker node={edited} parentId={parentId} onPick={setParentId} />}
    </EditSheet>
  );
}
