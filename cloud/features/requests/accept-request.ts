import { shanghaiDate } from '../../community/working-time';
import type { acceptRequest as operation } from '../../contract/requests/accept-request';
import type { UseCase } from '../../platform/context';
import { deskActor } from './actors';
import { dueAfter } from './deadlines';
import { makeMove } from './make-move';
import { offerWorkOrder } from './offer-work-order';
import { deskOwner, excludedFrom } from './owner-rules';
import { change } from './queries/changes';
import { refuseUnfit } from './queries/check-fitness';
import { effect } from './queries/effects';
import { loadEligible } from './queries/load-eligible';
import type { Step } from './queries/move-request';

/** Triages a request; with a receiver it is accepted and dispatched in one tap, which are two events. */
export const acceptRequest: UseCase<typeof operation> = (input, context) =>
  makeMove(input.dispatchTo ? ['accept', 'dispatch'] : ['accept'], input, context, async (snapshot) => {
    const placeId = input.place.nodeId;
    await refuseUnfit(context.db, input, snapshot.kind);
    const { category, urgency } = input;
    const accept: Step = { move: 'accept', state: 'accepted', facts: { category, urgency, placeId } };
    const actor = deskActor(context, snapshot);
    const changes = [change.triage(category, urgency, placeId)];
    const effects = [effect.setFloor(input.place.floor || null)];
    if (input.dispatchTo) {
      const to = { receiver: input.dispatchTo, placeId, urgency, instruction: input.instruction };
      const offer = await offerWorkOrder(snapshot, to, context);
      return {
        steps: [accept, offer.step],
        actor,
        next: offer.next,
        changes: [...changes, ...offer.changes],
        effects: [...effects, ...offer.effects],
      };
    }
    const holders = await loadEligible(context.db, placeId, shanghaiDate(context.now));
    return {
      steps: [{ ...accept, words: input.instruction }],
      actor,
      next: {
        owner: deskOwner(holders, excludedFrom(snapshot), snapshot),
        dueAt: dueAfter(context.now, 'sendOut', urgency, snapshot.policy),
      },
      changes: [...changes, change.clearDecline()],
      effects,
    };
  });
