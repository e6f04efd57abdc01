import type { NoticeRow } from '../../../cloud/contract/notices/notice-row';

/** The one to put before somebody: the newest that was not read, else the newest. */
export function foremost(rows: readonly NoticeRow[]): NoticeRow | null {
  return rows.find(({ isRead }) => !isRead) ?? rows[0] ?? null;
}
