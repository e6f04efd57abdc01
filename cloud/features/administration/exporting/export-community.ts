import { shanghaiDate } from '../../../community/working-time';
import type { SheetKind } from '../../../contract/administration/imports';
import type { Caller, Database } from '../../../platform/context';
import { Refusal } from '../../../platform/refusal';
import { writeCsv } from '../../../platform/sheets/write-csv';
import { writeWorkbook } from '../../../platform/sheets/write-workbook';
import { coversCommunity } from '../queries/holders';
import { findCategories, readCoversAll } from '../queries/load-present';
import { readCommunity } from '../queries/read-community';
import { administered } from '../reach';
import { sheetWords } from '../sheet-words';
import { communitySheets } from './community-sheets';

/**
 * Writes a community out as an import would read it: a workbook, or one sheet of it as comma-separated values. Throws NOT_FOUND for
 * a community that the caller does not administer.
 */
export async function exportCommunity(
  asked: { communityId: string; sheet: SheetKind | null },
  caller: Caller,
  { db, now }: { db: Database; now: Date },
): Promise<Buffer> {
  const mine = administered(caller);
  const { communityId, sheet } = asked;
  if (!(await coversCommunity(db, mine, communityId))) throw new Refusal('NOT_FOUND');
  const coversAll = await readCoversAll(db, mine);
  const community = await readCommunity(db, { communityId, mine, today: shanghaiDate(now), coversAll });
  const sheets = communitySheets(community, await findCategories(db));
  if (sheet === null) return writeWorkbook(sheets);
  const one = sheets.find(({ name }) => name === sheetWords[sheet].title);
  return Buffer.from(writeCsv(one?.rows ?? []));
}
