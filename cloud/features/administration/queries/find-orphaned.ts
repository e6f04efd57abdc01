import { sql } from 'kysely';
import type { Database } from '../../../platform/context';

/**
 * Whether one of the shortened administrators' roles leaves its place to nobody: no administrator there or above is in force today
 * and stays longer. Asked after the write and under the lock of `alone`, so that two who end each other cannot both succeed.
 */
export async function leavesNobody(
  trx: Database,
  shortened: readonly string[],
  today: string,
): Promise<boolean> {
  const { rows } = await sql<{ isLeft: boolean }>`
    select exists (
      select from role_grant ended join tree_node n on n.id = ended.node_id
      where ended.id = any(${[...shortened]}::uuid[]) and ended.role = 'administrator' and not exists (
        select from role_grant other where other.role = 'administrator' and other.revoked_at is null
          and other.node_id = any(n.ancestors) and other.from_date <= ${today}::date
          and (other.to_date is null or other.to_date >
            case when ended.revoked_at is null then coalesce(ended.to_date, ${today}::date) else ${today}::date end)
      )) as "isLeft"`.execute(trx);
  return rows[0]?.isLeft ?? false;
}
