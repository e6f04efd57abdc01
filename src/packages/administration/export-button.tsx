import { adminWords } from '../../copy/administration';
import { SaveButton } from '../../features/screen/save-button';
import { saveFile } from '../../phone/save-file';

export interface ExportButtonProps {
  communityId: string;
  /** What the file is called, without its ending. */
  name: string;
}

/** Saves a community as a workbook on this computer. */
export function ExportButton({ communityId, name }: ExportButtonProps) {
  return (
    <SaveButton word={adminWords.export} save={() => saveFile(`/exports/${communityId}`, `${name}.xlsx`)} />
  );
}
