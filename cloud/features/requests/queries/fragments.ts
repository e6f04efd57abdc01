import { sql } from 'kysely';

/** The number people read, such as 0612-17, of `r`. */
export const numberOf = sql`to_char(r.filed_day, 'MMDD') || '-' || lpad(r.number_in_day::text, greatest(2, length(r.number_in_day::text)), '0')`;

/** The columns of an own matter in a list; needs `r` and the joins of `matterJoins`. */
export const matterColumns = sql`
  r.community_id as "communityId", r.id as "requestId", ${numberOf} as number, r.kind, t.title, r.state,
  r.wall_rank is not null as "isPublished",
  case when r.owner_role = 'desk' then 'desk' when r.owner_role = 'streetCoordinator' then 'street'
    when r.owner_role = 'gridWorker' then 'gridWorker' when r.owner_unit_id is not null then 'unit'
    when r.owner_person_id = r.requester_id then 'requester'
    when r.owner_person_id is not null and r.state in ('in_progress','rectifying') and r.wall_rank is not null then 'claimant'
    when r.owner_person_id is not null then 'person' end as "ownerKind",
  u.name as "ownerName", r.due_at as "dueAt", r.moved_at as "movedAt"`;

/** The joins that `matterColumns` needs. */
export const matterJoins = sql`
  join request_text t on t.community_id = r.community_id and t.request_id = r.id
  left join unit u on u.id = r.owner_unit_id`;
