import { plainService } from '../../support/hall';
import type { Estate } from './visitors';

/** A hall of the demo community that tests have to themselves. */
export interface LaidHall {
  readonly communityId: string;
  readonly hallId: string;
  readonly serviceId: string;
}

export const hallName = '嘉树党群服务站';
export const serviceName = '社保卡领取';

const days = [1, 2, 3, 4, 5, 6, 7];
const week = (fromMinute: number, toMinute: number, isExtended = false) =>
  days.map((weekday) => ({ weekday, fromMinute, toMinute, isExtended }));

/** Some days from the one the test runs on, as the community counts days. */
export function dayFromNow(count: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + count * 86_400_000).toISOString().slice(0, 10);
}

/** Opens a hall day and night, with a service that keeps hours of its own, through the operations of the staff's pages. */
export async function layHall(estate: Estate): Promise<LaidHall> {
  const me = await estate.asks<{ home: { communityId: string } }>('chen', 'session', 'sign-in', {});
  const { communityId } = me.home;
  const does = (operation: string, input: object) =>
    estate.asks<{ id: string }>('liufang', 'hall', operation, { communityId, ...input });
  const settings = {
    name: hallName,
    kind: 'station',
    address: '嘉树路 3 号',
    phone: '0571-2222',
    windows: ['1 号窗', '2 号窗'],
    isOpenOnHolidays: true,
    makeUpWeekday: 1,
  };
  const { id: hallId } = await does('save-hall', { settings });
  await does('set-hours', { hallId, week: week(0, 1440) });
  const service = { ...plainService, name: serviceName, capacity: 2, horizonDays: 14 };
  const { id: serviceId } = await does('save-service', { hallId, settings: service });
  const hours = [...week(540, 690), ...week(840, 960), ...week(1080, 1140, true)];
  await does('set-hours', { hallId, serviceId, week: hours });
  return { communityId, hallId, serviceId };
}
