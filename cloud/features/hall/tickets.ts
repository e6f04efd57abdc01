import { instantOf } from '../../community/calendar-day';
import { shanghaiDate } from '../../community/working-time';
import {
  type HallParty,
  type HallRow,
  hallParties,
  isHallMoveAllowed,
  type TicketMove,
  type TicketState,
  ticketLifecycle,
} from '../../contract/hall/lifecycle';
import type { TicketMoved } from '../../contract/hall/receipts';
import type { comeBack, leaveLine, stepOut, takeTicket as takeOperation } from '../../contract/hall/walk-in';
import type {
  callNext as callNextOperation,
  finishTicket,
  passTicket,
  printTicket as printOperation,
  recallTicket,
  transferTicket as transferOperation,
} from '../../contract/hall/windows';
import type { CommandContext, UseCase } from '../../platform/context';
import { AlreadyDone, Refusal } from '../../platform/refusal';
import { inTurn, lookAgain } from './in-turn';
import { openingOn } from './opening';
import { isHallStaff, refuseStrangers, refuseUnlessStaff } from './parties';
import { isAlreadyDone } from './queries/find-stored-reply';
import * as move from './queries/move-tickets';
import { readHalls } from './queries/read-halls';

const beforeOpeningMs = 30 * 60_000;

/** When numbers can be taken on a day: from half an hour before a hall opens until it closes for the day; null on a closed day. */
export function lineHours(
  date: string,
  rules: Parameters<typeof openingOn>[1],
): { from: Date; to: Date } | null {
  const { spans } = openingOn(date, rules);
  const [first, last] = [spans[0], spans[spans.length - 1]];
  if (!first || !last) return null;
  const from = new Date(instantOf(date, first.fromMinute).getTime() - beforeOpeningMs);
  return { from, to: instantOf(date, last.toMinute) };
}

async function refuseUnlessOpen(
  communityId: string,
  hallId: string,
  { db, now }: CommandContext,
): Promise<void> {
  const today = shanghaiDate(now);
  const [hall] = await readHalls(db, communityId, today, hallId);
  if (!hall) throw new Refusal('NOT_FOUND');
  const hours = lineHours(today, hall);
  if (!hours || now < hours.from || now >= hours.to) throw new Refusal('LINE_CLOSED');
}

type Taking = { communityId: string; hallId: string; serviceId?: string | undefined };

async function take(input: Taking, personId: string | null, context: CommandContext): Promise<TicketMoved> {
  const { db, now, newId, command } = context;
  const { communityId, hallId, serviceId = null } = input;
  await refuseUnlessOpen(communityId, hallId, context);
  const one = { id: newId(), communityId, hallId, date: shanghaiDate(now), serviceId, personId, at: now };
  try {
    const taken = await move.enterTicket(db, one, command);
    if (!taken) throw new Refusal('INVALID', { fields: { serviceId: 'notAllowed' } });
    return taken;
  } catch (error) {
    if (((error ?? {}) as { constraint?: unknown }).constraint !== 'hall_ticket_one_each') throw error;
    if (await isAlreadyDone(db, command)) throw new AlreadyDone();
    throw new Refusal('ALREADY_WAITING');
  }
}

/** Takes a number from the phone, on the day; one each. */
export const takeTicket: UseCase<typeof takeOperation> = async (input, context) => {
  await refuseStrangers(context, input.communityId);
  return take(input, context.caller.personId, context);
};

/** Takes a number for somebody without a phone. */
export const printTicket: UseCase<typeof printOperation> = (input, context) => {
  refuseUnlessStaff(context.caller, input.communityId);
  return take(input, null, context);
};

type Ref = { communityId: string; ticketId: string };

/** Carries out a move of a ticket that the table allows to whoever calls. */
function moveTicket(
  name: TicketMove,
  state: TicketState,
  ref: Ref,
  context: CommandContext,
  transfer?: move.TicketPlan['transfer'],
): Promise<TicketMoved> {
  const { caller, db, now, command } = context;
  return inTurn(async () => {
    const ticket = await move.loadTicket(db, ref.communityId, ref.ticketId);
    const parties = new Set<HallParty>();
    if (ticket?.personId === caller.personId) parties.add('booker');
    if (isHallStaff(caller, ref.communityId)) parties.add('staff');
    if (!ticket || parties.size === 0) throw new Refusal('NOT_FOUND');
    const row: HallRow<TicketState> = ticketLifecycle[name];
    if (!isHallMoveAllowed(row, ticket.state, parties)) {
      if (await isAlreadyDone(db, command)) throw new AlreadyDone();
      const isEver = isHallMoveAllowed(row, ticket.state, new Set(hallParties));
      throw new Refusal(isEver ? 'FORBIDDEN' : 'MOVE_NOT_ALLOWED');
    }
    const kind = parties.has('booker') && row.by.includes('booker') ? 'booker' : 'staff';
    const plan = {
      move: name,
      state,
      actor: { id: caller.personId, kind },
      at: now,
      ...(transfer && { transfer }),
    } as const;
    return (await move.moveTicket(db, ticket, plan, command)) ?? lookAgain;
  });
}

/** The moves of a ticket that need nothing but the ticket. */
export const ticketMoves = {
  stepOut: ((ref, context) => moveTicket('stepOut', 'out', ref, context)) as UseCase<typeof stepOut>,
  comeBack: ((ref, context) => moveTicket('comeBack', 'waiting', ref, context)) as UseCase<typeof comeBack>,
  leave: ((ref, context) => moveTicket('leave', 'left', ref, context)) as UseCase<typeof leaveLine>,
  recall: ((ref, context) => moveTicket('recall', 'called', ref, context)) as UseCase<typeof recallTicket>,
  pass: ((ref, context) => moveTicket('pass', 'passed', ref, context)) as UseCase<typeof passTicket>,
  finish: ((ref, context) => moveTicket('finish', 'served', ref, context)) as UseCase<typeof finishTicket>,
};

/** Sends somebody on to another line or window. */
export const transferTicket: UseCase<typeof transferOperation> = ({ line, window, ...ref }, context) =>
  moveTicket('transfer', 'waiting', ref, context, {
    line: line ?? null,
    window: window ?? null,
  });

/** Calls the next to a window. */
export const callNext: UseCase<typeof callNextOperation> = async (input, context) => {
  const { communityId, hallId, window, lines = null } = input;
  refuseUnlessStaff(context.caller, communityId);
  const { db, now, command } = context;
  const asked = { communityId, hallId, date: shanghaiDate(now), window, lines, at: now };
  return { ticket: await move.callNext(db, asked, command) };
};
