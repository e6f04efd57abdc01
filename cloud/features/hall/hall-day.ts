import { calendarDay, clockTime } from '../../community/calendar-day';
import type {
  capacityHits as capacityHitsOperation,
  DayWait,
  hallDay as hallDayOperation,
} from '../../contract/hall/hall-day';
import type { UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { openMoves } from './bookings';
import { openSpan } from './halls';
import { openingOn } from './opening';
import { partiesOf, refuseUnlessStaff } from './parties';
import {
  type DayBookingRead,
  type DayWaitRead,
  readDayBookings,
  readDaySlots,
  readDayWaits,
  readHits,
} from './queries/read-day';
import { readHalls } from './queries/read-halls';

const isComing = ({ state }: DayBookingRead) => ['pending', 'pending_call', 'confirmed'].includes(state);

function waitOf({ slotId: _slot, offerEndsAt, ...wait }: DayWaitRead): DayWait {
  return { ...wait, offerEndsAt: offerEndsAt?.toISOString() ?? null };
}

/** The day at a glance for staff of the hall. */
export const hallDay: UseCase<typeof hallDayOperation> = async (asked, { caller, db, now }) => {
  refuseUnlessStaff(caller, asked.communityId);
  const [hall] = await readHalls(db, asked.communityId, asked.date, asked.hallId);
  if (!hall) throw new Refusal('NOT_FOUND');
  const [slots, bookings] = [await readDaySlots(db, asked), await readDayBookings(db, asked)];
  const waits = await readDayWaits(db, asked);
  const blocked = new Set(slots.filter((slot) => slot.isBlocked).map(({ slotId }) => slotId));
  const rowOf = ({ personId, ownerUnitId, slotId: _slot, startsAt, ...row }: DayBookingRead) => {
    const parties = partiesOf(caller, { communityId: asked.communityId, personId, ownerUnitId });
    // The day's list is for handling others: what the booker alone may do stays on the booker's own page.
    const facts = { state: row.state, startsAt, changeableUntil: startsAt, isRated: true };
    return { ...row, moves: parties.has('booker') ? [] : openMoves(facts, parties, now) };
  };
  const count = (matches: (one: DayBookingRead) => boolean) => bookings.filter(matches).length;
  return {
    day: calendarDay(asked.date),
    hours: openingOn(asked.date, hall).spans.map(openSpan),
    slots: slots.map(({ startsAt, endsAt, ...slot }) => ({
      ...slot,
      from: clockTime(startsAt),
      to: clockTime(endsAt, 'end'),
      bookings: bookings.filter(({ slotId }) => slotId === slot.slotId).map(rowOf),
      waits: waits.filter(({ slotId }) => slotId === slot.slotId).map(waitOf),
    })),
    counts: {
      booked: bookings.length,
      checkedIn: count(({ state }) => state === 'checked_in' || state === 'completed'),
      noShow: count(({ state }) => state === 'no_show'),
      toCall: count(({ state }) => state === 'pending_call'),
      toMove: count((one) => blocked.has(one.slotId) && isComing(one)),
    },
  };
};

/** Whom a lower capacity would hit. */
export const capacityHits: UseCase<typeof capacityHitsOperation> = async (asked, { caller, db, now }) => {
  refuseUnlessStaff(caller, asked.communityId);
  const of = { slotId: asked.slotId ?? null, serviceId: asked.serviceId ?? null };
  const rows = await readHits(db, asked.communityId, of, asked.capacity, now);
  return {
    hits: rows.map(({ holderId, slotId, date, startsAt, number, name, phone }) => ({
      holderId,
      slotId,
      date,
      from: clockTime(startsAt),
      number,
      name,
      phone,
    })),
  };
};
