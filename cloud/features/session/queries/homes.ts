import { sql } from 'kysely';
import type { Me } from '../../../contract/session/sign-in';
import type { CommandKey, Database } from '../../../platform/context';

/** Reads where somebody lives; null before a home is chosen. */
export async function readHome(db: Database, personId: string): Promise<Me['home']> {
  const { rows } = await sql<NonNullable<Me['home']>>`
    select c.id as "communityId", c.name as "communityName", coalesce(c.phone, '') as "communityPhone", n.id as "placeId",
      n.label as "placeLabel"
    from person p join tree_node c on c.id = p.home_community_id join tree_node n on n.id = p.home_place_id
    where p.id = ${personId}`.execute(db);
  return rows[0] ?? null;
}

/** Sets somebody's home and form of address, with the key. Returns false when the place is not one of the community. */
export async function writeHome(
  db: Database,
  home: { communityId: string; placeId: string; callName: string },
  command: CommandKey,
  at: Date,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    with moved as (
      update person set home_community_id = n.community_id, home_place_id = n.id, call_name = ${home.callName}
      from tree_node n
      where person.id = ${command.personId} and n.id = ${home.placeId} and n.community_id = ${home.communityId}
        and n.level in ('building','entrance')
      returning person.id
    ), keyed as (
      insert into idempotency_key (scope_id, person_id, key, operation, input_hash, reply, created_at)
      select ${command.scopeId}, ${command.personId}, ${command.key}, ${command.operation}, ${command.inputHash},
        jsonb_build_object('communityId', ${home.communityId}::text, 'placeId', ${home.placeId}::text), ${at} from moved
    )
    select id from moved`.execute(db);
  return rows.length === 1;
}
