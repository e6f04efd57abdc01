import { sql } from 'kysely';
import type { noticeReaders } from '../../../contract/notices/notice-readers';
import type { OutputOf } from '../../../contract/shared/operation';
import type { CommandKey, Database } from '../../../platform/context';

type Building = OutputOf<typeof noticeReaders>['buildings'][number];

/** Notes that somebody has read a notice, once, with the key. Returns false when it is not shown where that person lives. */
export async function insertRead(
  db: Database,
  { communityId, noticeId }: { communityId: string; noticeId: string },
  homePlaceId: string | null,
  command: CommandKey,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    with mine as (
      select n.community_id, n.id from notice n
      where n.community_id = ${communityId} and n.id = ${noticeId} and n.shown_from <= ${now}
        and exists (select from notice_place a where a.community_id = n.community_id and a.notice_id = n.id
          and a.node_id = any((select ancestors from tree_node where id = ${homePlaceId})::uuid[]))
    ), noted as (
      insert into notice_read (community_id, notice_id, person_id, read_at)
      select community_id, id, ${command.personId}, ${now} from mine
      on conflict do nothing
    ), keyed as (
      insert into idempotency_key (scope_id, person_id, key, operation, input_hash, reply, created_at)
      select ${command.scopeId}, ${command.personId}, ${command.key}, ${command.operation}, ${command.inputHash},
        jsonb_build_object('noticeId', ${noticeId}::text), ${now} from mine
    )
    select id from mine`.execute(db);
  return rows.length === 1;
}

/** Counts by building, at or below some nodes, whom a notice reaches and who of them has read it. */
export async function countReaders(
  db: Database,
  { communityId, noticeId }: { communityId: string; noticeId: string },
  nodeIds: readonly string[],
): Promise<Building[]> {
  const { rows } = await sql<Building>`
    with home as (
      select h.id, h.households, b.id as building_id, b.label, b.position
      from tree_node h join tree_node b on b.level = 'building' and b.community_id = h.community_id and b.id = any(h.ancestors)
      where h.community_id = ${communityId} and h.ancestors && ${[...nodeIds]}::uuid[]
        and exists (select from notice_place a where a.community_id = h.community_id and a.notice_id = ${noticeId}
          and a.node_id = any(h.ancestors))
    ), living as (
      select p.home_place_id, count(*) as people, count(r.person_id) as read
      from person p left join notice_read r on r.community_id = ${communityId} and r.notice_id = ${noticeId} and r.person_id = p.id
      where p.home_community_id = ${communityId} and p.home_place_id in (select id from home)
      group by p.home_place_id
    )
    select building_id as "nodeId", label as name, sum(households)::int as households, coalesce(sum(people), 0)::int as people,
      coalesce(sum(read), 0)::int as read
    from home left join living on living.home_place_id = home.id
    group by building_id, label, position order by position, label`.execute(db);
  return rows;
}
