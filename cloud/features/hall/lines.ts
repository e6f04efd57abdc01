import { shanghaiDate } from '../../community/working-time';
import { allowedHallMoves, type HallParty, ticketLifecycle } from '../../contract/hall/lifecycle';
import type {
  LineCard,
  lineBoard as lineBoardOperation,
  myTickets as myTicketsOperation,
} from '../../contract/hall/walk-in';
import type { windowLine as windowLineOperation } from '../../contract/hall/windows';
import type { UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { refuseStrangers, refuseUnlessStaff } from './parties';
import { readHalls } from './queries/read-halls';
import {
  type LineRead,
  readCalled,
  readLines,
  readLineTickets,
  readOwnTickets,
  readWindows,
} from './queries/read-lines';
import { lineHours } from './tickets';
import { waitRange } from './wait-range';

function lineCard({ line, services, waiting, minutesEach, windows }: LineRead): LineCard {
  return { line, services: [...services], waiting, range: waitRange(waiting, minutesEach, windows) };
}

/** What the big screen and the page before taking a number show. */
export const lineBoard: UseCase<typeof lineBoardOperation> = async (
  { communityId, hallId },
  { caller, db, now },
) => {
  await refuseStrangers({ caller, db, now }, communityId);
  const date = shanghaiDate(now);
  const day = { communityId, hallId, date };
  const [hall] = await readHalls(db, communityId, date, hallId);
  if (!hall) throw new Refusal('NOT_FOUND');
  const hours = lineHours(date, hall);
  const [lines, called] = [await readLines(db, day, now), await readCalled(db, day)];
  return {
    hallName: hall.name,
    isOpen: hours !== null && hours.from <= now && now < hours.to,
    opensAt: hours !== null && now < hours.from ? hours.from.toISOString() : null,
    lines: lines.map(lineCard),
    called: called.map(({ ticketId, number, window, calledAt, calls }) => ({
      ticketId,
      number,
      window: window ?? '',
      calledAt: (calledAt ?? now).toISOString(),
      calls,
    })),
    at: now.toISOString(),
  };
};

const asBooker = new Set<HallParty>(['booker']);

/** The caller's tickets in force. */
export const myTickets: UseCase<typeof myTicketsOperation> = async ({ communityId }, { caller, db, now }) => {
  const date = shanghaiDate(now);
  const tickets = await readOwnTickets(db, communityId, caller.personId, date);
  return {
    tickets: await Promise.all(
      tickets.map(async ({ hallId, line, ahead, state, ...ticket }) => {
        const lines = await readLines(db, { communityId, hallId, date }, now);
        const { minutesEach, windows } = lines.find((one) => one.line === line) ?? {
          minutesEach: [],
          windows: 0,
        };
        const isInLine = state === 'waiting' || state === 'out';
        const { ticketId, hallName, number, lastCalled, window } = ticket;
        const range = isInLine ? waitRange(ahead, minutesEach, windows) : null;
        const moves = allowedHallMoves(ticketLifecycle, state, asBooker);
        const place = { ahead: isInLine ? ahead : 0, range, lastCalled, window, moves };
        return { communityId, ticketId, hallId, hallName, number, state, ...place };
      }),
    ),
  };
};

/** The lines of a hall as the windows see them. */
export const windowLine: UseCase<typeof windowLineOperation> = async (
  { communityId, hallId },
  { caller, db, now },
) => {
  refuseUnlessStaff(caller, communityId);
  const day = { communityId, hallId, date: shanghaiDate(now) };
  const [lines, tickets] = [await readLines(db, day, now), await readLineTickets(db, day)];
  return {
    ...(await readWindows(db, day)),
    lines: lines.map(lineCard),
    tickets: tickets.map(
      ({ ticketId, number, line, state, serviceName, window, takenAt, calledAt, isPaper }) => ({
        ticketId,
        number,
        line,
        state,
        serviceName,
        window,
        takenAt: takenAt.toISOString(),
        calledAt: calledAt?.toISOString() ?? null,
        isPaper,
      }),
    ),
  };
};
