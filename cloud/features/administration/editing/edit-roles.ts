import { untieAccount } from '../../../community/accounts';
import { shanghaiDate } from '../../../community/working-time';
import type {
  endRole as endRoleOperation,
  grantRole as grantRoleOperation,
  savePerson as savePersonOperation,
  saveRole as saveRoleOperation,
} from '../../../contract/administration/people';
import { isHeldOn } from '../../../contract/shared/roles';
import type { UseCase } from '../../../platform/context';
import { Refusal } from '../../../platform/refusal';
import { commandAlone } from '../queries/alone';
import {
  findOrEnterPerson,
  insertGrant,
  isPhoneTaken,
  readNamed,
  revokeGrant,
  updateGrant,
  updatePerson,
} from '../queries/edit-roles';
import { areThere } from '../queries/edit-rules';
import { leavesNobody } from '../queries/find-orphaned';
import { reached, whyUnchanged } from '../queries/reach-of';
import { administered } from '../reach';

function refuseEndBeforeStart({ fromDate, toDate }: { fromDate: string; toDate: string | null }): void {
  if (toDate !== null && toDate < fromDate)
    throw new Refusal('INVALID', { fields: { toDate: 'notAllowed' } });
}

/** Gives somebody a role. */
export const grantRole: UseCase<typeof grantRoleOperation> = (input, context) => {
  refuseEndBeforeStart(input);
  const isOfUnit = input.role === 'unitLead' || input.role === 'unitMember';
  if (isOfUnit !== (input.unitId !== null))
    throw new Refusal('INVALID', { fields: { unitId: isOfUnit ? 'required' : 'notAllowed' } });
  return commandAlone(context, async (trx) => {
    const { communityId, parentId } = await reached(trx, input.nodeId, administered(context.caller));
    if (!isHeldOn(input.role, { communityId, isTop: parentId === null }))
      throw new Refusal('INVALID', { fields: { role: 'notAllowed' } });
    const there = await areThere(trx, { category: null, unitId: input.unitId });
    if (!there.unit) throw new Refusal('INVALID', { fields: { unitId: 'notAllowed' } });
    const personId = await findOrEnterPerson(trx, input, context.newId(), context.now);
    if (personId === null) throw new Refusal('INVALID', { fields: { name: 'notAllowed' } });
    const grantId = context.newId();
    if (!(await insertGrant(trx, grantId, personId, input))) throw new Refusal('CHANGED');
    return { grantId };
  });
};

/** Sets from when to when a role holds; the last administrator's cannot be cut short. */
export const saveRole: UseCase<typeof saveRoleOperation> = (input, context) => {
  refuseEndBeforeStart(input);
  const mine = administered(context.caller);
  const { grantId } = input;
  return commandAlone(context, async (trx) => {
    if (!(await updateGrant(trx, input, mine))) throw await whyUnchanged(trx, 'role_grant', grantId, mine);
    if (await leavesNobody(trx, [grantId], shanghaiDate(context.now)))
      throw new Refusal('LAST_ADMINISTRATOR');
    return { grantId };
  });
};

/** Ends a role at once; the last administrator's stays. */
export const endRole: UseCase<typeof endRoleOperation> = (input, context) => {
  const mine = administered(context.caller);
  const { grantId } = input;
  return commandAlone(context, async (trx) => {
    if (!(await revokeGrant(trx, input, mine, context.now)))
      throw await whyUnchanged(trx, 'role_grant', grantId, mine);
    if (await leavesNobody(trx, [grantId], shanghaiDate(context.now)))
      throw new Refusal('LAST_ADMINISTRATOR');
    return { grantId };
  });
};

/** Corrects somebody; who also works or lives elsewhere is corrected there. */
export const savePerson: UseCase<typeof savePersonOperation> = (input, context) => {
  const { caller, now } = context;
  const mine = administered(caller);
  const { personId } = input;
  return commandAlone(context, async (trx) => {
    const named = await readNamed(trx, personId, mine);
    if (!named) throw new Refusal('NOT_FOUND');
    if (!named.isMine) throw new Refusal('FORBIDDEN');
    if (input.phone !== named.phone && (await isPhoneTaken(trx, input.phone, personId)))
      throw new Refusal('INVALID', { fields: { phone: 'notAllowed' } });
    if (!(await updatePerson(trx, input))) throw new Refusal('CHANGED');
    if (input.phone !== named.phone && personId !== caller.personId)
      await untieAccount(trx, { personId, means: 'phoneChanged', by: caller.personId }, now);
    return { personId };
  });
};
