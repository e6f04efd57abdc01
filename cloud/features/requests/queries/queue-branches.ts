import { type RawBuilder, sql } from 'kysely';
import type { workQueue } from '../../../contract/requests/work-queue';
import type { InputOf } from '../../../contract/shared/operation';
import type { Caller } from '../../../platform/context';

type Sql = RawBuilder<unknown>;
type Asked = InputOf<typeof workQueue>;

/** Joins what a caller has into one list of rows; what he has nothing of is left out, for planning it takes longer than reading it. */
export function allOf(...parts: (Sql | false)[]): Sql {
  return sql.join(parts.filter(isWanted), sql` union all `);
}

const isWanted = (part: Sql | false): part is Sql => part !== false;

/** Whose queue it is, as lists that go into SQL as they are. */
export interface Reach {
  readonly personId: string;
  /** The communities that any of the roles reach into. */
  readonly communityIds: string[];
  /** Node and role, side by side: what the desk, the street or a grid worker there owns. */
  readonly owningNodeIds: string[];
  readonly owningRoles: string[];
  readonly unitIds: string[];
  /** The communities at whose desk he sits. */
  readonly deskCommunityIds: string[];
  /** The communities overseen as a whole, and the nodes overseen by those who serve a part of one. */
  readonly overseenIds: string[];
  readonly localNodeIds: string[];
  /** Those of the latter where he serves as a grid worker: a building head is a neighbour and sees no complaints. */
  readonly gridNodeIds: string[];
}

function withRole(caller: Caller, roles: readonly string[]) {
  return caller.grants.filter(({ role }) => roles.includes(role));
}

/** Works out whose queue it is; `under` are the communities below roles that are held above community level. */
export function reachOf(caller: Caller, under: readonly string[]): Reach {
  const owning = new Map(
    withRole(caller, ['desk', 'streetCoordinator', 'gridWorker']).map((one) => [
      `${one.nodeId} ${one.role}`,
      one,
    ]),
  );
  const communities = (grants: Caller['grants']) =>
    grants.flatMap(({ communityId }) => (communityId === null ? [] : [communityId]));
  return {
    personId: caller.personId,
    communityIds: [...new Set([...communities(caller.grants), ...under])],
    owningNodeIds: [...owning.values()].map(({ nodeId }) => nodeId),
    owningRoles: [...owning.values()].map(({ role }) => role),
    unitIds: [...new Set(caller.grants.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])))],
    deskCommunityIds: communities(withRole(caller, ['desk'])),
    overseenIds: [
      ...new Set([
        ...communities(
          withRole(caller, ['desk', 'streetCoordinator', 'supervisor']).filter(
            ({ level }) => level === 'community',
          ),
        ),
        ...under,
      ]),
    ],
    localNodeIds: withRole(caller, ['gridWorker', 'buildingHead']).map(({ nodeId }) => nodeId),
    gridNodeIds: withRole(caller, ['gridWorker']).map(({ nodeId }) => nodeId),
  };
}

const columns = sql`r.community_id, r.id, r.due_at`;

/** Takes off the complaints about himself, his unit, or the desk he sits at: for him there is none. */
function seenBy({ personId, unitIds, deskCommunityIds }: Reach): Sql {
  return sql`(r.kind <> 'complaint' or r.requester_id = ${personId}
    or r.about_person_id is distinct from ${personId} and (r.about_unit_id is null or r.about_unit_id <> all(${unitIds}::uuid[]))
      and not (r.is_about_desk and r.community_id = any(${deskCommunityIds}::uuid[])))`;
}

/**
 * Takes off what he filed, handled or proposed to decline himself: for a role's turn, which is somebody else's then. `offset 0` keeps
 * the looks at claims and work orders one per row: as a join PostgreSQL may read all of them for the sake of twenty rows.
 */
function free(reach: Reach): Sql {
  const { personId, unitIds } = reach;
  return sql`${seenBy(reach)} and r.requester_id <> ${personId} and r.recorded_by <> ${personId}
    and r.decline_proposed_by is distinct from ${personId}
    and not exists (select from claim c where c.community_id = r.community_id and c.request_id = r.id
      and (c.claimant_id = ${personId} or c.unit_id = any(${unitIds}::uuid[])) offset 0)
    and not exists (select from work_order w where w.community_id = r.community_id and w.request_id = r.id
      and (w.taken_by = ${personId} or w.state in ('taken','resolved') and w.receiver_unit_id = any(${unitIds}::uuid[])) offset 0)`;
}

/** What narrows a queue to some of its facets. */
export type Facets = Pick<Asked, 'kind' | 'category' | 'state'>;

/** Every kind, category and state that a filter leaves, as rows: so that each is one ordered range of an index by facets. */
function facetsLeft({ kind, category, state }: Facets): Sql {
  return sql`(select kind, category, state from unnest(enum_range(null::request_kind)) as kind
    cross join unnest(enum_range(null::request_state)) as state
    cross join lateral (select '' as category union all select code from category
      where category.kind = case kind when 'patrol' then 'issue' else kind::text end) named
    where ${kind ? sql`kind = ${kind}` : sql`true`} and ${category ? sql`category = ${category}` : sql`true`}
      and ${state ? sql`state = ${state}` : sql`true`})`;
}

const isOfFacet = sql`r.kind = facet.kind and coalesce(r.category_code, '') = facet.category and r.state = facet.state`;

function isNarrowed({ kind, category, state }: Facets): boolean {
  return Boolean(kind || category || state);
}

/**
 * What waits for somebody, the earliest due first: one ordered range of an index for each owner he acts as, so that a page costs the
 * same however much there is. A role's turns, which may be many, are walked facet by facet when a filter asks for it.
 */
export function waitingFor(reach: Reach, limit: number, also: Sql = sql`true`, asked: Facets = {}): Sql {
  const scope = sql`r.community_id = any(${reach.communityIds}::uuid[]) and ${also}`;
  const first = sql`order by r.due_at, r.id limit ${limit}`;
  const [facet, ofFacet] = isNarrowed(asked)
    ? [sql`cross join ${facetsLeft(asked)} facet`, isOfFacet]
    : [sql``, sql`true`];
  const ofRoles = sql`select top.* from unnest(${reach.owningNodeIds}::uuid[], ${reach.owningRoles}::owner_role[]) as owner(node_id, role) ${facet}
      cross join lateral (select ${columns} from request r where r.owner_node_id = owner.node_id
        and r.owner_role = owner.role and ${ofFacet} and ${free(reach)} and ${scope} ${first}) top`;
  const ofUnits = sql`select top.* from unnest(${reach.unitIds}::uuid[]) as owner(unit_id)
      cross join lateral (select ${columns} from request r where r.owner_unit_id = owner.unit_id and ${scope} ${first}) top`;
  const ofPerson = sql`(select ${columns} from request r where r.owner_person_id = ${reach.personId}
      and r.requester_id <> ${reach.personId} and ${scope} ${first})`;
  const helping = sql`(select ${columns} from work_order w join request r on r.community_id = w.community_id and r.id = w.request_id
      where not w.is_lead and w.state = 'offered' and ${receivedBy(reach)} and r.due_at is not null and ${scope} ${first})`;
  return allOf(
    reach.owningNodeIds.length > 0 && ofRoles,
    reach.unitIds.length > 0 && ofUnits,
    ofPerson,
    helping,
  );
}

/** Work orders `w` for his units or himself. */
function receivedBy({ personId, unitIds }: Reach): Sql {
  const toUnits = unitIds.length > 0 ? sql`w.receiver_unit_id = any(${unitIds}::uuid[]) or` : sql``;
  return sql`(${toUnits} w.receiver_person_id = ${personId})`;
}

/** What his units or he have taken and not yet ended. */
export function inHandOf(reach: Reach, also: Sql = sql`true`): Sql {
  const { personId, communityIds } = reach;
  const isOpen = sql`r.due_at is not null and r.community_id = any(${communityIds}::uuid[]) and ${also}`;
  return sql`
    select ${columns} from work_order w join request r on r.community_id = w.community_id and r.id = w.request_id
    where w.state in ('taken','resolved') and ${receivedBy(reach)} and ${isOpen}
    union all
    select ${columns} from claim c join request r on r.community_id = c.community_id and r.id = c.request_id
    where c.state = 'matched' and c.claimant_id = ${personId} and ${isOpen}`;
}

/** What is overseen as a whole; a filter walks its facets, so that what is rare is found as fast as what is common. */
function overseenBy(reach: Reach, asked: Facets, first: Sql, also: Sql): Sql {
  const communities = sql`unnest(${reach.overseenIds}::uuid[]) as community(id)`;
  if (!isNarrowed(asked))
    return sql`select top.* from ${communities}
      cross join lateral (select ${columns} from request r where r.community_id = community.id and ${also} ${first}) top`;
  return sql`select top.* from ${communities} cross join ${facetsLeft(asked)} facet
    cross join lateral (select ${columns} from request r where r.community_id = community.id and ${isOfFacet}
      and ${also} ${first}) top`;
}

/** Everything overseen, the latest filed first; units and whoever was sent a work order see what they were sent. */
export function everythingFor(reach: Reach, asked: Facets, limit: number, also: Sql): Sql {
  const { personId, unitIds, communityIds, localNodeIds, gridNodeIds } = reach;
  const overseen = sql`${seenBy(reach)} and ${also}`;
  // What is about the desk is overseen from above the community only.
  const local = sql`not r.is_about_desk and (r.kind <> 'complaint' or place.ancestors && ${gridNodeIds}::uuid[]) and ${overseen}`;
  const first = sql`order by r.id desc limit ${limit}`;
  const sentTo = (receiver: Sql) => sql`cross join lateral (
      select ${columns} from work_order w join request r on r.community_id = w.community_id and r.id = w.request_id
      where ${receiver} and r.community_id = any(${communityIds}::uuid[]) and ${also}
      order by w.request_id desc limit ${limit}) top`;
  const parts = [
    reach.overseenIds.length > 0 && overseenBy(reach, asked, first, overseen),
    localNodeIds.length > 0 &&
      sql`select top.* from unnest(${communityIds}::uuid[]) as community(id)
        cross join lateral (select ${columns} from request r join tree_node place on place.id = r.place_id
          where r.community_id = community.id and place.ancestors && ${localNodeIds}::uuid[] and ${local} ${first}) top`,
    unitIds.length > 0 &&
      sql`select top.* from unnest(${unitIds}::uuid[]) as unit(id) ${sentTo(sql`w.receiver_unit_id = unit.id`)}`,
    sql`select top.* from (select ${personId}::uuid as id) me ${sentTo(sql`w.receiver_person_id = me.id`)}`,
  ];
  return sql.join(parts.filter(isWanted), sql` union `);
}
