import type { lookUpReceipt as operation } from '../../contract/requests/look-up-receipt';
import type { UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { readByReceiptCode } from './queries/read-matters';

/** Tells whoever holds a slip how the matter stands. */
export const lookUpReceipt: UseCase<typeof operation> = async ({ code }, { db }) => {
  const found = await readByReceiptCode(db, code);
  if (!found) throw new Refusal('NOT_FOUND');
  const { dueAt, movedAt, ...matter } = found;
  return { ...matter, dueAt: dueAt?.toISOString() ?? null, movedAt: movedAt.toISOString() };
};
