import { sql } from 'kysely';
import type { ImportFault } from '../../../contract/administration/imports';
import type { Database } from '../../../platform/context';
import type { CommunityRows } from '../importing/community-rows';
import type { ImportPlan } from '../importing/plan-import';

/** What a preview shows, and by what it is known that nothing has changed since. */
export interface Preview {
  readonly faults: readonly ImportFault[];
  readonly faultCount: number;
  readonly counts: ImportPlan['counts'];
  /** The fingerprint of everything the file mentions, as it was. */
  readonly foundHash: Buffer;
}

/** An import that waits, or is done. */
export interface PendingImport extends Preview {
  readonly fileName: string;
  readonly rows: CommunityRows;
  readonly isConfirmed: boolean;
}

/** Forgets imports older than a day, done or not: they hold names and numbers. Returns how many. */
export async function forgetImports({ db, now }: { db: Database; now: Date }): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from pending_import where created_at < ${now}::timestamptz - interval '1 day'`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Keeps an import until it is confirmed. */
export async function keepImport(
  db: Database,
  kept: { id: string; personId: string; fileName: string; rows: CommunityRows; at: Date },
  preview: Preview,
): Promise<void> {
  await sql`
    insert into pending_import (id, person_id, file_name, rows, faults, fault_count, counts, found_hash, created_at)
    values (${kept.id}, ${kept.personId}, ${kept.fileName}, ${JSON.stringify(kept.rows)}::jsonb,
      ${JSON.stringify(preview.faults)}::jsonb, ${preview.faultCount}, ${JSON.stringify(preview.counts)}::jsonb,
      ${preview.foundHash}, ${kept.at})`.execute(db);
}

/** Reads an import of one's own; null when there is none. */
export async function findImport(
  db: Database,
  importId: string,
  personId: string,
): Promise<PendingImport | null> {
  const { rows } = await sql<PendingImport>`
    select file_name as "fileName", rows, faults, fault_count as "faultCount", counts, found_hash as "foundHash",
      confirmed_at is not null as "isConfirmed"
    from pending_import where id = ${importId} and person_id = ${personId}`.execute(db);
  return rows[0] ?? null;
}

/** Replaces what an import's preview shows. */
export async function renewPreview(db: Database, importId: string, preview: Preview): Promise<void> {
  await sql`
    update pending_import set faults = ${JSON.stringify(preview.faults)}::jsonb, fault_count = ${preview.faultCount},
      counts = ${JSON.stringify(preview.counts)}::jsonb, found_hash = ${preview.foundHash}
    where id = ${importId}`.execute(db);
}

/** Marks an import as done and forgets what the file said. */
export async function closeImport(trx: Database, importId: string, at: Date): Promise<void> {
  await sql`
    update pending_import set confirmed_at = ${at}, rows = '{}' where id = ${importId}`.execute(trx);
}
