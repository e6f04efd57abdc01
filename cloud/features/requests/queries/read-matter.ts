import { sql } from 'kysely';
import type { Beneficiary, Channel, Satisfaction } from '../../../contract/requests/kinds';
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
  readonly assignedName: string | null;
  readonly helpers: { name: string; phone: string | null }[];
  readonly channel: Channel;
  readonly aboutName: string | null;
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

const helpers = sql`coalesce((select jsonb_agg(jsonb_build_object('name', coalesce(hu.name, ${nameOf('hp')}),
      'phone', coalesce(hu.phone, hp.phone)) order by h.id)
    from work_order h left join unit hu on hu.id = h.receiver_unit_id left join person hp on hp.id = h.receiver_person_id
    where h.community_id = r.community_id and h.request_id = r.id and not h.is_lead and h.state = 'offered'), '[]')`;

/** Everybody and everything that a request's page names. */
const detailJoins = sql`${matterJoins}
    join tree_node n on n.id = r.place_id
    join person who on who.id = r.requester_id
    left join category c on c.code = r.category_code
    left join unit pu on pu.id = r.proposed_unit_id left join person pp on pp.id = r.proposed_person_id
    left join claim cl on cl.community_id = r.community_id and cl.request_id = r.id and cl.state in ('claimed','matched')
    left join person cp on cp.id = cl.claimant_id
    left join work_order w on w.community_id = r.community_id and w.request_id = r.id and w.is_lead and w.state in ('offered','taken','resolved')
    left join unit wu on wu.id = w.receiver_unit_id left join person wp on wp.id = w.receiver_person_id
    left join person wt on wt.id = w.taken_by left join person wa on wa.id = w.assigned_to
    left join unit au on au.id = r.about_unit_id left join person ap on ap.id = r.about_person_id
    left join person dp on dp.id = r.decline_proposed_by
    left join event_words dw on dw.community_id = r.community_id and dw.request_id = r.id and dw.version = r.decline_version`;

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
      coalesce(nullif(wa.call_name, ''), wa.full_name) as "assignedName", r.channel,
      coalesce(au.name, ${nameOf('ap')}) as "aboutName", ${helpers} as helpers,
      ${nameOf('dp')} as "declineByName", dw.words as "declineReason",
      (select ew.words from event e join event_words ew using (community_id, request_id, version)
        where e.community_id = r.community_id and e.request_id = r.id and e.move in ('dispatch','redirect') order by e.version desc limit 1) as instruction,
      (select jsonb_build_object('title', p.title, 'story', p.story, 'name', p.name, 'effortMinutes', p.effort_minutes)
        from wish_publication p where p.community_id = r.community_id and p.request_id = r.id) as publication,
      (select jsonb_build_object('solved', g.solved, 'satisfaction', g.satisfaction, 'speed', g.speed, 'attitude', g.attitude,
          'result', g.result)
        from rating g where g.community_id = r.community_id and g.request_id = r.id order by g.version desc limit 1) as rating
    from request r ${detailJoins}
    where r.community_id = ${communityId} and r.id = ${requestId}`.execute(db);
  return rows[0] ?? null;
}
