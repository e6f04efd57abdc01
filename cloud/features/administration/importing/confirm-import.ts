import { shanghaiDate } from '../../../community/working-time';
import type { confirmImport as operation } from '../../../contract/administration/imports';
import type { UseCase } from '../../../platform/context';
import { Refusal } from '../../../platform/refusal';
import { commandAlone } from '../queries/alone';
import { leavesNobody } from '../queries/find-orphaned';
import { closeImport, findImport, renewPreview } from '../queries/pending-imports';
import { writeEverything } from '../queries/write-rows';
import { lookAt } from './look-at';

/** Carries an import out if it would still do exactly what was shown; else shows the new and does nothing. */
export const confirmImport: UseCase<typeof operation> = async ({ importId }, context) => {
  const { caller, now, newId } = context;
  const done = await commandAlone(context, async (trx) => {
    const found = await findImport(trx, importId, caller.personId);
    if (!found || found.isConfirmed) throw new Refusal('NOT_FOUND');
    if (found.faultCount > 0) throw new Refusal('INVALID', { because: 'the file has faults' });
    const { plan, preview } = await lookAt(found.rows, [], caller, { db: trx, now, newId });
    if (!preview.foundHash.equals(found.foundHash)) {
      await renewPreview(trx, importId, preview);
      return null;
    }
    const today = shanghaiDate(now);
    await writeEverything(trx, plan.writes, { now, today });
    if (await leavesNobody(trx, plan.endedAdministrators, today)) throw new Refusal('LAST_ADMINISTRATOR');
    await closeImport(trx, importId, now);
    return { importId };
  });
  if (!done) throw new Refusal('CHANGED');
  return done;
};
