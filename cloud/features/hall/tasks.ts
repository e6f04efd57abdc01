import { clockTime } from '../../community/calendar-day';
import { chooseReceiver, loadDuties } from '../../community/find-receiver';
import { addWorkingMinutes, shanghaiDate } from '../../community/working-time';
import type {
  finishHallTask as finishOperation,
  hallTask as hallTaskOperation,
  takeHallTask as takeOperation,
} from '../../contract/hall/tasks';
import type { Caller, UseCase } from '../../platform/context';
import type { Consumer } from '../../platform/dispatch-queue/consumer';
import { AlreadyDone, Refusal } from '../../platform/refusal';
import { inTransaction, lookAgain } from './in-turn';
import { isHallStaff } from './parties';
import { effect } from './queries/effects';
import { isAlreadyDone, keepReply } from './queries/find-stored-reply';
import { loadBooking } from './queries/load-booking';
import { moveBooking } from './queries/move-booking';
import {
  layTasks,
  type NewTask,
  readGridWorkers,
  readTask,
  readUntasked,
  type TaskReader,
  takeTask,
  type Untasked,
  withdrawTasks,
} from './queries/tasks';

/** A venue's owner has a working day to answer, by the desk's usual hours. */
const deskHours = { opensAtMinute: 510, closesAtMinute: 1050 };
const answerMinutes = deskHours.closesAtMinute - deskHours.opensAtMinute;

const kinds = {
  venue: 'approve',
  room: 'approve',
  courtyard: 'visit',
  errand: 'errand',
  service: 'errand',
} as const;

type Owner = Pick<NewTask, 'unitId' | 'personId' | 'nodeId'>;

/** Who must act: the owner of a venue; else whose duty it is by category and place; else the desk. */
function ownerOf(
  booking: Untasked,
  duties: Awaited<ReturnType<typeof loadDuties>>,
  workers: readonly { nodeId: string; personId: string }[],
): Owner {
  const nobody: Owner = { unitId: null, personId: null, nodeId: null };
  if (booking.ownerUnitId !== null) return { ...nobody, unitId: booking.ownerUnitId };
  // Without a category no duty is meant: the firm that mends the lifts does not run errands.
  const choice =
    booking.category === null ? null : chooseReceiver(duties, booking.ancestors, booking.category);
  if (choice !== null && 'unitId' in choice) return { ...nobody, unitId: choice.unitId };
  const worker = workers.find(
    ({ nodeId, personId }) => booking.ancestors.includes(nodeId) && personId !== booking.personId,
  );
  const goesToGrid = choice !== null || booking.kind === 'courtyard';
  if (goesToGrid && worker) return { ...nobody, personId: worker.personId };
  return { ...nobody, nodeId: booking.communityId };
}

function dueOf({ ownerUnitId, startsAt }: Untasked, now: Date): Date {
  if (ownerUnitId === null) return startsAt;
  return new Date(Math.min(startsAt.getTime(), addWorkingMinutes(now, answerMinutes, deskHours).getTime()));
}

/**
 * The hall's dispatcher: lays a work order into the queue of whoever must act for a booking, moves it with the booking, and withdraws
 * it when the booking has ended. A repetition finds all of that done.
 */
export const hallDispatcher: Consumer = {
  name: 'hall',
  async handle(messages, { trx, now, newId }) {
    const named = messages.map(({ data }) => data);
    const bookings = await readUntasked(trx, named);
    await withdrawTasks(trx, named);
    if (bookings.length === 0) return;
    const nodeIds = [...new Set(bookings.flatMap(({ ancestors }) => ancestors))];
    const duties = await loadDuties(trx);
    const workers = await readGridWorkers(trx, nodeIds, shanghaiDate(now));
    const tasks = bookings.map((booking) => {
      const { communityId, bookingId, kind } = booking;
      const owner = ownerOf(booking, duties, workers);
      return { id: newId(), communityId, bookingId, kind: kinds[kind], ...owner, dueAt: dueOf(booking, now) };
    });
    await layTasks(trx, tasks);
  },
};

function readerOf(caller: Caller, communityId: string): TaskReader {
  const unitIds = caller.grants.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]));
  return { communityId, personId: caller.personId, unitIds, isStaff: isHallStaff(caller, communityId) };
}

/** One open task of the caller, with whom to call and what was said. */
export const hallTask: UseCase<typeof hallTaskOperation> = async (
  { communityId, taskId },
  { caller, db },
) => {
  const task = await readTask(db, readerOf(caller, communityId), taskId);
  if (!task) throw new Refusal('NOT_FOUND');
  const { startsAt, dueAt, name, ...shown } = task;
  return { ...shown, personName: name, from: clockTime(startsAt), dueAt: dueAt.toISOString() };
};

/** Takes a task in hand; of two at once one gets it. */
export const takeHallTask: UseCase<typeof takeOperation> = async ({ communityId, taskId }, context) => {
  const { caller, db, command, now } = context;
  const reader = readerOf(caller, communityId);
  if (await takeTask(db, reader, taskId, command, now)) return { taskId, state: 'taken' };
  if (await isAlreadyDone(db, command)) throw new AlreadyDone();
  throw new Refusal((await readTask(db, reader, taskId)) ? 'MOVE_NOT_ALLOWED' : 'NOT_FOUND');
};

const endings = {
  done: { move: 'complete', state: 'completed', from: ['confirmed', 'checked_in'] },
  notMet: { move: 'markNoShow', state: 'no_show', from: ['confirmed'] },
} as const;

/** Says how a visit or an errand ended; its booking is completed with it, or marked as missed. */
export const finishHallTask: UseCase<typeof finishOperation> = (input, context) => {
  const { communityId, taskId, outcome, words } = input;
  const { caller, db, command, now } = context;
  return inTransaction(db, async (trx) => {
    if (await isAlreadyDone(trx, command)) throw new AlreadyDone();
    const task = await readTask(trx, readerOf(caller, communityId), taskId);
    if (!task) throw new Refusal('NOT_FOUND');
    const booking = await loadBooking(trx, communityId, task.bookingId);
    const { move, state, from } = endings[outcome];
    const isReady = from.some((one) => one === booking?.state);
    if (!booking || !isReady || task.kind === 'approve') throw new Refusal('MOVE_NOT_ALLOWED');
    if (now < booking.startsAt) throw new Refusal('NOT_THE_TIME');
    const actor = { id: caller.personId, kind: 'staff' } as const;
    const plan = { move, state, actor, tells: true, words, effects: [effect.endTask('done')] } as const;
    if ((await moveBooking(trx, booking, plan, now, null)) === null) return lookAgain;
    const reply = { taskId, state: 'done' } as const;
    await keepReply(trx, command, reply, now);
    return reply;
  });
};
