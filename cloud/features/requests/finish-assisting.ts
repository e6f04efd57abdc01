import type { finishAssisting as operation } from '../../contract/requests/finish-assisting';
import type { UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { helperOrderOf, receiverActor } from './actors';
import { handlerFacts } from './handlers';
import { makeMove } from './make-move';
import { effect } from './queries/effects';
import { sameTurn } from './turns';

/** Ends one's own part beside the lead's; the lead is told. */
export const finishAssisting: UseCase<typeof operation> = (input, context) =>
  makeMove(['assist'], input, context, (snapshot) => {
    const order = helperOrderOf(context, snapshot);
    if (!order) throw new Refusal('MOVE_NOT_ALLOWED', { because: 'no work order beside the lead' });
    return {
      steps: [{ move: 'assist', state: snapshot.state, words: input.words, facts: handlerFacts(snapshot) }],
      actor: receiverActor(context, snapshot, order.receiverUnitId),
      ...sameTurn(snapshot),
      effects: [effect.endHelping(order.id, context.caller.personId)],
      photos: input.photos,
    };
  });
