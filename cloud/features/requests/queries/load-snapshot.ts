import { sql } from 'kysely';
import type { Database } from '../../../platform/context';
import { policyOf } from '../deadlines';
import type { Owner, PausedTurn, Snapshot } from '../snapshot';

type SnapshotRow = Omit<Snapshot, 'owner' | 'policy' | 'pausedTurn'> & {
  ownerRole: 'desk' | 'streetCoordinator' | 'gridWorker' | null;
  ownerNodeId: string | null;
  ownerUnitId: string | null;
  ownerPersonId: string | null;
  settings: Parameters<typeof policyOf>[0];
  pausedTurn: { owner: Owner; dueAt: string; askedAt: string } | null;
  workOrder:
    | (Omit<NonNullable<Snapshot['workOrder']>, 'dueAt' | 'visitAt'> & {
        dueAt: string;
        visitAt: string | null;
      })
    | null;
  claim: (Omit<NonNullable<Snapshot['claim']>, 'termEndsAt'> & { termEndsAt: string }) | null;
};

function ownerOf(row: SnapshotRow): Owner | null {
  if (row.ownerNodeId !== null && row.ownerRole !== null)
    return { role: row.ownerRole, nodeId: row.ownerNodeId };
  if (row.ownerUnitId !== null) return { unitId: row.ownerUnitId };
  if (row.ownerPersonId !== null) return { personId: row.ownerPersonId };
  return null;
}

function pausedTurnOf({ owner, dueAt, askedAt }: NonNullable<SnapshotRow['pausedTurn']>): PausedTurn {
  return { owner, dueAt: new Date(dueAt), askedAt: new Date(askedAt) };
}

/** Who worked on it and for which units. */
const handlers = sql`
      array(select w.taken_by from work_order w where w.community_id = r.community_id and w.request_id = r.id
          and w.taken_by is not null
        union select c.claimant_id from claim c where c.community_id = r.community_id and c.request_id = r.id) as "handlerIds",
      array(select w.taken_by from work_order w where w.community_id = r.community_id and w.request_id = r.id
          and w.taken_by is not null) as "workerIds",
      array(select w.receiver_unit_id from work_order w where w.community_id = r.community_id and w.request_id = r.id
          and w.receiver_unit_id is not null and w.state in ('taken','resolved')
        union select c.unit_id from claim c where c.community_id = r.community_id and c.request_id = r.id
          and c.unit_id is not null) as "handlerUnitIds"`;

/** The lead's work order and those of the helpers. */
const workOrders = sql`
      (select jsonb_build_object('id', w.id, 'state', w.state, 'receiverUnitId', w.receiver_unit_id,
          'receiverPersonId', w.receiver_person_id, 'takenBy', w.taken_by, 'dueAt', w.due_at, 'assignedTo', w.assigned_to,
          'visitAt', w.visit_at)
        from work_order w where w.community_id = r.community_id and w.request_id = r.id and w.is_lead
          and w.state in ('offered','taken','resolved')) as "workOrder",
      coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'receiverUnitId', w.receiver_unit_id,
          'receiverPersonId', w.receiver_person_id) order by w.id)
        from work_order w where w.community_id = r.community_id and w.request_id = r.id and not w.is_lead
          and w.state = 'offered'), '[]') as "helperOrders"`;

/** A row with its instants and its owner as values. */
function snapshotOf(row: SnapshotRow): Snapshot {
  return {
    ...row,
    owner: ownerOf(row),
    policy: policyOf(row.settings),
    pausedTurn: row.pausedTurn && pausedTurnOf(row.pausedTurn),
    workOrder: row.workOrder && {
      ...row.workOrder,
      dueAt: new Date(row.workOrder.dueAt),
      visitAt: row.workOrder.visitAt === null ? null : new Date(row.workOrder.visitAt),
    },
    claim: row.claim && { ...row.claim, termEndsAt: new Date(row.claim.termEndsAt) },
  };
}

/** Reads one request as a move finds it; null when there is none. */
export async function loadSnapshot(
  db: Database,
  communityId: string,
  requestId: string,
): Promise<Snapshot | null> {
  const { rows } = await sql<SnapshotRow>`
    select r.community_id as "communityId", r.id as "requestId", r.version, r.kind, r.state,
      r.requester_id as "requesterId", r.recorded_by as "recordedBy",
      exists (select from person_identity i where i.person_id = r.requester_id) as "requesterHasAccount",
      r.about_unit_id as "aboutUnitId", r.about_person_id as "aboutPersonId", r.is_about_desk as "isAboutDesk",
      r.ask_count as "askCount", r.paused_turn as "pausedTurn", r.place_id as "placeId",
      place.ancestors as "placeAncestors", grid.id as "gridId", r.category_code as category, r.urgency, r.emergency,
      r.owner_role as "ownerRole", r.owner_node_id as "ownerNodeId", r.owner_unit_id as "ownerUnitId",
      r.owner_person_id as "ownerPersonId", r.due_at as "dueAt", r.decline_proposed_by as "declineProposedBy", r.wall_rank as "wallRank",
      r.releases, community.settings,
      ${workOrders},
      (select jsonb_build_object('id', c.id, 'claimantId', c.claimant_id, 'unitId', c.unit_id, 'state', c.state,
          'termEndsAt', c.term_ends_at)
        from claim c where c.community_id = r.community_id and c.request_id = r.id
          and c.state in ('claimed','matched')) as claim,
      ${handlers}
    from request r
    join tree_node place on place.id = r.place_id
    join tree_node community on community.id = r.community_id
    left join tree_node grid on grid.id = any(place.ancestors) and grid.level = 'grid'
    where r.community_id = ${communityId} and r.id = ${requestId}`.execute(db);
  return rows[0] ? snapshotOf(rows[0]) : null;
}
