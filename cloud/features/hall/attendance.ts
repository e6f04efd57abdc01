import { shanghaiDate } from '../../community/working-time';
import type {
  approveBooking as approveOperation,
  checkInByCode as byCodeOperation,
  checkIn as checkInOperation,
  completeBooking as completeOperation,
  confirmCall as confirmCallOperation,
  declineBooking as declineOperation,
  markNoShow as noShowOperation,
} from '../../contract/hall/attendance';
import type { UseCase } from '../../platform/context';
import { AlreadyDone, Refusal } from '../../platform/refusal';
import { actorOf, moveInPlace, moveOut, type PlanBooking } from './move-of-booking';
import { refuseUnlessStaff } from './parties';
import { effect } from './queries/effects';
import { isAlreadyDone } from './queries/find-stored-reply';
import { findByCode } from './queries/load-booking';
import type { BookingPlan } from './queries/move-booking';

type Plan = Omit<BookingPlan, 'actor'>;

/** Checking in holds on the day of the slot. */
function planCheckIn(now: Date, plan: (made: Plan) => PlanBooking): PlanBooking {
  return (booking, parties) => {
    if (shanghaiDate(now) !== booking.date) throw new Refusal('NOT_THE_TIME');
    return plan({ move: 'checkIn', state: 'checked_in', tells: false })(booking, parties);
  };
}

/** Checks somebody in from the list. */
export const checkIn: UseCase<typeof checkInOperation> = (ref, context) => {
  const by =
    (made: Plan): PlanBooking =>
    (_booking, parties) => ({
      ...made,
      actor: actorOf(context.caller, parties),
    });
  return moveInPlace('checkIn', ref, context, planCheckIn(context.now, by));
};

/** Checks somebody in by the six digits that the QR code holds. */
export const checkInByCode: UseCase<typeof byCodeOperation> = async ({ communityId, code }, context) => {
  refuseUnlessStaff(context.caller, communityId);
  const bookingId = await findByCode(context.db, communityId, shanghaiDate(context.now), code);
  if (bookingId === null) {
    if (await isAlreadyDone(context.db, context.command)) throw new AlreadyDone();
    throw new Refusal('NOT_FOUND');
  }
  return checkIn({ communityId, bookingId }, context);
};

/** Marks that somebody did not come, once the time has begun. */
export const markNoShow: UseCase<typeof noShowOperation> = (ref, context) =>
  moveInPlace('markNoShow', ref, context, (booking, parties) => {
    if (context.now < booking.startsAt) throw new Refusal('NOT_THE_TIME');
    return { move: 'markNoShow', state: 'no_show', tells: true, actor: actorOf(context.caller, parties) };
  });

/** Says that the service is done. */
export const completeBooking: UseCase<typeof completeOperation> = (ref, context) =>
  moveInPlace('complete', ref, context, (_booking, parties) => ({
    move: 'complete',
    state: 'completed',
    tells: true,
    actor: actorOf(context.caller, parties),
    effects: [effect.endTask('done')],
  }));

/** Notes that the person was called and will come; a venue still waits for its owner. */
export const confirmCall: UseCase<typeof confirmCallOperation> = (ref, context) =>
  moveInPlace('confirmCall', ref, context, (booking, parties) => ({
    move: 'confirmCall',
    state: booking.ownerUnitId === null ? 'confirmed' : 'pending',
    tells: true,
    actor: actorOf(context.caller, parties),
  }));

/** Allows the use of a venue. */
export const approveBooking: UseCase<typeof approveOperation> = (ref, context) =>
  moveInPlace('approve', ref, context, ({ kind }, parties) => ({
    move: 'approve',
    state: 'confirmed',
    tells: true,
    actor: actorOf(context.caller, parties),
    effects: kind === 'venue' || kind === 'room' ? [effect.endTask('done')] : [],
  }));

/** Does not allow it; the place goes to whoever waits first. */
export const declineBooking: UseCase<typeof declineOperation> = ({ reason, ...ref }, context) =>
  moveOut('decline', ref, context, (_booking, parties) => ({
    move: 'decline',
    state: 'declined',
    tells: true,
    words: reason,
    actor: actorOf(context.caller, parties),
    effects: [effect.endTask('cancelled')],
  }));
