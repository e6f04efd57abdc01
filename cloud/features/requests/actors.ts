import type { ActorKind } from '../../contract/requests/matter';
import type { Context } from '../../platform/context';
import type { MovePlan } from './queries/move-request';
import type { Snapshot } from './snapshot';
import { standingsOf } from './standing';

type StaffActor = { id: string; kind: Exclude<ActorKind, 'you'> };

function holdsHere(role: string, { caller }: Context, snapshot: Snapshot): boolean {
  return caller.grants.some((grant) => grant.role === role && snapshot.placeAncestors.includes(grant.nodeId));
}

/** Names the capacity in which somebody at the queue acts. */
export function deskActor(context: Context, snapshot: Snapshot): StaffActor {
  const isDesk = holdsHere('desk', context, snapshot) && !snapshot.isAboutDesk;
  return { id: context.caller.personId, kind: isDesk ? 'desk' : 'street' };
}

/** Names the capacity of whoever looks, settles or asks on the spot: the place's grid worker before the desk. */
export function checkerActor(context: Context, snapshot: Snapshot): StaffActor {
  return holdsHere('gridWorker', context, snapshot)
    ? { id: context.caller.personId, kind: 'gridWorker' }
    : deskActor(context, snapshot);
}

/** Names the capacity of a receiver: the unit's member, or the person. */
export function receiverActor(
  context: Context,
  snapshot: Snapshot,
  unitId: string | null = snapshot.workOrder?.receiverUnitId ?? null,
): StaffActor & { unitId: string | null } {
  const isGridWorker = context.caller.grants.some((grant) => grant.role === 'gridWorker');
  return {
    id: context.caller.personId,
    kind: unitId ? 'unit' : isGridWorker ? 'gridWorker' : 'staff',
    unitId,
  };
}

/** Names the capacity in which somebody speaks, the one nearest to the work first. */
export function speakingActor(context: Context, snapshot: Snapshot): MovePlan['actor'] {
  const standings = standingsOf(context.caller, snapshot);
  const id = context.caller.personId;
  if (standings.has('requester')) return { id, kind: 'requester' };
  if (standings.has('receiver')) return receiverActor(context, snapshot);
  if (standings.has('helper'))
    return receiverActor(context, snapshot, helperOrderOf(context, snapshot)?.receiverUnitId);
  if (standings.has('claimant')) return { id, kind: 'claimant', unitId: snapshot.claim?.unitId ?? null };
  return standings.has('desk') ? deskActor(context, snapshot) : { id, kind: 'gridWorker' };
}

/** The open work order by which somebody helps beside the lead. */
export function helperOrderOf({ caller }: Context, snapshot: Snapshot) {
  const mine = new Set(caller.grants.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])));
  return snapshot.helperOrders.find(
    ({ receiverUnitId, receiverPersonId }) =>
      receiverPersonId === caller.personId || (receiverUnitId !== null && mine.has(receiverUnitId)),
  );
}
