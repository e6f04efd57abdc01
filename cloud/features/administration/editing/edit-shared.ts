import type {
  saveCategory as saveCategoryOperation,
  saveUnit as saveUnitOperation,
} from '../../../contract/administration/shared';
import type { UseCase } from '../../../platform/context';
import { Refusal } from '../../../platform/refusal';
import { commandAlone } from '../queries/alone';
import {
  insertCategory,
  insertUnit,
  isUnitNameTaken,
  isUsedElsewhere,
  updateCategory,
  updateUnit,
} from '../queries/edit-shared';
import { readCoversAll } from '../queries/load-present';
import { administered } from '../reach';

/** Makes a unit or changes one; one that others use is theirs to change as well, so it is nobody's alone. */
export const saveUnit: UseCase<typeof saveUnitOperation> = (input, context) => {
  const mine = administered(context.caller);
  return commandAlone(context, async (trx) => {
    const unitId = input.unitId ?? context.newId();
    if (await isUnitNameTaken(trx, input.name, input.unitId ?? null))
      throw new Refusal('INVALID', { fields: { name: 'notAllowed' } });
    if (input.unitId && (await isUsedElsewhere(trx, unitId, mine))) throw new Refusal('FORBIDDEN');
    const isSaved = input.unitId
      ? await updateUnit(trx, unitId, input.version ?? '', input)
      : await insertUnit(trx, unitId, input);
    if (!isSaved) throw new Refusal('CHANGED');
    return { unitId };
  });
};

/** Makes a category or changes one; all communities share them, so it takes an administrator of all. */
export const saveCategory: UseCase<typeof saveCategoryOperation> = (input, context) => {
  if (input.emergency !== null && input.kind !== 'issue')
    throw new Refusal('INVALID', { fields: { emergency: 'notAllowed' } });
  return commandAlone(context, async (trx) => {
    if (!(await readCoversAll(trx, administered(context.caller)))) throw new Refusal('FORBIDDEN');
    const isSaved =
      input.version === undefined
        ? await insertCategory(trx, input)
        : await updateCategory(trx, input.version, input);
    if (!isSaved) throw new Refusal('CHANGED');
    return { code: input.code };
  });
};
