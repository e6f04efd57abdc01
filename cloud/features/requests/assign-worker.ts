import { shanghaiDate } from '../../community/working-time';
import type { assignWorker as operation } from '../../contract/requests/assign-worker';
import type { CommandContext, UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { receiverActor } from './actors';
import { handlerFacts, workOrderOf } from './handlers';
import { makeMove } from './make-move';
import { effect } from './queries/effects';
import { isMemberThere } from './queries/unit-members';
import type { Snapshot } from './snapshot';
import { sameTurn } from './turns';

const dayMs = 24 * 3_600_000;
/** How far ahead a visit can be agreed. */
const visitWithinDays = 60;

async function refuseUnlessMayAssign(
  snapshot: Snapshot,
  personId: string,
  context: CommandContext,
): Promise<void> {
  const { receiverUnitId: unitId } = workOrderOf(snapshot);
  const { caller, db, now } = context;
  const isLead = caller.grants.some((grant) => grant.role === 'unitLead' && grant.unitId === unitId);
  if (personId !== caller.personId && !isLead) throw new Refusal('FORBIDDEN');
  if (!unitId || !(await isMemberThere(db, unitId, personId, snapshot.placeId, shanghaiDate(now))))
    throw new Refusal('RECEIVER_UNFIT');
}

/** Agrees a visit, and names who of the unit comes; the requester sees both. */
export const assignWorker: UseCase<typeof operation> = (input, context) =>
  makeMove(['assign'], input, context, async (snapshot) => {
    const order = workOrderOf(snapshot);
    const visitAt = input.visitAt ? new Date(input.visitAt) : order.visitAt;
    const { now } = context;
    if (
      input.visitAt &&
      visitAt &&
      (visitAt <= now || visitAt.getTime() > now.getTime() + visitWithinDays * dayMs)
    )
      throw new Refusal('INVALID', { fields: { visitAt: 'notAllowed' } });
    if (input.personId) await refuseUnlessMayAssign(snapshot, input.personId, context);
    const assignedTo = input.personId ?? order.assignedTo;
    const facts = { assignedTo, visitAt: visitAt?.toISOString() ?? null };
    return {
      steps: [{ move: 'assign', state: snapshot.state, facts: { ...handlerFacts(snapshot), ...facts } }],
      actor: receiverActor(context, snapshot),
      ...sameTurn(snapshot),
      effects: [effect.assign(order.id, assignedTo, visitAt)],
    };
  });
