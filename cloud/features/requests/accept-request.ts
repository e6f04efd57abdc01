import { shanghaiDate } from '../../community/working-time';
import type { acceptRequest as operation } from '../../contract/requests/accept-request';
import type { RequestKind } from '../../contract/requests/kinds';
import type { InputOf } from '../../contract/shared/operation';
import type { CommandContext, UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { dueAfter } from './deadlines';
import { deskActor, makeMove } from './make-move';
import { offerWorkOrder } from './offer-work-order';
import { deskOwner, excludedFrom } from './owner-rules';
import { change } from './queries/changes';
import { findUnfitFields } from './queries/check-fitness';
import { effect } from './queries/effects';
import { loadEligible } from './queries/load-eligible';
import type { Step } from './queries/move-request';

/** Throws INVALID when category or place are not of this community and kind. */
async function refuseUnfit(
  context: CommandContext,
  input: InputOf<typeof operation>,
  kind: RequestKind,
): Promise<void> {
  const { communityId, category, place } = input;
  const unfit = await findUnfitFields(context.db, communityId, kind, category, place.nodeId);
  if (unfit.category) throw new Refusal('INVALID', { fields: { category: 'notAllowed' } });
  if (unfit.place) throw new Refusal('INVALID', { fields: { 'place.nodeId': 'notAllowed' } });
}

/** Triages a request; with a receiver it is accepted and dispatched in one tap, which are two events. */
export const acceptRequest: UseCase<typeof operation> = (input, context) =>
  makeMove(input.dispatchTo ? ['accept', 'dispatch'] : ['accept'], input, context, async (snapshot) => {
    const placeId = input.place.nodeId;
    await refuseUnfit(context, input, snapshot.kind);
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
        owner: deskOwner(holders, excludedFrom(snapshot), input.communityId),
        dueAt: dueAfter(context.now, 'sendOut', urgency, snapshot.policy),
      },
      changes: [...changes, change.clearDecline()],
      effects,
    };
  });
