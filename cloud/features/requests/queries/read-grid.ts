import { sql } from 'kysely';
import type { myGrid } from '../../../contract/requests/my-grid';
import type { OutputOf } from '../../../contract/shared/operation';
import type { Database } from '../../../platform/context';

type Places = OutputOf<typeof myGrid>['places'];

/** Whose places are read, and when it is. */
export interface GridAsked {
  readonly nodeIds: readonly string[];
  /** Whoever asks needs no number to call themselves. */
  readonly exceptPersonId: string;
  /** In Asia/Shanghai. */
  readonly today: string;
  readonly endOfDay: Date;
}

/** Those whom the buildings' neighbours call: one row for each person and building. */
const headsOf = ({ exceptPersonId, today }: GridAsked) => sql`
  select up.id as building_id, p.id as person_id, coalesce(nullif(p.full_name, ''), p.call_name) as name, p.phone
  from role_grant g join tree_node n on n.id = g.node_id cross join unnest(n.ancestors) up(id) join person p on p.id = g.person_id
  where g.role = 'buildingHead' and p.id <> ${exceptPersonId} and p.phone <> '' and up.id in (select building_id from counted)
    and g.revoked_at is null and g.from_date <= ${today}::date and (g.to_date is null or g.to_date >= ${today}::date)
  group by up.id, p.id`;

/** Reads the buildings and public areas of some nodes, counting only what lies at or below these; complaints are not counted. */
export async function readGrid(db: Database, asked: GridAsked): Promise<Places> {
  const { rows } = await sql<Places[number]>`
    with counted as (
      select up.id as building_id, place.level, place.name, place.position, place.households, found.open, found.due
      from tree_node place
      cross join unnest(place.ancestors) up(id) join tree_node b on b.id = up.id and b.level in ('building','publicArea')
      cross join lateral (
        select count(*)::int as open, count(*) filter (where r.due_at <= ${asked.endOfDay})::int as due from request r
        where r.community_id = place.community_id and r.place_id = place.id and r.due_at is not null and r.kind <> 'complaint'
      ) found
      where place.ancestors && ${[...asked.nodeIds]}::uuid[]
    ), heads as (${headsOf(asked)})
    select b.id as "nodeId", b.name, sum(c.households)::int as households, sum(c.open)::int as open, sum(c.due)::int as "dueToday",
      coalesce(jsonb_agg(jsonb_build_object('name', c.name, 'households', c.households, 'open', c.open) order by c.position, c.name)
        filter (where c.level = 'entrance'), '[]') as entrances,
      (select coalesce(jsonb_agg(jsonb_build_object('name', h.name, 'phone', h.phone) order by h.name), '[]')
        from heads h where h.building_id = b.id) as heads
    from counted c join tree_node b on b.id = c.building_id
    group by b.id
    order by b.level = 'publicArea', b.position, b.name`.execute(db);
  return rows;
}
