import { shanghaiDate } from '../../community/working-time';
import type { resolveRequest as operation } from '../../contract/requests/resolve-request';
import type { UseCase } from '../../platform/context';
import { receiverActor } from './actors';
import { dueAfter } from './deadlines';
import { handlerFacts } from './handlers';
import { makeMove } from './make-move';
import { checkingOwner, excludedFrom } from './owner-rules';
import { effect } from './queries/effects';
import { loadEligible } from './queries/load-eligible';

/** Reports what was done; somebody else looks at it next: the wisher, a grid worker of the place, or the desk. */
export const resolveRequest: UseCase<typeof operation> = (input, context) =>
  makeMove(['resolve'], input, context, async (snapshot) => {
    const { now, caller } = context;
    const { claim, workOrder } = snapshot;
    const holders = await loadEligible(context.db, snapshot.placeId, shanghaiDate(now));
    const actor = claim
      ? ({ id: caller.personId, kind: 'claimant', unitId: claim.unitId } as const)
      : receiverActor(context, snapshot);
    return {
      steps: [
        {
          move: 'resolve',
          state: 'checking',
          words: input.words,
          facts: { ...handlerFacts(snapshot), outcome: input.outcome },
        },
      ],
      actor,
      next: {
        owner: checkingOwner(
          snapshot,
          holders,
          excludedFrom(snapshot, caller.personId, workOrder?.receiverPersonId ?? null),
        ),
        dueAt: dueAfter(
          now,
          snapshot.kind === 'wish' && snapshot.requesterHasAccount ? 'wisherCheck' : 'check',
          snapshot.urgency,
          snapshot.policy,
        ),
      },
      effects: workOrder
        ? [effect.setWorkOrder(workOrder.id, 'resolved', input.outcome), effect.cancelHelpers()]
        : [],
      photos: input.photos,
    };
  });
