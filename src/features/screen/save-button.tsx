import { useState } from 'react';
import type { Table } from '../../../cloud/contract/shared/table';
import { refusalWords } from '../../copy/errors';
import { tableWords } from '../../copy/tables';
import type { Answer } from '../../phone/call-cloud';
import { say } from '../../phone/device';
import { saveTable } from '../../phone/save-file';
import { hasWorkbooks } from '../../phone/workbooks';
import { Button } from '../../ui/button';

export interface SaveButtonProps {
  save: () => Promise<Answer<null>>;
  word?: string;
  kind?: 'text' | 'bare';
}

/** Saves something as an Excel file on this computer; in WeChat there is nowhere to save it, and no button. */
export function SaveButton({ save, word = tableWords.save, kind = 'text' }: SaveButtonProps) {
  const [isBusy, setBusy] = useState(false);
  if (!hasWorkbooks) return null;
  async function run(): Promise<void> {
    setBusy(true);
    const answer = await save();
    setBusy(false);
    if (!answer.ok) say(refusalWords(answer));
  }
  return (
    <Button kind={kind} size="small" isBusy={isBusy} onPress={() => void run()}>
      {word}
    </Button>
  );
}

/** Saves a list as an Excel file; what is read page by page is read to its end first. */
export function TableButton({ table }: { table: () => Table | Promise<Answer<Table>> }) {
  async function save(): Promise<Answer<null>> {
    const asked = await table();
    if (!('ok' in asked)) return saveTable(asked);
    return asked.ok ? saveTable(asked.data) : asked;
  }
  return <SaveButton save={save} />;
}
