import { type importPreview as operation, sheetKinds } from '../../../contract/administration/imports';
import type { UseCase } from '../../../platform/context';
import { Refusal } from '../../../platform/refusal';
import { findImport } from '../queries/pending-imports';

/** Shows what an import of one's own would do. */
export const importPreview: UseCase<typeof operation> = async ({ importId }, { caller, db }) => {
  const found = await findImport(db, importId, caller.personId);
  if (!found) throw new Refusal('NOT_FOUND');
  const { fileName, isConfirmed, faults, faultCount } = found;
  const counts = sheetKinds.map((sheet) => ({ sheet, ...found.counts[sheet] }));
  return { importId, fileName, isConfirmed, counts, faults: [...faults], faultCount };
};
