import { v7 as uuidv7 } from 'uuid';
import { addDays, weekdayOf } from '../../cloud/community/calendar-day';
import { shanghaiDate } from '../../cloud/community/working-time';
import { plainService } from '../support/hall';
import { openId } from '../support/serving';
import type { BenchDatabase } from './fixture';
import type { InProcess } from './in-process';

/** A service of the bench with the ids of its slots on the first whole day to come. */
export interface LaidService {
  readonly serviceId: string;
  readonly slotIds: readonly string[];
}

/** Opens a hall every day of the week and a service in it, as the desk would. */
export async function layService(
  bench: BenchDatabase,
  { handler }: InProcess,
  more: Partial<typeof plainService> = {},
): Promise<LaidService> {
  const { communityId } = bench.community;
  const does = async (operation: string, input: object): Promise<string> => {
    const reply = await handler('hall')({ operation, input, key: uuidv7() }, openId('desk'));
    if (!reply.ok) throw new Error(`${operation}: ${JSON.stringify(reply)}`);
    return (reply.data as { id: string }).id;
  };
  const hall = {
    name: '中心',
    kind: 'centre',
    address: '',
    phone: '',
    windows: [],
    isOpenOnHolidays: true,
    makeUpWeekday: 1,
  };
  const hallId = await does('save-hall', { communityId, settings: hall });
  const tomorrow = addDays(shanghaiDate(new Date()), 1);
  const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    fromMinute: 480,
    toMinute: 1080,
    isExtended: false,
  }));
  await does('set-hours', {
    communityId,
    hallId,
    week: week.map((rule) => ({ ...rule, weekday: weekdayOf(addDays(tomorrow, rule.weekday)) })),
  });
  const serviceId = await does('save-service', {
    communityId,
    hallId,
    settings: { ...plainService, ...more },
  });
  const { rows } = await bench.pool.query<{ id: string }>(
    'select id from hall_slot where service_id = $1 and date = $2 order by starts_at',
    [serviceId, tomorrow],
  );
  await bench.pool.query('analyze');
  return { serviceId, slotIds: rows.map(({ id }) => id) };
}

/** Enters a crowd of residents beside the usual ones: whoever has booked once would only be told so. */
export async function enterCrowd(bench: BenchDatabase, count: number): Promise<string[]> {
  await bench.pool.query(
    `with resident as (
       insert into person (id, call_name, home_community_id, home_place_id, created_at)
       select gen_random_uuid(), 'crowd-' || n, $1, $2, now() from generate_series(1, $3::int) n returning id, call_name
     ) insert into person_identity select 'wechat', call_name, id from resident`,
    [bench.community.communityId, bench.community.entranceId, count],
  );
  await bench.pool.query('analyze person, person_identity');
  return Array.from({ length: count }, (_, index) => `crowd-${index + 1}`);
}

/** How much more a slot holds than its capacity, over all slots; anything but 0 is sold twice. */
export async function oversold(bench: BenchDatabase): Promise<number> {
  const { rows } = await bench.pool.query<{ count: number }>(
    `select coalesce(sum(greatest(held - capacity, 0) + abs(held - taken)), 0)::int as count from (
       select s.capacity, s.taken, (select count(*) from booking b where b.slot_id = s.id and b.state not in ('cancelled','declined')) as held
       from hall_slot s where s.taken > 0) counted`,
  );
  return rows[0]?.count ?? Number.NaN;
}
