import { adminWords } from '../../copy/administration';
import { RefusedNotice } from '../../features/matters/forms/send-form';
import { saveFile } from '../../phone/save-file';
import { hasWorkbooks } from '../../phone/workbooks';
import { useCommand } from '../../session/use-command';
import { Button } from '../../ui/button';

export interface ExportButtonProps {
  communityId: string;
  /** What the file is called, without its ending. */
  name: string;
}

/** Saves a community as a workbook on this computer; in WeChat there is nowhere to save it. */
export function ExportButton({ communityId, name }: ExportButtonProps) {
  const command = useCommand();
  if (!hasWorkbooks) return null;
  return (
    <>
      <RefusedNotice command={command} />
      <Button
        kind="text"
        size="small"
        isBusy={command.isBusy}
        onPress={() =>
          void command.run(
            () => saveFile(`/exports/${communityId}`, `${name}.xlsx`),
            () => undefined,
          )
        }
      >
        {adminWords.export}
      </Button>
    </>
  );
}
