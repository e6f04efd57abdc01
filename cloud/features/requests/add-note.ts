import type { addNote as operation } from '../../contract/requests/add-note';
import type { CommandContext, UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { handlerFacts } from './handlers';
import { deskActor, makeMove, receiverActor } from './make-move';
import type { MovePlan } from './queries/move-request';
import type { Snapshot } from './snapshot';
import { standingsOf } from './standing';

function actorOf(context: CommandContext, snapshot: Snapshot): MovePlan['actor'] {
  const standings = standingsOf(context.caller, snapshot);
  const id = context.caller.personId;
  if (standings.has('requester')) return { id, kind: 'requester' };
  if (standings.has('receiver')) return receiverActor(context, snapshot);
  if (standings.has('claimant')) return { id, kind: 'claimant', unitId: snapshot.claim?.unitId ?? null };
  return standings.has('desk') ? deskActor(context, snapshot) : { id, kind: 'gridWorker' };
}

/** Adds words or photos to an open request; owner and due time stay. */
export const addNote: UseCase<typeof operation> = (input, context) =>
  makeMove(['note'], input, context, (snapshot) => {
    const { owner, dueAt } = snapshot;
    if (!owner || !dueAt) throw new Refusal('MOVE_NOT_ALLOWED');
    return {
      steps: [{ move: 'note', state: snapshot.state, words: input.words, facts: handlerFacts(snapshot) }],
      actor: actorOf(context, snapshot),
      next: { owner, dueAt },
      photos: input.photos,
    };
  });
