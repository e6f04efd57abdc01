import { calendarDay, instantOf, timeOfDay } from '../../community/calendar-day';
import { shanghaiDate } from '../../community/working-time';
import type {
  halls as hallsOperation,
  OpenSpan,
  hallServices as servicesOperation,
} from '../../contract/hall/halls';
import type { hallService as serviceOperation } from '../../contract/hall/service';
import type { UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { openingOn, type Span } from './opening';
import { refuseStrangers } from './parties';
import { readHalls, readService, readServices } from './queries/read-halls';

/** A span as pages show it. */
export function openSpan({ fromMinute, toMinute, isExtended }: Span): OpenSpan {
  return { from: timeOfDay(fromMinute), to: timeOfDay(toMinute), isExtended };
}

/** The halls of a community, with today's hours. */
export const halls: UseCase<typeof hallsOperation> = async ({ communityId }, { caller, db, now }) => {
  await refuseStrangers({ caller, db, now }, communityId);
  const today = shanghaiDate(now);
  const rows = await readHalls(db, communityId, today);
  return {
    today: calendarDay(today),
    halls: rows.map((row) => {
      const { spans, reason } = openingOn(today, row);
      const isOpenNow = spans.some(
        ({ fromMinute, toMinute }) => instantOf(today, fromMinute) <= now && now < instantOf(today, toMinute),
      );
      const { hallId, name, kind, address, phone, waiting } = row;
      const closedReason = spans.length === 0 ? reason : null;
      return {
        hallId,
        name,
        kind,
        address,
        phone,
        waiting,
        today: spans.map(openSpan),
        isOpenNow,
        closedReason,
      };
    }),
  };
};

/** What can be booked in a community. */
export const hallServices: UseCase<typeof servicesOperation> = async (input, { caller, db, now }) => {
  await refuseStrangers({ caller, db, now }, input.communityId);
  const { hallId = null, kind = null, search = null } = input;
  return { services: await readServices(db, input.communityId, { hallId, kind, search, at: now }) };
};

/** Everything of one service. */
export const hallService: UseCase<typeof serviceOperation> = async (ref, { caller, db, now }) => {
  await refuseStrangers({ caller, db, now }, ref.communityId);
  const found = await readService(db, ref, now);
  if (!found) throw new Refusal('NOT_FOUND');
  return found;
};
