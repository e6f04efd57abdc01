import { sql } from 'kysely';
import type { RequestKind, Urgency } from '../../../contract/requests/kinds';
import type { Database } from '../../../platform/context';
import type { policyOf } from '../deadlines';

/** What must be known before filing: the community's numbers and the category's urgency. */
export interface Filing {
  readonly settings: Parameters<typeof policyOf>[0];
  /** Null when no such category exists for the kind. */
  readonly urgency: Urgency | null;
}

/** Reads what filing in a community needs. */
export async function loadFiling(
  db: Database,
  communityId: string,
  kind: RequestKind,
  category: string | null,
): Promise<Filing> {
  const { rows } = await sql<Filing>`
    select settings, (select urgency from category where code = ${category} and kind = ${kind}) as urgency
    from tree_node where id = ${communityId}`.execute(db);
  return rows[0] ?? { settings: {}, urgency: null };
}
