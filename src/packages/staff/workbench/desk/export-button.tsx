import { useState } from 'react';
import { deskWords } from '../../../../copy/desk';
import { refusalWords } from '../../../../copy/errors';
import { todayIn } from '../../../../copy/times';
import { viewWords } from '../../../../copy/work';
import { say } from '../../../../phone/device';
import { saveFile } from '../../../../phone/save-file';
import { Button } from '../../../../ui/button';
import { inputOf, type QueueAsked } from '../queue-asked';

/** Saves what the queue shows now as an Excel ledger. */
export function ExportButton({ asked }: { asked: QueueAsked }) {
  const [isBusy, setBusy] = useState(false);
  async function save(): Promise<void> {
    setBusy(true);
    const query = new URLSearchParams(inputOf(asked));
    const answer = await saveFile(
      `/export/queue.xlsx?${query}`,
      deskWords.fileName(viewWords[asked.view], todayIn(0)),
    );
    setBusy(false);
    if (!answer.ok) say(refusalWords(answer));
  }
  return (
    <Button kind="bare" size="small" isBusy={isBusy} onPress={() => void save()}>
      {deskWords.export}
    </Button>
  );
}
