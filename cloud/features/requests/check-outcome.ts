import type { checkOutcome as operation } from '../../contract/requests/check-outcome';
import type { UseCase } from '../../platform/context';
import { dueAfter } from './deadlines';
import { handlerFacts } from './handlers';
import { deskActor, makeMove } from './make-move';
import type { MovePlan } from './queries/move-request';
import { sendBack } from './verdict';

/** Says whether what was reported done is done. Solved waits for the requester's rating; otherwise it is worked on again. */
export const checkOutcome: UseCase<typeof operation> = (input, context) =>
  makeMove(['check'], input, context, (snapshot) => {
    const isGridWorker = context.caller.grants.some(
      ({ role, nodeId }) => role === 'gridWorker' && snapshot.placeAncestors.includes(nodeId),
    );
    const actor: MovePlan['actor'] = isGridWorker
      ? { id: context.caller.personId, kind: 'gridWorker' }
      : deskActor(context, snapshot);
    const outcome = input.solved
      ? {
          next: {
            owner: { personId: snapshot.requesterId },
            dueAt: dueAfter(context.now, 'lapse', snapshot.urgency, snapshot.policy),
          },
        }
      : sendBack(snapshot, context.now);
    return {
      steps: [
        {
          move: 'check',
          state: input.solved ? 'resolved' : 'rectifying',
          words: input.words,
          facts: { ...handlerFacts(snapshot), solved: input.solved },
        },
      ],
      actor,
      photos: input.photos,
      ...outcome,
    };
  });
