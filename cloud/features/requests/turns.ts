import { addWorkingMinutes, workingMinutesBetween } from '../../community/working-time';
import type { Context } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { dueAfter } from './deadlines';
import { deskTurn } from './desk-turn';
import { effect } from './queries/effects';
import type { MovePlan } from './queries/move-request';
import type { PausedTurn, Snapshot } from './snapshot';
import { ratesHimself } from './standing';

type Turn = NonNullable<MovePlan['next']>;

/** The turn as it is: for moves that change neither whose it is nor until when, nor whether the clock stands still. */
export function sameTurn(snapshot: Snapshot): Pick<MovePlan, 'next' | 'pausedTurn'> & { next: Turn } {
  const { owner, dueAt, pausedTurn } = snapshot;
  if (!owner || !dueAt) throw new Refusal('MOVE_NOT_ALLOWED', { because: 'nobody must act any more' });
  return { next: { owner, dueAt }, pausedTurn };
}

/** The turn of whoever rates: the requester, or without an account somebody who did not handle it, by telephone. */
export async function ratingTurn(
  snapshot: Snapshot,
  context: Pick<Context, 'db' | 'now'>,
  handledBy: string | null = null,
): Promise<Turn> {
  if (!ratesHimself(snapshot)) return deskTurn(snapshot, 'lapse', context, handledBy);
  return {
    owner: { personId: snapshot.requesterId },
    dueAt: dueAfter(context.now, 'lapse', snapshot.urgency, snapshot.policy),
  };
}

/** When the interrupted turn is due, the time that it still had counted from now: in working hours, except what runs round the clock. */
function resumedDueAt({ dueAt, askedAt }: PausedTurn, snapshot: Snapshot, now: Date): Date {
  const runsRoundTheClock = snapshot.urgency !== 'normal' || snapshot.claim !== null;
  if (runsRoundTheClock) return new Date(now.getTime() + Math.max(0, dueAt.getTime() - askedAt.getTime()));
  const { workingHours } = snapshot.policy;
  return addWorkingMinutes(now, workingMinutesBetween(askedAt, dueAt, workingHours), workingHours);
}

/** Gives the turn back to whoever asked, with the time that was left; work order and claim move with it. */
export function resumedTurn(snapshot: Snapshot, now: Date): Pick<MovePlan, 'next' | 'effects'> {
  const { pausedTurn, workOrder, claim } = snapshot;
  if (!pausedTurn) throw new Refusal('MOVE_NOT_ALLOWED', { because: 'nothing was asked' });
  const dueAt = resumedDueAt(pausedTurn, snapshot, now);
  return {
    next: { owner: pausedTurn.owner, dueAt },
    effects: [
      ...(workOrder ? [effect.setWorkOrder(workOrder.id, workOrder.state, null, dueAt)] : []),
      ...(claim ? [effect.setClaimTerm(claim.id, dueAt)] : []),
    ],
  };
}
