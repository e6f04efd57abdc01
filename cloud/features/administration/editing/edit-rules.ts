import { shanghaiDate } from '../../../community/working-time';
import type {
  removeDuty as removeDutyOperation,
  removeShift as removeShiftOperation,
  saveDuty as saveDutyOperation,
  saveShift as saveShiftOperation,
} from '../../../contract/administration/rules';
import type { UseCase } from '../../../platform/context';
import { Refusal } from '../../../platform/refusal';
import { commandAlone } from '../queries/alone';
import {
  areThere,
  insertDuty,
  insertShift,
  isStaffHere,
  removeRule,
  updateDuty,
  updateShift,
} from '../queries/edit-rules';
import { reached, whyUnchanged } from '../queries/reach-of';
import { administered } from '../reach';

const dayMinutes = 1440;

/** Says who usually handles a category at a place. CHANGED also when the place has a rule for the category already. */
export const saveDuty: UseCase<typeof saveDutyOperation> = (input, context) =>
  commandAlone(context, async (trx) => {
    await reached(trx, input.nodeId, administered(context.caller));
    const there = await areThere(trx, input);
    if (!there.category) throw new Refusal('INVALID', { fields: { category: 'notAllowed' } });
    if (!there.unit) throw new Refusal('INVALID', { fields: { unitId: 'notAllowed' } });
    const dutyId = input.dutyId ?? context.newId();
    const isSaved = input.dutyId
      ? await updateDuty(trx, dutyId, input.version ?? '', input)
      : await insertDuty(trx, dutyId, input);
    if (!isSaved) throw new Refusal('CHANGED');
    return { dutyId };
  });

/** Takes a duty away. */
export const removeDuty: UseCase<typeof removeDutyOperation> = ({ dutyId, version }, context) => {
  const mine = administered(context.caller);
  return commandAlone(context, async (trx) => {
    if (!(await removeRule(trx, 'duty', { id: dutyId, version }, mine)))
      throw await whyUnchanged(trx, 'duty', dutyId, mine);
    return { dutyId };
  });
};

/** Puts somebody on duty; only who holds a role there can be. */
export const saveShift: UseCase<typeof saveShiftOperation> = (input, context) => {
  const mine = administered(context.caller);
  const today = shanghaiDate(context.now);
  const toMinute = input.toMinute <= input.fromMinute ? input.toMinute + dayMinutes : input.toMinute;
  if (toMinute > input.fromMinute + dayMinutes)
    throw new Refusal('INVALID', { fields: { toMinute: 'notAllowed' } });
  const shift = { ...input, toMinute };
  return commandAlone(context, async (trx) => {
    await reached(trx, input.nodeId, mine);
    if (!(await isStaffHere(trx, input.personId, mine, today)))
      throw new Refusal('INVALID', { fields: { personId: 'notAllowed' } });
    const shiftId = input.shiftId ?? context.newId();
    const isSaved = input.shiftId
      ? await updateShift(trx, shiftId, input.version ?? '', shift)
      : await insertShift(trx, shiftId, shift, today);
    if (!isSaved) throw new Refusal('CHANGED');
    return { shiftId };
  });
};

/** Takes somebody off duty. */
export const removeShift: UseCase<typeof removeShiftOperation> = ({ shiftId, version }, context) => {
  const mine = administered(context.caller);
  return commandAlone(context, async (trx) => {
    if (!(await removeRule(trx, 'duty_shift', { id: shiftId, version }, mine)))
      throw await whyUnchanged(trx, 'duty_shift', shiftId, mine);
    return { shiftId };
  });
};
