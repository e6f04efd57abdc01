import { deskWords } from '../../../../copy/desk';
import { todayIn } from '../../../../copy/times';
import { viewWords } from '../../../../copy/work';
import { SaveButton } from '../../../../features/screen/save-button';
import { saveFile } from '../../../../phone/save-file';
import { inputOf, type QueueAsked } from '../queue-asked';

/** Saves what the queue shows now as an Excel ledger. */
export function ExportButton({ asked }: { asked: QueueAsked }) {
  const path = `/export/queue.xlsx?${new URLSearchParams(inputOf(asked))}`;
  return (
    <SaveButton
      kind="bare"
      save={() => saveFile(path, deskWords.fileName(viewWords[asked.view], todayIn(0)))}
    />
  );
}
