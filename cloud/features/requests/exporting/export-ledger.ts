import { shanghaiDate } from '../../../community/working-time';
import type { workQueue } from '../../../contract/requests/work-queue';
import type { InputOf } from '../../../contract/shared/operation';
import type { Context } from '../../../platform/context';
import { streamWorkbook } from '../../../platform/sheets/write-workbook';
import { type LedgerRow, readLedger } from '../queries/read-ledger';
import { type QueuePage, readQueue } from '../queries/read-queue';
import type { QueueRow } from '../task';
import { communitiesUnder, endOfDay, placeOf } from '../work-queue';
import { cutWord, ledgerHeadings, ledgerWords, ownPersonWord, sheetName, solvedWord } from './ledger-words';

/** At most so many matters are written: three years of a community, and a file that Excel still opens. */
const mostRows = 200_000;
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

/** How far an export has come. */
export interface Exported {
  rows: number;
}

/**
 * Reads the view page by page, each by the state of that moment, the headings with the first; what lies beyond the limit is said in the
 * last line.
 */
async function* pagesOf(asked: Asked, { caller, db, now }: Tools, most: number, exported: Exported) {
  const under = await communitiesUnder(db, caller);
  let after: QueuePage['after'] = null;
  let headings: string[][] = [[...ledgerHeadings]];
  for (;;) {
    // Where no more may be written, one more row is looked for, so that the last line tells the truth.
    const limit = Math.min(rowsAtOnce, most - exported.rows) || 1;
    const page = { after, limit, endOfDay: endOfDay(now), today: shanghaiDate(now) };
    const found = await readQueue(db, caller, under, asked, page);
    const last = found[found.length - 1];
    if (last && exported.rows === most) return void (yield [[cutWord(most)]]);
    exported.rows += found.length;
    yield [...headings, ...(await readLedger(db, found)).map(cellsOf)];
    if (!last || found.length < limit) return;
    headings = [];
    after = placeAfter(asked, last);
  }
}

/** Pages of which the first has been read. */
async function* resumed<Page>(first: IteratorResult<Page, void>, rest: AsyncGenerator<Page, void>) {
  if (first.done) return;
  yield first.value;
  yield* rest;
}

/**
 * Writes a view of the queue, as the caller sees it, as an Excel ledger, piece by piece as it is taken: no more than a page of it is held
 * at a time, however long it is. The first page has been read when it is answered, so that what is refused is refused before anything is
 * sent. `exported` is told how far it has come.
 */
export async function exportLedger(
  asked: Asked,
  tools: Tools,
  exported: Exported,
  most = mostRows,
): Promise<AsyncGenerator<Buffer>> {
  const pages = pagesOf(asked, tools, most, exported);
  return streamWorkbook(sheetName, resumed(await pages.next(), pages));
}
