import { shanghaiDate } from '../../community/working-time';
import type { noLongerNeeded as operation } from '../../contract/requests/no-longer-needed';
import type { UseCase } from '../../platform/context';
import { dueAfter } from './deadlines';
import { handlerFacts, workOrderOf } from './handlers';
import { makeMove } from './make-move';
import { checkingOwner, deskOwner, excludedFrom } from './owner-rules';
import { effect } from './queries/effects';
import { loadEligible } from './queries/load-eligible';

/** Takes the work off the handler's hands, who is told at once; somebody else looks, and never the requester himself. */
export const noLongerNeeded: UseCase<typeof operation> = (input, context) =>
  makeMove(['noLongerNeeded'], input, context, async (snapshot) => {
    const { now, caller } = context;
    const order = workOrderOf(snapshot);
    const holders = await loadEligible(context.db, snapshot.placeId, shanghaiDate(now));
    const excluded = excludedFrom(snapshot, order.receiverPersonId);
    return {
      steps: [
        { move: 'noLongerNeeded', state: 'checking', words: input.words, facts: handlerFacts(snapshot) },
      ],
      actor: { id: caller.personId, kind: 'requester' },
      next: {
        owner:
          snapshot.kind === 'wish'
            ? deskOwner(holders, excluded, snapshot)
            : checkingOwner(snapshot, holders, excluded),
        dueAt: dueAfter(now, 'check', snapshot.urgency, snapshot.policy),
      },
      effects: [effect.setWorkOrder(order.id, 'resolved', null), effect.cancelHelpers()],
    };
  });
