import { sql } from 'kysely';
import type { RequestKind, Urgency } from '../../../contract/requests/kinds';
import type { Database } from '../../../platform/context';
import type { CommunitySettings } from '../deadlines';
import type { Owner } from '../snapshot';
import { messageType } from '../subscriptions';
import type { EligibleHolder } from './load-eligible';

/** A submitted request that still waits for its route. */
export interface Unrouted {
  readonly communityId: string;
  readonly requestId: string;
  readonly version: number;
  readonly kind: RequestKind;
  readonly requesterId: string;
  readonly recordedBy: string;
  readonly aboutPersonId: string | null;
  /** Who is on duty for an emergency; null for everything else. */
  readonly onDutyId: string | null;
  readonly isAboutDesk: boolean;
  readonly placeId: string;
  readonly ancestors: readonly string[];
  readonly category: string | null;
  readonly isDirect: boolean;
  readonly urgency: Urgency;
  readonly dueAt: Date;
  /** The community's own numbers. */
  readonly settings: CommunitySettings;
}

/** Where a request goes: the desk with a proposal, or straight to a receiver. */
export interface Route {
  readonly communityId: string;
  readonly requestId: string;
  readonly version: number;
  readonly requesterId: string;
  readonly owner: Owner;
  readonly dueAt: Date;
  readonly proposed: { readonly unitId: string } | { readonly personId: string } | null;
  /** Present when it is dispatched at once (直派). */
  readonly workOrder: { readonly id: string; readonly dueAt: Date } | null;
}

/** Reads those of the named requests that nobody has moved since they were submitted. */
export async function loadUnrouted(
  db: Database,
  named: readonly { communityId: string; requestId: string; version: number }[],
): Promise<Unrouted[]> {
  const { rows } = await sql<Unrouted>`
    select r.community_id as "communityId", r.id as "requestId", r.version, r.kind, r.requester_id as "requesterId",
      r.recorded_by as "recordedBy", r.about_person_id as "aboutPersonId",
      case when r.emergency is not null then r.owner_person_id end as "onDutyId", r.is_about_desk as "isAboutDesk", r.place_id as "placeId", n.ancestors, r.category_code as category,
      coalesce(c.is_direct, false) as "isDirect", r.urgency, r.due_at as "dueAt",
      community.settings
    from unnest(${named.map((one) => one.communityId)}::uuid[], ${named.map((one) => one.requestId)}::uuid[],
      ${named.map((one) => one.version)}::int[]) as named(community_id, id, version)
    join request r using (community_id, id, version)
    join tree_node n on n.id = r.place_id
    join tree_node community on community.id = r.community_id
    left join category c on c.code = r.category_code
    where r.state = 'submitted'`.execute(db);
  return rows;
}

/** Reads who holds a role on any of the nodes today, the deepest node first. */
export async function loadHolders(
  db: Database,
  nodeIds: readonly string[],
  today: string,
): Promise<EligibleHolder[]> {
  const { rows } = await sql<EligibleHolder>`
    select g.person_id as "personId", g.role, g.node_id as "nodeId"
    from role_grant g join tree_node n on n.id = g.node_id
    where g.node_id = any(${[...nodeIds]}::uuid[]) and g.role in ('desk','streetCoordinator','gridWorker')
      and g.revoked_at is null and g.from_date <= ${today} and (g.to_date is null or g.to_date >= ${today})
    order by cardinality(n.ancestors) desc`.execute(db);
  return rows;
}

function rowOf(route: Route): Record<string, unknown> {
  const { owner, proposed, workOrder } = route;
  const ownerIds = {
    ownerRole: 'role' in owner ? owner.role : undefined,
    ownerNodeId: 'role' in owner ? owner.nodeId : undefined,
    ownerUnitId: 'unitId' in owner ? owner.unitId : undefined,
    ownerPersonId: 'personId' in owner ? owner.personId : undefined,
  };
  const proposal = proposed && {
    unitId: 'unitId' in proposed ? proposed.unitId : undefined,
    personId: 'personId' in proposed ? proposed.personId : undefined,
  };
  const receiver = workOrder && { receiverUnitId: proposal?.unitId, receiverPersonId: proposal?.personId };
  return {
    community_id: route.communityId,
    id: route.requestId,
    version: route.version,
    state: workOrder ? 'dispatched' : 'submitted',
    owner_role: ownerIds.ownerRole,
    owner_node_id: ownerIds.ownerNodeId,
    owner_unit_id: ownerIds.ownerUnitId,
    owner_person_id: ownerIds.ownerPersonId,
    due_at: route.dueAt,
    proposed_unit_id: proposal?.unitId,
    proposed_person_id: proposal?.personId,
    work_order_id: workOrder?.id,
    work_order_due_at: workOrder?.dueAt,
    facts: {
      requesterId: route.requesterId,
      ...ownerIds,
      dueAt: route.dueAt.toISOString(),
      ...(proposal && { proposedUnitId: proposal.unitId, proposedPersonId: proposal.personId }),
      ...receiver,
    },
  };
}

/** Writes many routes at once: each holds only while its request still has the version read, so that a repetition changes nothing. */
export async function writeRoutes(db: Database, routes: readonly Route[], at: Date): Promise<void> {
  await sql`
    with route as (
      select * from jsonb_to_recordset(${JSON.stringify(routes.map(rowOf))}::jsonb) as t(community_id uuid, id uuid, version int,
        state request_state, owner_role owner_role, owner_node_id uuid, owner_unit_id uuid, owner_person_id uuid, due_at timestamptz,
        proposed_unit_id uuid, proposed_person_id uuid, work_order_id uuid, work_order_due_at timestamptz, facts jsonb)
    ), moved as (
      update request r set state = route.state, version = r.version + 1, moved_at = ${at}, owner_role = route.owner_role,
        owner_node_id = route.owner_node_id, owner_unit_id = route.owner_unit_id, owner_person_id = route.owner_person_id,
        due_at = route.due_at, proposed_unit_id = route.proposed_unit_id, proposed_person_id = route.proposed_person_id
      from route
      where r.community_id = route.community_id and r.id = route.id and r.version = route.version and r.state = 'submitted'
      returning r.community_id, r.id, r.version
    ), happened as (
      insert into event (community_id, request_id, version, move, state, actor_kind, at, facts)
      select community_id, id, moved.version, 'route', route.state, 'dispatcher', ${at}, route.facts
      from moved join route using (community_id, id)
    ), offered as (
      insert into work_order (community_id, id, request_id, state, receiver_unit_id, receiver_person_id, offered_at, due_at)
      select community_id, work_order_id, id, 'offered', proposed_unit_id, proposed_person_id, ${at}, work_order_due_at
      from moved join route using (community_id, id) where work_order_id is not null
    )
    insert into outbox (community_id, request_id, version, consumer, type, occurred_at, available_at)
    select community_id, id, moved.version, 'inbox', ${messageType('route')}, ${at}, ${at}
    from moved join route using (community_id, id) where work_order_id is not null`.execute(db);
}
