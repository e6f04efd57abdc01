import { addDays, timeOfDay } from '../../community/calendar-day';
import { shanghaiDate } from '../../community/working-time';
import type {
  addVisit as addVisitOperation,
  courtyardCalendar as calendarOperation,
  removeVisit as removeVisitOperation,
} from '../../contract/hall/courtyard';
import type { UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { saveAndLay } from './catalogue';
import { refuseStrangers } from './parties';
import { enterVisit, readGrids, readVisits, takeVisitOff } from './queries/courtyard';

const shownDays = 31;

/** The public calendar of what comes to the courtyards. */
export const courtyardCalendar: UseCase<typeof calendarOperation> = async (input, { caller, db, now }) => {
  const { communityId, gridId = null } = input;
  await refuseStrangers({ caller, db, now }, communityId);
  const fromDate = input.fromDate ?? shanghaiDate(now);
  const toDate = addDays(fromDate, (input.dayCount ?? shownDays) - 1);
  const visits = await readVisits(db, communityId, { gridId, fromDate, toDate, at: now });
  const grids = await readGrids(db, communityId, caller.homePlaceId);
  return {
    grids: grids.map(({ gridId: id, name }) => ({ gridId: id, name })),
    ownGridId: grids.find(({ isOwn }) => isOwn)?.gridId ?? null,
    visits: visits.map(({ fromMinute, toMinute, ...visit }) => ({
      ...visit,
      from: timeOfDay(fromMinute),
      to: timeOfDay(toMinute),
    })),
  };
};

/** Enters a visit to a courtyard. */
export const addVisit: UseCase<typeof addVisitOperation> = async ({ communityId, ...visit }, context) => {
  if (visit.fromMinute >= visit.toMinute)
    throw new Refusal('INVALID', { fields: { toMinute: 'notAllowed' } });
  if (visit.date < shanghaiDate(context.now))
    throw new Refusal('INVALID', { fields: { date: 'notAllowed' } });
  const id = context.newId();
  return saveAndLay(communityId, id, context, async (trx) =>
    (await enterVisit(trx, communityId, { ...visit, id })) ? { serviceId: visit.serviceId } : null,
  );
};

/** Takes a visit off the calendar. */
export const removeVisit: UseCase<typeof removeVisitOperation> = async ({ communityId, visitId }, context) =>
  saveAndLay(communityId, visitId, context, async (trx) => {
    const serviceId = await takeVisitOff(trx, communityId, visitId);
    return serviceId === null ? null : { serviceId };
  });
