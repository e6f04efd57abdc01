import type { claimWish as operation } from '../../contract/requests/claim-wish';
import type { UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { unitsHere } from './conflict';
import { dueAfter } from './deadlines';
import { deskTurn } from './desk-turn';
import { makeMove } from './make-move';
import { change } from './queries/changes';
import { effect } from './queries/effects';

/** Claims a published wish for a term; of many at once one wins. The desk matches next. */
export const claimWish: UseCase<typeof operation> = (input, context) =>
  makeMove(['claim'], input, context, async (snapshot) => {
    const { caller, now } = context;
    const unitId = input.asUnit ?? null;
    if (unitId !== null && !unitsHere(caller, snapshot).includes(unitId)) {
      throw new Refusal('INVALID', { fields: { asUnit: 'notAllowed' } });
    }
    const termEndsAt = dueAfter(now, 'claimTerm', snapshot.urgency, snapshot.policy);
    return {
      steps: [
        {
          move: 'claim',
          state: 'in_progress',
          facts: { claimantId: caller.personId, claimUnitId: unitId, termEndsAt: termEndsAt.toISOString() },
        },
      ],
      actor: { id: caller.personId, kind: 'claimant', unitId },
      next: await deskTurn(snapshot, 'match', context, caller.personId),
      changes: [change.relight(1, now)],
      effects: [effect.enterClaim(context.newId(), caller.personId, unitId, now, termEndsAt)],
    };
  });
