import { sql } from 'kysely';
import { categoryKindOf, type RequestKind } from '../../../contract/requests/kinds';
import type { ReceiverRef } from '../../../contract/requests/receivers';
import type { Database } from '../../../platform/context';
import { Refusal } from '../../../platform/refusal';

/** Whether a receiver can take a work order at a place today: a unit with a member whose role covers it, or a person of the staff there. */
export async function isFitReceiver(
  db: Database,
  receiver: ReceiverRef,
  placeId: string,
  today: string,
): Promise<boolean> {
  const { rows } = await sql<{ isFit: boolean }>`
    select exists (
      select from role_grant g join tree_node place on place.id = ${placeId}
      where g.node_id = any(place.ancestors) and g.revoked_at is null
        and g.from_date <= ${today} and (g.to_date is null or g.to_date >= ${today})
        and ((${receiver.kind} = 'unit' and g.unit_id = ${receiver.id})
          or (${receiver.kind} = 'person' and g.person_id = ${receiver.id} and g.role in ('gridWorker','buildingHead','desk')))
    ) as "isFit"`.execute(db);
  return rows[0]?.isFit ?? false;
}

async function findUnfitFields(
  db: Database,
  communityId: string,
  kind: RequestKind,
  category: string,
  placeId: string,
): Promise<{ category: boolean; place: boolean }> {
  const { rows } = await sql<{ category: boolean; place: boolean }>`
    select not exists (select from category where code = ${category} and kind = ${categoryKindOf(kind)}) as category,
      not exists (select from tree_node where id = ${placeId} and community_id = ${communityId}
        and (level in ('building','microGrid','entrance','publicArea') or (${kind} in ('suggestion','complaint') and id = community_id))) as place`.execute(
    db,
  );
  return rows[0] ?? { category: true, place: true };
}

/** Throws INVALID when category or place are not of this community and kind. */
export async function refuseUnfit(
  db: Database,
  { communityId, category, place }: { communityId: string; category: string; place: { nodeId: string } },
  kind: RequestKind,
): Promise<void> {
  const unfit = await findUnfitFields(db, communityId, kind, category, place.nodeId);
  if (unfit.category) throw new Refusal('INVALID', { fields: { category: 'notAllowed' } });
  if (unfit.place) throw new Refusal('INVALID', { fields: { 'place.nodeId': 'notAllowed' } });
}
