import type { correctRequest as operation } from '../../contract/requests/correct-request';
import type { InputOf } from '../../contract/shared/operation';
import type { UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { deskActor } from './actors';
import { handlerFacts } from './handlers';
import { makeMove } from './make-move';
import { change } from './queries/changes';
import { refuseUnfit } from './queries/check-fitness';
import { effect } from './queries/effects';
import { readWritten } from './queries/index-words';
import { gramsOf } from './search-grams';
import type { Snapshot } from './snapshot';
import { sameTurn } from './turns';

/** What is different now, as codes and ids: the history shows both. */
function corrections(snapshot: Snapshot, input: InputOf<typeof operation>) {
  const pairs = [
    { what: 'kind', from: snapshot.kind, to: input.kind },
    { what: 'category', from: snapshot.category, to: input.category },
    { what: 'urgency', from: snapshot.urgency, to: input.urgency },
    { what: 'place', from: snapshot.placeId, to: input.place.nodeId },
  ];
  return pairs.filter(({ from, to }) => from !== to);
}

/** Corrects kind, category, urgency or place; turn and deadline stay, and so do the old values, in the history. */
export const correctRequest: UseCase<typeof operation> = (input, context) =>
  makeMove(['correct'], input, context, async (snapshot) => {
    const isComplaint = snapshot.kind === 'complaint';
    if (isComplaint !== (input.kind === 'complaint'))
      throw new Refusal('INVALID', { fields: { kind: 'notAllowed' } });
    await refuseUnfit(context.db, input, input.kind);
    const { communityId, requestId } = snapshot;
    const written = await readWritten(context.db, communityId, requestId, input.place.nodeId);
    return {
      steps: [
        {
          move: 'correct',
          state: snapshot.state,
          facts: { ...handlerFacts(snapshot), corrections: corrections(snapshot, input) },
        },
      ],
      actor: deskActor(context, snapshot),
      ...sameTurn(snapshot),
      changes: [change.correct(input.kind), change.triage(input.category, input.urgency, input.place.nodeId)],
      effects: [effect.setFloor(input.place.floor || null), effect.setGrams(gramsOf(written))],
    };
  });
