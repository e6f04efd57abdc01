import { useState } from 'react';
import { type CategoryRow, saveCategory } from '../../../../cloud/contract/administration/shared';
import {
  categoryKinds,
  type Emergency,
  emergencies,
  urgencies,
} from '../../../../cloud/contract/requests/kinds';
import { limits } from '../../../../cloud/contract/shared/limits';
import { adminWords, dangerWords, urgencyWords } from '../../../copy/administration';
import { kindWords } from '../../../copy/kinds';
import { callCloud } from '../../../phone/call-cloud';
import { useCommand } from '../../../session/use-command';
import { Choice } from '../../../ui/choice';
import { TextArea } from '../../../ui/text-area';
import { EditSheet, faultsOf } from '../edit-sheet';
import { PickRow } from '../pick-row';
import { TextFields } from '../text-fields';

export interface CategorySheetProps {
  category: CategoryRow | null;
  onDone: () => void;
  onClose: () => void;
}

type Fields = Omit<CategoryRow, 'version'>;

const ways = [
  { value: 'desk', text: adminWords.directOff },
  { value: 'direct', text: adminWords.directOn },
] as const;

const dangers: readonly { value: Emergency | null; text: string }[] = [null, ...emergencies].map((value) => ({
  value,
  text: dangerWords[value ?? 'none'],
}));

const empty: Fields = {
  code: '',
  name: '',
  kind: 'issue',
  urgency: 'normal',
  isDirect: false,
  emergency: null,
  hints: [],
};

const newQuestions = [
  ['code', adminWords.code],
  ['name', adminWords.name],
] as const;

/** Edits a category, or makes one; its code stays for good. */
export function CategorySheet({ category, onDone, onClose }: CategorySheetProps) {
  const command = useCommand();
  const fault = faultsOf(command);
  const [fields, setFields] = useState<Fields>(category ?? empty);
  const [hints, setHints] = useState((category ?? empty).hints.join(' '));
  const change = (changed: Partial<Fields>) => setFields((before) => ({ ...before, ...changed }));
  const { code, name, kind, urgency, isDirect } = fields;
  const emergency = kind === 'issue' ? fields.emergency : null;
  const input = {
    ...(category && { version: category.version }),
    ...{ code: code.trim(), name, kind, urgency, isDirect, emergency },
    hints: hints.split(/\s+/).filter(Boolean),
  };
  const questions = category ? newQuestions.slice(1) : newQuestions;
  return (
    <EditSheet
      title={category?.name ?? adminWords.add}
      command={command}
      save={(key) => callCloud(saveCategory, input, key)}
      missing={questions.find(([field]) => fields[field].trim() === '')?.[1] ?? ''}
      onDone={onDone}
      onClose={onClose}
    >
      <TextFields questions={questions} values={fields} faultOf={fault} onChange={change} />
      <WayFields fields={fields} onChange={change} />
      <TextArea
        label={adminWords.hints}
        defaultValue={hints}
        maxLength={limits.text}
        onInput={setHints}
        {...fault('hints')}
      />
    </EditSheet>
  );
}

/** Which kind it is, how urgent, and whether it goes straight. */
function WayFields({ fields, onChange }: { fields: Fields; onChange: (changed: Partial<Fields>) => void }) {
  return (
    <>
      <PickRow
        label={adminWords.kind}
        options={categoryKinds.map((value) => ({ value, text: kindWords[value] }))}
        value={fields.kind}
        onPick={(kind) => onChange({ kind })}
      />
      <Choice
        label={adminWords.urgency}
        look="sunken"
        options={urgencies.map((value) => ({ value, text: urgencyWords[value] }))}
        value={fields.urgency}
        onChange={(urgency) => onChange({ urgency })}
      />
      <Choice
        label={adminWords.direct}
        look="sunken"
        options={ways}
        value={fields.isDirect ? 'direct' : 'desk'}
        onChange={(way) => onChange({ isDirect: way === 'direct' })}
      />
      {fields.kind === 'issue' && (
        <PickRow
          label={adminWords.emergency}
          options={dangers}
          value={fields.emergency}
          onPick={(danger) => onChange({ emergency: danger })}
        />
      )}
    </>
  );
}
