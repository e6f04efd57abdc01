import { sql } from 'kysely';
import type { Beneficiary, Outcome, Satisfaction } from '../../../contract/requests/kinds';
import type { MoveName, RequestState } from '../../../contract/requests/lifecycle';
import type { ActorKind } from '../../../contract/requests/matter';
import type { OwnerKind } from '../../../contract/requests/matter-row';
import type { Database } from '../../../platform/context';
import { matterColumns, matterJoins } from './fragments';

/** A request with everything its page can show; who may see what is decided above. */
export interface MatterDetail {
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly floor: string | null;
  readonly placeLabel: string;
  readonly buildingLabel: string;
  readonly categoryName: string | null;
  readonly onBehalfOf: Beneficiary;
  readonly filedAt: Date;
  readonly firstAnswerDueAt: Date;
  readonly ownerKind: OwnerKind | null;
  readonly ownerName: string | null;
  readonly returns: number;
  readonly proposedUnitId: string | null;
  readonly proposedPersonId: string | null;
  readonly proposedName: string | null;
  readonly requesterName: string;
  readonly requesterPhone: string;
  readonly claimantName: string | null;
  readonly claimantPhone: string | null;
  readonly receiverName: string | null;
  readonly receiverPhone: string | null;
  readonly takenByName: string | null;
  readonly declineByName: string | null;
  readonly declineReason: string | null;
  readonly instruction: string | null;
  readonly publication: { title: string; story: string; name: string; effortMinutes: number | null } | null;
  readonly rating: {
    solved: boolean;
    satisfaction: Satisfaction | null;
    speed: number | null;
    attitude: number | null;
    result: number | null;
  } | null;
}

const nameOf = (alias: string) =>
  sql`coalesce(nullif(${sql.ref(`${alias}.full_name`)}, ''), ${sql.ref(`${alias}.call_name`)})`;

/** Reads a request's page. */
export async function readMatter(
  db: Database,
  communityId: string,
  requestId: string,
): Promise<MatterDetail | null> {
  const { rows } = await sql<MatterDetail>`
    select ${matterColumns}, t.body as text, t.floor, n.label as "placeLabel",
      coalesce((select b.label from tree_node b where b.id = any(n.ancestors) and b.level = 'building'), n.label) as "buildingLabel",
      c.name as "categoryName", r.on_behalf_of as "onBehalfOf", r.filed_at as "filedAt",
      r.first_answer_due_at as "firstAnswerDueAt", r.returns, r.proposed_unit_id as "proposedUnitId",
      r.proposed_person_id as "proposedPersonId", coalesce(pu.name, ${nameOf('pp')}) as "proposedName",
      ${nameOf('who')} as "requesterName", coalesce(who.phone, '') as "requesterPhone",
      ${nameOf('cp')} as "claimantName", coalesce(cp.phone, '') as "claimantPhone",
      coalesce(wu.name, ${nameOf('wp')}) as "receiverName", coalesce(wu.phone, wp.phone) as "receiverPhone",
      coalesce(nullif(wt.call_name, ''), wt.full_name) as "takenByName",
      ${nameOf('dp')} as "declineByName", dw.words as "declineReason",
      (select ew.words from event e join event_words ew using (community_id, request_id, version)
        where e.community_id = r.community_id and e.request_id = r.id and e.move = 'dispatch' order by e.version desc limit 1) as instruction,
      (select jsonb_build_object('title', p.title, 'story', p.story, 'name', p.name, 'effortMinutes', p.effort_minutes)
        from wish_publication p where p.community_id = r.community_id and p.request_id = r.id) as publication,
      (select jsonb_build_object('solved', g.solved, 'satisfaction', g.satisfaction, 'speed', g.speed, 'attitude', g.attitude,
          'result', g.result)
        from rating g where g.community_id = r.community_id and g.request_id = r.id order by g.version desc limit 1) as rating
    from request r ${matterJoins}
    join tree_node n on n.id = r.place_id
    join person who on who.id = r.requester_id
    left join category c on c.code = r.category_code
    left join unit pu on pu.id = r.proposed_unit_id left join person pp on pp.id = r.proposed_person_id
    left join claim cl on cl.community_id = r.community_id and cl.request_id = r.id and cl.state in ('claimed','matched')
    left join person cp on cp.id = cl.claimant_id
    left join work_order w on w.community_id = r.community_id and w.request_id = r.id and w.state in ('offered','taken','resolved')
    left join unit wu on wu.id = w.receiver_unit_id left join person wp on wp.id = w.receiver_person_id
    left join person wt on wt.id = w.taken_by
    left join person dp on dp.id = r.decline_proposed_by
    left join event_words dw on dw.community_id = r.community_id and dw.request_id = r.id and dw.version = r.decline_version
    where r.community_id = ${communityId} and r.id = ${requestId}`.execute(db);
  return rows[0] ?? null;
}

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
}

/** Reads the whole history, the newest step first. */
export async function readSteps(db: Database, communityId: string, requestId: string): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select e.version, e.move, e.state, e.at, e.actor_id as "actorId", e.actor_kind as "actorKind",
      coalesce(nullif(p.call_name, ''), p.full_name) as "actorName", au.name as "unitName", w.words,
      array(select a.photo_id from attachment a where a.community_id = e.community_id and a.request_id = e.request_id
        and a.version = e.version order by a.position) as "photoIds",
      coalesce(ru.name, nullif(rp.full_name, ''), rp.call_name) as "receiverName", e.facts->>'dueAt' as "dueAt",
      e.facts->>'resolveBy' as "resolveBy", e.facts->>'outcome' as outcome, (e.facts->>'solved')::boolean as solved
    from event e
    left join person p on p.id = e.actor_id
    left join unit au on au.id = e.actor_unit_id
    left join event_words w using (community_id, request_id, version)
    left join unit ru on ru.id = (e.facts->>'receiverUnitId')::uuid
    left join person rp on rp.id = (e.facts->>'receiverPersonId')::uuid
    where e.community_id = ${communityId} and e.request_id = ${requestId}
    order by e.version desc`.execute(db);
  return rows;
}
