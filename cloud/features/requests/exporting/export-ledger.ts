import { shanghaiDate } from '../../../community/working-time';
import type { workQueue } from '../../../contract/requests/work-queue';
import type { InputOf } from '../../../contract/shared/operation';
import type { Context } from '../../../platform/context';
import { writeWorkbook } from '../../../platform/sheets/write-workbook';
import { type LedgerRow, readLedger } from '../queries/read-ledger';
import { type QueuePage, readQueue } from '../queries/read-queue';
import type { QueueRow } from '../task';
import { communitiesUnder, endOfDay, placeOf } from '../work-queue';
import { cutWord, ledgerHeadings, ledgerWords, ownPersonWord, sheetName, solvedWord } from './ledger-words';

/** At most so many matters are written: as many as a workbook may bring in. */
export const mostRows = 20_000;
const rowsAtOnce = 1000;

/** An instant as an office writes it, on the community's clock: 2026-06-12 10:05. */
function timeCell(at: Date | null): string {
  return at ? new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ') : '';
}

function cellsOf(row: LedgerRow): string[] {
  const words = ledgerWords;
  return [
    row.number,
    words.kind[row.kind],
    words.channel[row.channel],
    row.title,
    row.categoryName ?? '',
    words.urgency[row.urgency],
    row.placeLabel,
    words.state[row.state],
    timeCell(row.acceptedAt),
    row.unitName ?? (row.isWithPerson ? ownPersonWord : ''),
    timeCell(row.resolvedAt),
    row.outcome ? words.outcome[row.outcome] : '',
    row.solved === null ? '' : solvedWord(row.solved),
    row.satisfaction ? words.satisfaction[row.satisfaction] : '',
    String(row.returns),
  ];
}

function placeAfter({ view }: Asked, row: QueueRow): QueuePage['after'] {
  const [at, id] = placeOf(view, row);
  return { at, id };
}

type Asked = InputOf<typeof workQueue>;
type Tools = Pick<Context, 'caller' | 'db' | 'now'>;

/**
 * Writes a view of the queue, as the caller sees it, as an Excel ledger. Read page by page, each by the rights and the state of that
 * moment; what lies beyond the limit is said in the last line.
 */
export async function exportLedger(
  asked: Asked,
  { caller, db, now }: Tools,
): Promise<{ file: Buffer; count: number }> {
  const under = await communitiesUnder(db, caller);
  const rows: string[][] = [];
  let after: QueuePage['after'] = null;
  let hasMore = true;
  while (hasMore && rows.length < mostRows) {
    const page = { after, limit: rowsAtOnce, endOfDay: endOfDay(now), today: shanghaiDate(now) };
    const found = await readQueue(db, caller, under, asked, page);
    rows.push(...(await readLedger(db, found)).map(cellsOf));
    const last = found[found.length - 1];
    hasMore = last !== undefined && found.length === rowsAtOnce;
    if (last) after = placeAfter(asked, last);
  }
  const lines = [ledgerHeadings, ...rows, ...(hasMore ? [[cutWord(mostRows)]] : [])];
  return { file: writeWorkbook([{ name: sheetName, rows: lines }]), count: rows.length };
}
