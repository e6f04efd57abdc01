import { sql } from 'kysely';
import type { Database } from '../../../platform/context';
import type { Recipient, StepFacts } from '../rules';

/** A step as the inbox reads it. */
export interface InboxStep extends StepFacts {
  readonly communityId: string;
  readonly requestId: string;
  readonly version: number;
  readonly state: string;
  readonly at: Date;
  /** Whom a complaint is about: it is laid into none of their inboxes. */
  readonly aboutUnitId: string | null;
  readonly aboutPersonId: string | null;
}

/** Reads the steps that messages name. */
export async function readSteps(
  db: Database,
  named: readonly { communityId: string; requestId: string; version: number }[],
): Promise<InboxStep[]> {
  const { rows } = await sql<InboxStep>`
    select e.community_id as "communityId", e.request_id as "requestId", e.version, e.move, e.state, e.at,
      e.actor_id as "actorId", e.facts->>'requesterId' as "requesterId", e.facts->>'claimantId' as "claimantId",
      e.facts->>'receiverUnitId' as "receiverUnitId", e.facts->>'receiverPersonId' as "receiverPersonId",
      e.facts->>'formerUnitId' as "formerUnitId",
      e.facts->>'formerPersonId' as "formerPersonId", e.facts->>'assignedTo' as "assignedTo",
      e.facts->>'aboutUnitId' as "aboutUnitId", e.facts->>'aboutPersonId' as "aboutPersonId",
      e.facts->>'ownerNodeId' as "ownerNodeId", e.facts->>'ownerRole' as "ownerRole", e.facts->>'aboveNodeId' as "aboveNodeId", (e.facts->>'solved')::boolean as solved
    from unnest(${named.map((one) => one.communityId)}::uuid[], ${named.map((one) => one.requestId)}::uuid[],
      ${named.map((one) => one.version)}::int[]) as named(community_id, request_id, version)
    join event e using (community_id, request_id, version)`.execute(db);
  return rows;
}

interface Item {
  readonly step: InboxStep;
  readonly recipient: Recipient;
  readonly itemId: string;
}

function rowOf({ step, recipient, itemId }: Item): Record<string, unknown> {
  return {
    item_id: itemId,
    community_id: step.communityId,
    request_id: step.requestId,
    version: step.version,
    audience: recipient.audience,
    move: step.move,
    state: step.state,
    at: step.at,
    actor_id: step.actorId,
    about_unit_id: step.aboutUnitId,
    about_person_id: step.aboutPersonId,
    person_id: 'personId' in recipient ? recipient.personId : undefined,
    unit_id: 'unitId' in recipient ? recipient.unitId : undefined,
    node_id: 'nodeId' in recipient ? recipient.nodeId : undefined,
    role: 'nodeId' in recipient ? recipient.role : undefined,
  };
}

/** Lays items into inboxes; units and roles become the people who act for them on `today`. What is there already stays as it is. */
export async function layItems(db: Database, items: readonly Item[], today: string): Promise<void> {
  const rows = items.map(rowOf);
  await sql`
    with item as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(item_id uuid, community_id uuid, request_id uuid,
        version int, audience text, move text, state text, at timestamptz, actor_id uuid, about_unit_id uuid,
        about_person_id uuid, person_id uuid, unit_id uuid,
        node_id uuid, role text)
    ), acting as (
      select item.*, item.person_id as reader_id, item.item_id as row_id from item where person_id is not null
      union all
      select item.*, g.person_id, gen_random_uuid() from item join role_grant g
        on (g.unit_id = item.unit_id or (g.node_id = item.node_id and g.role = item.role))
      join tree_node held on held.id = g.node_id
      join tree_node community on community.id = item.community_id
      where item.person_id is null and g.person_id is distinct from item.actor_id
        and (held.community_id = item.community_id or held.id = any(community.ancestors))
        and g.revoked_at is null and g.from_date <= ${today}::date and (g.to_date is null or g.to_date >= ${today}::date)
    )
    insert into inbox_item (community_id, id, person_id, request_id, version, audience, move, state, at)
    select community_id, row_id, reader_id, request_id, version, audience, move, state, at from acting
    where audience = 'requester' or reader_id is distinct from about_person_id
      and (about_unit_id is null or not exists (select from role_grant g where g.person_id = reader_id and g.unit_id = about_unit_id))
    on conflict do nothing`.execute(db);
}
