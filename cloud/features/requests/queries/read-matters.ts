import { sql } from 'kysely';
import type { lookUpReceipt } from '../../../contract/requests/look-up-receipt';
import type { MatterRow } from '../../../contract/requests/matter-row';
import type { OutputOf } from '../../../contract/shared/operation';
import type { Database } from '../../../platform/context';
import { matterColumns, matterJoins } from './fragments';

type Row = Omit<MatterRow, 'dueAt' | 'movedAt'> & { dueAt: Date | null; movedAt: Date };

const filters = {
  all: sql`true`,
  waiting: sql`r.owner_person_id = r.requester_id`,
  open: sql`r.state not in ('closed','declined','withdrawn','merged')`,
  ended: sql`r.state in ('closed','declined','withdrawn','merged')`,
};

function matterRow(row: Row): MatterRow {
  return { ...row, dueAt: row.dueAt?.toISOString() ?? null, movedAt: row.movedAt.toISOString() };
}

/** Reads somebody's own matters in a community, the latest moved first, before an instant and id. */
export async function readMatters(
  db: Database,
  mine: { communityId: string; personId: string; filter: keyof typeof filters },
  before: { at: string; id: string } | null,
  limit: number,
): Promise<MatterRow[]> {
  const { rows } = await sql<Row>`
    select ${matterColumns} from request r ${matterJoins}
    where r.community_id = ${mine.communityId} and r.requester_id = ${mine.personId} and ${filters[mine.filter]}
      and (${before?.at ?? null}::timestamptz is null
        or (r.moved_at, r.id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid))
    order by r.moved_at desc, r.id desc limit ${limit}`.execute(db);
  return rows.map(matterRow);
}

/** Reads own matters in which the requester must act, those due first first, and counts them up to 99. */
export async function readWaiting(
  db: Database,
  communityId: string,
  personId: string,
  limit: number,
): Promise<{ rows: MatterRow[]; count: number }> {
  const { rows } = await sql<Row & { count: number }>`
    with mine as (
      select * from request where community_id = ${communityId} and owner_person_id = ${personId} and requester_id = ${personId}
      order by due_at, id limit 99
    )
    select ${matterColumns}, (select count(*)::int from mine) as count from mine r ${matterJoins}
    order by r.due_at, r.id limit ${limit}`.execute(db);
  return { rows: rows.map(({ count: _, ...row }) => matterRow(row)), count: rows[0]?.count ?? 0 };
}

/** What the holder of a slip may know of its matter. */
export async function readByReceiptCode(
  db: Database,
  code: string,
): Promise<
  (Omit<OutputOf<typeof lookUpReceipt>, 'dueAt' | 'movedAt'> & { dueAt: Date | null; movedAt: Date }) | null
> {
  const { rows } = await sql<Row & { categoryName: string | null }>`
    select ${matterColumns}, c.name as "categoryName" from request r ${matterJoins}
    left join category c on c.code = r.category_code
    where r.receipt_code = ${code}`.execute(db);
  const row = rows[0];
  if (!row) return null;
  const { number, kind, state, categoryName, ownerKind, ownerName, dueAt, movedAt } = row;
  return { number, kind, state, categoryName, ownerKind, ownerName, dueAt, movedAt };
}
