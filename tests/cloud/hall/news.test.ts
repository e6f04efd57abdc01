import type { inbox } from '../../../cloud/contract/inbox/inbox';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import type { Person } from '../../support/community';
import { books, newsOf, openService, slotsOf } from '../../support/hall';
import { monday, useHallDay } from '../../support/hall-day';

const hall = useHallDay();

const movesFor = async (who: Person) => (await newsOf(hall.act, who)).map(({ move }) => move);

/** Lets the hours pass one by one, the clock ticking; tells at which hours of the community the inbox got something. */
async function hoursOfNews(who: Person, hours: number): Promise<string[]> {
  for (let hour = 0; hour < hours; hour += 0.5) {
    await hall.tick();
    hall.act.pass(0.5);
  }
  const at = (one: string) => new Date(Date.parse(one) + 8 * 3_600_000).toISOString().slice(5, 16);
  return (await newsOf(hall.act, who)).map((one) => at(one.at)).reverse();
}

it('brings what others and time did into the inbox, among the matters, and is read there', async () => {
  const [slot] = await hall.mondaySlots();
  const { bookingId } = await books(hall.act, hall.community, 'chen', slot?.slotId ?? '');
  await hall.act.does('wang', 'join-waitlist', hall.ref({ slotId: slot?.slotId, onBehalfOf: 'self' }));
  expect([await movesFor('chen'), await movesFor('wang')]).toEqual([[], []]);
  const reason = '窗口当天检修';
  await hall.act.does('desk', 'cancel-booking', hall.ref({ bookingId, reason }));

  const [told] = await newsOf(hall.act, 'chen');
  expect(told).toMatchObject({
    subject: 'booking',
    subjectId: bookingId,
    move: 'cancel',
    words: reason,
    isRead: false,
  });
  expect(told).toMatchObject({ serviceName: '老年优待证办理', date: monday, from: '9:00' });
  expect(await movesFor('wang')).toEqual(['offer']);
  expect(await hall.act.does('chen', 'mark-read', { upTo: told?.itemId })).toEqual({ unreadCount: 0 });
  expect((await newsOf(hall.act, 'chen'))[0]?.isRead).toBe(true);
});

it('lays each piece of news once, however often its message comes', async () => {
  const [slot] = await hall.mondaySlots();
  const { bookingId } = await books(hall.act, hall.community, 'chen', slot?.slotId ?? '');
  await hall.act.does('desk', 'cancel-booking', hall.ref({ bookingId, reason: '检修' }));
  await hall.database.pool.query(
    `insert into outbox (community_id, request_id, version, consumer, type, occurred_at, available_at)
     select community_id, request_id, version, consumer, type, occurred_at, available_at from outbox`,
  );

  expect(await movesFor('chen')).toEqual(['cancel']);
});

it('tells the booker what staff did: booked for, moved with the slot, approved, declined, missed', async () => {
  const [first, second, third] = await hall.mondaySlots({ capacity: 2 });
  const venue = await hall.mondaySlots({
    kind: 'venue',
    room: '多功能厅',
    ownerUnitId: hall.community.unitId,
  });
  const call = { name: '王阿姨', phone: '13800000000', channel: 'phone', words: '' };
  await hall.act.does(
    'desk',
    'book-for',
    hall.ref({ slotId: first?.slotId, personId: hall.community.id.wang, ...call }),
  );
  hall.act.pass(0.1);
  const block = { slotId: first?.slotId, reason: '停电', moveTo: second?.slotId };
  await hall.act.does('desk', 'block-slot', hall.ref(block));
  const told = await newsOf(hall.act, 'wang');
  expect(told.map(({ move, from }) => `${move} ${from}`)).toEqual(['change 9:30', 'book 9:00']);

  const yes = await books(hall.act, hall.community, 'hao', venue[3]?.slotId ?? '');
  const no = await books(hall.act, hall.community, 'hao', venue[4]?.slotId ?? '');
  await hall.act.does('li', 'approve-booking', hall.ref({ bookingId: yes.bookingId, version: 1 }));
  hall.act.pass(0.1);
  await hall.act.does(
    'li',
    'decline-booking',
    hall.ref({ bookingId: no.bookingId, version: 1, reason: '有会' }),
  );
  expect(await movesFor('hao')).toEqual(['decline', 'approve']);

  const { bookingId } = await books(hall.act, hall.community, 'zhou', third?.slotId ?? '');
  hall.act.pass(72.5);
  await hall.act.does('desk', 'mark-no-show', hall.ref({ bookingId }));
  expect(await movesFor('zhou')).toEqual(['markNoShow']);
});

it('reminds a day and an hour ahead, but never in quiet hours', async () => {
  const slots = await hall.mondaySlots();
  const week = [{ weekday: 1, fromMinute: 480, toMinute: 540, isExtended: true }];
  const early = await openService(hall.act, hall.community, hall.hallId, { durationMinutes: 30 });
  await hall.act.does('desk', 'set-hours', hall.ref({ hallId: hall.hallId, serviceId: early, week }));
  const [eight, halfPast] = await slotsOf(hall.act, hall.community, early, monday);
  await books(hall.act, hall.community, 'chen', slots.find(({ from }) => from === '14:00')?.slotId ?? '');
  await books(hall.act, hall.community, 'wang', halfPast?.slotId ?? '');
  await books(hall.act, hall.community, 'hao', eight?.slotId ?? '');

  expect(await hoursOfNews('chen', 76)).toEqual(['06-14T14:00', '06-15T13:00']);
  const hourOf = async (who: Person) =>
    (await newsOf(hall.act, who)).filter(({ move }) => move === 'remind').map(({ at }) => at);
  expect(await hourOf('wang')).toEqual(['2026-06-15T00:00:00.000Z', '2026-06-14T00:30:00.000Z']);
  expect(await hourOf('hao')).toEqual(['2026-06-14T00:00:00.000Z']);
});

it('puts a reminder off that the clock comes to only in the night', async () => {
  const slots = await hall.mondaySlots();
  await books(hall.act, hall.community, 'chen', slots.find(({ from }) => from === '14:00')?.slotId ?? '');
  hall.act.pass(60);

  expect(await hoursOfNews('chen', 14)).toEqual(['06-15T08:00']);
});

it('is the reader’s own: nobody else has it, and a page holds matters and news by time', async () => {
  const [slot] = await hall.mondaySlots();
  const { bookingId } = await books(hall.act, hall.community, 'chen', slot?.slotId ?? '');
  await hall.act.does('desk', 'cancel-booking', hall.ref({ bookingId, reason: '检修' }));
  hall.act.pass(1);
  const issue = {
    text: '楼道灯不亮',
    place: { nodeId: hall.community.entranceId },
    category: 'lighting',
    photos: [],
  };
  const { requestId } = await hall.act.does('chen', 'report-issue', issue);
  await hall.act.deliver();
  const settled = { words: '换好了', photos: [], version: 2, requestId };
  await hall.act.does('desk', 'settle-request', hall.ref(settled));
  await hall.act.deliver();

  const { items, unreadCount } = await hall.act.does<OutputOf<typeof inbox>>('chen', 'inbox', {});
  expect([items.map(({ move }) => move), unreadCount]).toEqual([['settle', 'cancel'], 2]);
  expect(await movesFor('wang')).toEqual([]);
});
