import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { availability } from '../../cloud/contract/hall/availability';
import type { Booked } from '../../cloud/contract/hall/receipts';
import { type HallNews, type inbox, isHallNews } from '../../cloud/contract/inbox/inbox';
import type { OutputOf } from '../../cloud/contract/shared/operation';
import { hallClockJobs } from '../../cloud/features/hall/clock';
import type { Database } from '../../cloud/platform/context';
import type { actingIn, Community, Person } from './community';

type Acting = ReturnType<typeof actingIn>;

/** A week from Monday to Friday, mornings and afternoons. */
export const officeWeek = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, fromMinute: 540, toMinute: 690, isExtended: false },
  { weekday, fromMinute: 840, toMinute: 1020, isExtended: false },
]);

/** A service of half an hour for one person at a time, a week ahead. */
export const plainService = {
  kind: 'service',
  name: '老年优待证办理',
  summary: '年满六十岁的老人办理优待证',
  where: '一楼 2 号窗',
  documents: ['身份证原件', '一寸照片 1 张'],
  servedBy: '窗口工作人员',
  price: '',
  line: 'A',
  room: null as string | null,
  ownerUnitId: null as string | null,
  category: null,
  capacity: 1,
  durationMinutes: 30,
  bufferMinutes: 0,
  noticeMinutes: 0,
  horizonDays: 7,
  releaseMinute: 0,
  cancelMinutes: 60,
  offerMinutes: 120,
  limitPerson: null as number | null,
  limitHousehold: null as number | null,
  isOffered: true,
};

/** A hall opened by the desk, through the very operations of its pages. */
export async function openHall(act: Acting, { communityId }: Community): Promise<string> {
  const settings = {
    name: '樟树里党群服务中心',
    kind: 'centre',
    address: '樟树路 8 号',
    phone: '0571-2222',
    windows: ['1 号窗', '2 号窗'],
    isOpenOnHolidays: false,
    makeUpWeekday: 1,
  };
  const { id } = await act.does<{ id: string }>('desk', 'save-hall', { communityId, settings });
  await act.does('desk', 'set-hours', { communityId, hallId: id, week: officeWeek });
  return id;
}

/** A service of a hall; what is not said is as plain as can be. */
export async function openService(
  act: Acting,
  { communityId }: Community,
  hallId: string,
  more: Partial<typeof plainService> = {},
): Promise<string> {
  const settings = { ...plainService, ...more };
  const { id } = await act.does<{ id: string }>('desk', 'save-service', { communityId, hallId, settings });
  return id;
}

/** The slots of a day as a resident sees them. */
export async function slotsOf(act: Acting, { communityId }: Community, serviceId: string, date: string) {
  type Shown = OutputOf<typeof availability>;
  const asked = { communityId, serviceId, fromDate: date, dayCount: 1, date };
  return (await act.does<Shown>('chen', 'availability', asked)).slots;
}

/** Books a slot for somebody. */
export function books(
  act: Acting,
  { communityId }: Community,
  person: Person,
  slotId: string,
  onBehalfOf = 'self',
) {
  return act.does<Booked>(person, 'book', { communityId, slotId, onBehalfOf, words: '' });
}

/** Enters so many further residents; each is known to WeChat as `resident-1` and so on. */
export async function enterResidents(pool: Pool, community: Community, count: number): Promise<void> {
  const ids = Array.from({ length: count }, () => uuidv7());
  await pool.query(
    `with resident as (
       insert into person (id, full_name, call_name, home_community_id, home_place_id, created_at)
       select id, 'resident-' || n, 'resident-' || n, $2, $3, now() from unnest($1::uuid[]) with ordinality as t(id, n)
       returning id, call_name
     ) insert into person_identity select 'wechat', call_name, id from resident`,
    [ids, community.communityId, community.entranceId],
  );
}

/** What somebody is told of at the hall, the newest first, once the dispatching queue has brought it. */
export async function newsOf(act: Acting, person: Person): Promise<HallNews[]> {
  await act.deliver();
  const { items } = await act.does<OutputOf<typeof inbox>>(person, 'inbox', {});
  return items.filter(isHallNews);
}

/** Lets time do to bookings, waits and numbers what it does. */
export async function tickHall(db: Database, now: Date): Promise<void> {
  for (const job of hallClockJobs) await job({ db, now, newId: () => uuidv7() });
}

/** What does not add up over all slots: counters against the rows that they count. */
export async function hallFaults(pool: Pool): Promise<unknown[]> {
  const { rows } = await pool.query(
    `with counted as (
       select s.id, s.capacity, s.taken, s.waiting,
         (select count(*) from booking b where b.slot_id = s.id and b.state not in ('cancelled','declined')) as held,
         (select count(*) from hall_wait w where w.slot_id = s.id and w.state = 'offered') as offered,
         (select count(*) from hall_wait w where w.slot_id = s.id and w.state = 'waiting') as in_line,
         s.room_id is not null and exists (select from room_use u where u.slot_id = s.id) as in_use, s.room_id
       from hall_slot s
     ) select * from counted
     where taken <> held + offered or waiting <> in_line or taken > capacity or (waiting > 0 and taken < capacity)
       or (room_id is not null and in_use <> (taken > 0))`,
  );
  const orders = await pool.query(
    `select t.id from hall_task t join booking b on b.community_id = t.community_id and b.id = t.booking_id
     where t.state in ('offered','taken') and b.state in ('cancelled','declined','completed','no_show')
       and not exists (select from outbox o where o.request_id = b.id)`,
  );
  const events = await pool.query(
    `select b.id from booking b where b.version <> (select count(*) from hall_event e where e.subject_id = b.id)
       or b.state::text <> (select e.state from hall_event e where e.subject_id = b.id order by version desc limit 1)
     union all
     select w.id from hall_wait w where w.version <> (select count(*) from hall_event e where e.subject_id = w.id)
       or w.state <> (select e.state from hall_event e where e.subject_id = w.id order by version desc limit 1)`,
  );
  return [...rows, ...orders.rows, ...events.rows];
}
