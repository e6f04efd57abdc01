import { openHall, openService } from '../../support/hall';
import type { Neighbour, Neighbourhood } from './neighbours';

/** A hall with one service, on any day that a test runs. */
export interface LaidHall {
  readonly communityId: string;
  readonly hallId: string;
  readonly serviceId: string;
}

const days = [1, 2, 3, 4, 5, 6, 7];
const week = (fromMinute: number, toMinute: number, isExtended = false) =>
  days.map((weekday) => ({ weekday, fromMinute, toMinute, isExtended }));

/** A day of the community, some days from the one the tests run on. */
export function dayFromNow(count: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + count * 86_400_000).toISOString().slice(0, 10);
}

/** Opens a hall whose line is open at any hour, with a service from nine to five and in the evening, holidays included. */
export async function layHall({ act, community }: Neighbourhood): Promise<LaidHall> {
  const { communityId } = community;
  const hallId = await openHall(act, community);
  const hall = { communityId, hallId };
  const { hall: found } = await act.does<{ hall: { hallId: string } }>('desk', 'hall-catalogue', hall);
  const { hallId: _own, ...settings } = found;
  await act.does('desk', 'save-hall', { ...hall, settings: { ...settings, isOpenOnHolidays: true } });
  await act.does('desk', 'set-hours', { ...hall, week: week(0, 1440) });
  const serviceId = await openService(act, community, hallId, { horizonDays: 14, capacity: 2 });
  const hours = [...week(540, 690), ...week(840, 1020), ...week(1080, 1140, true)];
  await act.does('desk', 'set-hours', { ...hall, serviceId, week: hours });
  return { ...hall, serviceId };
}

/** Whether the one option of that name is the one chosen. */
function isChosen({ phone }: Neighbour, label: RegExp): boolean {
  return phone.page().findAll({ role: 'radio', label })[0]?.attributes['aria-checked'] === 'true';
}

/** Turns a calendar to tomorrow. */
export async function pickTomorrow(someone: Neighbour): Promise<void> {
  await someone.tap({ role: 'radio', label: /^明天/ }, /./);
  await someone.phone.waitFor(() => isChosen(someone, /^明天/));
}

/** Picks a time: until the day has turned, those of the day before lie there, and pressing them does nothing. */
export async function pickTime(someone: Neighbour, time: RegExp): Promise<void> {
  const { phone } = someone;
  await phone.waitFor(() => phone.page().has({ role: 'radio', label: time }));
  await phone.waitFor(() => {
    phone.page().tap({ role: 'radio', label: time });
    return isChosen(someone, time);
  });
}
