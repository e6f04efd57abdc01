import { sql } from 'kysely';
import type { Outcome } from '../../../contract/requests/kinds';
import type { MoveName, RequestState } from '../../../contract/requests/lifecycle';
import type { ActorKind, Step } from '../../../contract/requests/matter';
import type { Database } from '../../../platform/context';

/** One event of the history with its words, photos and the names behind its ids. */
export interface StepRow {
  readonly version: number;
  readonly move: MoveName;
  readonly state: RequestState;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorKind: Exclude<ActorKind, 'you'>;
  readonly actorName: string | null;
  readonly unitName: string | null;
  readonly words: string | null;
  readonly photoIds: string[];
  readonly receiverName: string | null;
  readonly dueAt: string | null;
  readonly resolveBy: string | null;
  readonly outcome: Outcome | null;
  readonly solved: boolean | null;
  readonly visitAt: string | null;
  readonly assignedName: string | null;
  readonly corrections: Step['corrections'];
}

/** One side of a correction, categories and places by the name people know. */
const named = (side: 'from' | 'to') => sql`coalesce(
  case c->>'what' when 'category' then (select name from category where code = c->>${sql.lit(side)})
    when 'place' then (select label from tree_node where id = (c->>${sql.lit(side)})::uuid) end, c->>${sql.lit(side)}, '')`;

/** Reads the whole history, the newest step first. */
export async function readSteps(db: Database, communityId: string, requestId: string): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select e.version, e.move, e.state, e.at, e.actor_id as "actorId", e.actor_kind as "actorKind",
      coalesce(nullif(p.call_name, ''), p.full_name) as "actorName", au.name as "unitName", w.words,
      array(select a.photo_id from attachment a where a.community_id = e.community_id and a.request_id = e.request_id
        and a.version = e.version order by a.position) as "photoIds",
      coalesce(ru.name, nullif(rp.full_name, ''), rp.call_name) as "receiverName", e.facts->>'dueAt' as "dueAt",
      e.facts->>'resolveBy' as "resolveBy", e.facts->>'outcome' as outcome, (e.facts->>'solved')::boolean as solved,
      e.facts->>'visitAt' as "visitAt", coalesce(nullif(wa.call_name, ''), wa.full_name) as "assignedName",
      coalesce((select jsonb_agg(jsonb_build_object('what', c->>'what', 'from', ${named('from')}, 'to', ${named('to')}))
        from jsonb_array_elements(e.facts->'corrections') c), '[]') as corrections
    from event e
    left join person p on p.id = e.actor_id
    left join unit au on au.id = e.actor_unit_id
    left join event_words w using (community_id, request_id, version)
    left join unit ru on ru.id = (e.facts->>'receiverUnitId')::uuid
    left join person rp on rp.id = (e.facts->>'receiverPersonId')::uuid
    left join person wa on wa.id = (e.facts->>'assignedTo')::uuid
    where e.community_id = ${communityId} and e.request_id = ${requestId}
    order by e.version desc`.execute(db);
  return rows;
}
