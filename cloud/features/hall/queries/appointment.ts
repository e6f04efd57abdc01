import { sql } from 'kysely';

/** When and where of a slot `s` of a service `v` in a hall `h`: what lists and details show of it. */
export const appointment = sql`v.id as "serviceId", v.name as "serviceName", v.kind as "serviceKind", h.name as "hallName",
  coalesce((select n.label from courtyard_visit c join tree_node n on n.id = c.place_id
    where c.community_id = s.community_id and c.id = s.visit_id), v.where_words) as "where", s.date::text, s.starts_at as "startsAt", s.ends_at as "endsAt"`;
