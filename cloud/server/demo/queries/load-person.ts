import { sql } from 'kysely';
import type { Grant } from '../../../contract/session/sign-in';
import type { Caller, Database } from '../../../platform/context';

/** Reads somebody as a caller, with every role held. */
export async function loadPerson(db: Database, personId: string): Promise<Caller> {
  const { rows } = await sql<Omit<Caller, 'grants'> & { grants: Grant[] }>`
    select p.id as "personId", p.call_name as "callName", p.home_community_id as "homeCommunityId", p.home_place_id as "homePlaceId",
      coalesce(home.settings, '{}') as "homeSettings",
      coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'nodeId', n.id, 'nodeName', n.label, 'level', n.level,
        'communityId', n.community_id, 'unitId', u.id, 'unitName', u.name))
        from role_grant g join tree_node n on n.id = g.node_id left join unit u on u.id = g.unit_id
        where g.person_id = p.id), '[]') as grants
    from person p left join tree_node home on home.id = p.home_community_id where p.id = ${personId}`.execute(
    db,
  );
  const row = rows[0];
  if (!row) throw new Error('no such person');
  return row;
}
