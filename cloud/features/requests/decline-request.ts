import type { declineRequest as operation } from '../../contract/requests/decline-request';
import type { UseCase } from '../../platform/context';
import { deskActor } from './actors';
import { makeMove } from './make-move';

/** Confirms a proposed decline; the reason is the one proposed. */
export const declineRequest: UseCase<typeof operation> = (input, context) =>
  makeMove(['decline'], input, context, (snapshot) => ({
    steps: [{ move: 'decline', state: 'declined', facts: { proposedBy: snapshot.declineProposedBy } }],
    actor: deskActor(context, snapshot),
    next: null,
  }));
