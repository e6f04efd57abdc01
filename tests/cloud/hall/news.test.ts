import type { inbox } from '../../../cloud/contract/inbox/inbox';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import {
  books,
  hallFaults,
  newsOf,
  openHall,
  openService,
  type plainService,
  slotsOf,
  tickHall,
} from '../../support/hall';

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;
let hallId: string;

const monday = '2026-06-15';
const ref = (more: object) => ({ communityId: community.communityId, ...more });

beforeEach(async () => {
  database = await openTestDatabase<Tables>(6);
  community = await enterWholeCommunity(database.pool);
  act = actingIn(database.db, community);
  hallId = await openHall(act, community);
});
afterEach(async () => {
  expect(await hallFaults(database.pool)).toEqual([]);
  await database.close();
});

async function mondaySlots(more: Partial<typeof plainService> = {}) {
  const serviceId = await openService(act, community, hallId, more);
  return slotsOf(act, community, serviceId, monday);
}
const movesFor = async (who: Person) => (await newsOf(act, who)).map(({ move }) => move);

/** Lets the hours pass one by one, the clock ticking; tells at which hours of the community the inbox got something. */
async function hoursOfNews(who: Person, hours: number): Promise<string[]> {
  for (let hour = 0; hour < hours; hour += 0.5) {
    await tickHall(database.db, act.now());
    act.pass(0.5);
  }
  const at = (one: string) => new Date(Date.parse(one) + 8 * 3_600_000).toISOString().slice(5, 16);
  return (await newsOf(act, who)).map((one) => at(one.at)).reverse();
}

it('brings what others and time did into the inbox, among the matters, and is read there', async () => {
  const [slot] = await mondaySlots();
  const { bookingId } = await books(act, community, 'chen', slot?.slotId ?? '');
  await act.does('wang', 'join-waitlist', ref({ slotId: slot?.slotId, onBehalfOf: 'self' }));
  expect([await movesFor('chen'), await movesFor('wang')]).toEqual([[], []]);
  const reason = '窗口当天检修';
  await act.does('desk', 'cancel-booking', ref({ bookingId, reason }));

  const [told] = await newsOf(act, 'chen');
  expect(told).toMatchObject({
    subject: 'booking',
    subjectId: bookingId,
    move: 'cancel',
    words: reason,
    isRead: false,
  });
  expect(told).toMatchObject({ serviceName: '老年优待证办理', date: monday, from: '9:00' });
  expect(await movesFor('wang')).toEqual(['offer']);
  expect(await act.does('chen', 'mark-read', { upTo: told?.itemId })).toEqual({ unreadCount: 0 });
  expect((await newsOf(act, 'chen'))[0]?.isRead).toBe(true);
});

it('lays each piece of news once, however often its message comes', async () => {
  const [slot] = await mondaySlots();
  const { bookingId } = await books(act, community, 'chen', slot?.slotId ?? '');
  await act.does('desk', 'cancel-booking', ref({ bookingId, reason: '检修' }));
  await database.pool.query(
    `insert into outbox (community_id, request_id, version, consumer, type, occurred_at, available_at)
     select community_id, request_id, version, consumer, type, occurred_at, available_at from outbox`,
  );

  expect(await movesFor('chen')).toEqual(['cancel']);
});

it('tells the booker what staff did: booked for, moved with the slot, approved, declined, missed', async () => {
  const [first, second, third] = await mondaySlots({ capacity: 2 });
  const venue = await mondaySlots({ kind: 'venue', room: '多功能厅', ownerUnitId: community.unitId });
  const call = { name: '王阿姨', phone: '13800000000', channel: 'phone', words: '' };
  await act.does('desk', 'book-for', ref({ slotId: first?.slotId, personId: community.id.wang, ...call }));
  act.pass(0.1);
  const block = { slotId: first?.slotId, reason: '停电', moveTo: second?.slotId };
  await act.does('desk', 'block-slot', ref(block));
  const told = await newsOf(act, 'wang');
  expect(told.map(({ move, from }) => `${move} ${from}`)).toEqual(['change 9:30', 'book 9:00']);

  const yes = await books(act, community, 'hao', venue[3]?.slotId ?? '');
  const no = await books(act, community, 'hao', venue[4]?.slotId ?? '');
  await act.does('li', 'approve-booking', ref({ bookingId: yes.bookingId, version: 1 }));
  act.pass(0.1);
  await act.does('li', 'decline-booking', ref({ bookingId: no.bookingId, version: 1, reason: '有会' }));
  expect(await movesFor('hao')).toEqual(['decline', 'approve']);

  const { bookingId } = await books(act, community, 'zhou', third?.slotId ?? '');
  act.pass(72.5);
  await act.does('desk', 'mark-no-show', ref({ bookingId }));
  expect(await movesFor('zhou')).toEqual(['markNoShow']);
});

it('reminds a day and an hour ahead, but never in quiet hours', async () => {
  const slots = await mondaySlots();
  const week = [{ weekday: 1, fromMinute: 480, toMinute: 540, isExtended: true }];
  const early = await openService(act, community, hallId, { durationMinutes: 30 });
  await act.does('desk', 'set-hours', ref({ hallId, serviceId: early, week }));
  const [eight, halfPast] = await slotsOf(act, community, early, monday);
  await books(act, community, 'chen', slots.find(({ from }) => from === '14:00')?.slotId ?? '');
  await books(act, community, 'wang', halfPast?.slotId ?? '');
  await books(act, community, 'hao', eight?.slotId ?? '');

  expect(await hoursOfNews('chen', 76)).toEqual(['06-14T14:00', '06-15T13:00']);
  const hourOf = async (who: Person) =>
    (await newsOf(act, who)).filter(({ move }) => move === 'remind').map(({ at }) => at);
  expect(await hourOf('wang')).toEqual(['2026-06-15T00:00:00.000Z', '2026-06-14T00:30:00.000Z']);
  expect(await hourOf('hao')).toEqual(['2026-06-14T00:00:00.000Z']);
});

it('puts a reminder off that the clock comes to only in the night', async () => {
  const slots = await mondaySlots();
  await books(act, community, 'chen', slots.find(({ from }) => from === '14:00')?.slotId ?? '');
  act.pass(60);

  expect(await hoursOfNews('chen', 14)).toEqual(['06-15T08:00']);
});

it('is the reader’s own: nobody else has it, and a page holds matters and news by time', async () => {
  const [slot] = await mondaySlots();
  const { bookingId } = await books(act, community, 'chen', slot?.slotId ?? '');
  await act.does('desk', 'cancel-booking', ref({ bookingId, reason: '检修' }));
  act.pass(1);
  const issue = {
    text: '楼道灯不亮',
    place: { nodeId: community.entranceId },
    category: 'lighting',
    photos: [],
  };
  const { requestId } = await act.does('chen', 'report-issue', issue);
  await act.deliver();
  const settled = { words: '换好了', photos: [], version: 2, requestId };
  await act.does('desk', 'settle-request', ref(settled));
  await act.deliver();

  const { items, unreadCount } = await act.does<OutputOf<typeof inbox>>('chen', 'inbox', {});
  expect([items.map(({ move }) => move), unreadCount]).toEqual([['settle', 'cancel'], 2]);
  expect(await movesFor('wang')).toEqual([]);
});
