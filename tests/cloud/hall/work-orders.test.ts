import type { booking } from '../../../cloud/contract/hall/booking';
import type { courtyardCalendar } from '../../../cloud/contract/hall/courtyard';
import { isMatter, type QueueBooking, type workQueue } from '../../../cloud/contract/requests/work-queue';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import type { Person } from '../../support/community';
import { books, newsOf, openService, slotsOf } from '../../support/hall';
import { monday, useHallDay } from '../../support/hall-day';

const hall = useHallDay(8);

const venueSlots = () =>
  hall.mondaySlotIds({ kind: 'venue', room: '多功能厅', ownerUnitId: hall.community.unitId });

/** A hairdresser who comes to some places on Monday, an hour at each; the slots by place. */
async function hairdresserAt(placeIds: readonly string[]): Promise<string[]> {
  const service = { kind: 'courtyard', name: '理发', durationMinutes: 60 };
  const serviceId = await openService(hall.act, hall.community, hall.hallId, service);
  for (const [n, placeId] of placeIds.entries()) {
    const visit = {
      placeId,
      date: monday,
      fromMinute: 600 + 60 * n,
      toMinute: 660 + 60 * n,
      servedBy: '服务队',
    };
    await hall.act.does('desk', 'add-visit', hall.ref({ serviceId, ...visit }));
  }
  return (await slotsOf(hall.act, hall.community, serviceId, monday)).map(({ slotId }) => slotId);
}

type Page = OutputOf<typeof workQueue>;
async function ordersOf(who: Person, view = 'waiting'): Promise<QueueBooking[]> {
  const { items } = await hall.act.does<Page>(who, 'work-queue', { view });
  return items.flatMap((entry) => (isMatter(entry) ? [] : [entry]));
}
const stateOf = async (who: Person, bookingId: string) =>
  (await hall.act.does<OutputOf<typeof booking>>(who, 'booking', hall.ref({ bookingId }))).state;
const nameOf = (sent: QueueBooking[]) => sent.map(({ need, state }) => `${need} ${state}`);

it('forwards a venue to its owner, who allows it, and is asked again when it changes', async () => {
  const [first, second] = await venueSlots();
  const { bookingId } = await books(hall.act, hall.community, 'chen', first ?? '');
  await hall.act.deliver();

  expect([nameOf(await ordersOf('li')), await ordersOf('zhao'), await ordersOf('desk')]).toEqual([
    ['approve offered'],
    [],
    [],
  ]);
  expect(await hall.act.tries('desk', 'approve-booking', hall.ref({ bookingId, version: 1 }))).toBe(
    'FORBIDDEN',
  );
  await hall.act.does('li', 'approve-booking', hall.ref({ bookingId, version: 1 }));
  expect([await stateOf('chen', bookingId), await ordersOf('li')]).toEqual(['confirmed', []]);

  await hall.act.does(
    'chen',
    'change-booking',
    hall.ref({ bookingId, version: 2, slotId: second, reason: '' }),
  );
  await hall.act.deliver();
  expect([await stateOf('chen', bookingId), nameOf(await ordersOf('li'))]).toEqual([
    'pending',
    ['approve offered'],
  ]);
  await hall.act.does('li', 'decline-booking', hall.ref({ bookingId, version: 3, reason: '当天有会' }));
  expect([await stateOf('chen', bookingId), await ordersOf('li')]).toEqual(['declined', []]);
});

it('sends an errand to the desk and a visit to the grid worker of the place; the booking ends as the work order does', async () => {
  const [errand] = await hall.mondaySlotIds({ kind: 'errand', name: '便民代办' });
  const [hair] = await hairdresserAt([hall.community.entranceId]);
  const sent = await books(hall.act, hall.community, 'chen', errand ?? '');
  const cut = await books(hall.act, hall.community, 'wang', hair ?? '');
  await hall.act.deliver();

  expect([nameOf(await ordersOf('desk')), nameOf(await ordersOf('otherGrid'))]).toEqual([
    ['errand offered'],
    [],
  ]);
  const [order] = await ordersOf('grid');
  expect(order).toMatchObject({
    need: 'visit',
    placeLabel: '8 栋 2 单元',
    dueAt: '2026-06-15T02:00:00.000Z',
  });
  const task = hall.ref({ taskId: order?.taskId });
  expect(await hall.act.tries('desk', 'hall-task', task)).toBe('NOT_FOUND');
  const taken = await Promise.all(
    ['grid', 'grid'].map((who) => hall.act.tries(who as Person, 'take-hall-task', task)),
  );
  expect([...taken].sort()).toEqual(['MOVE_NOT_ALLOWED', 'ok']);
  expect(nameOf(await ordersOf('grid', 'inHand'))).toEqual(['visit taken']);
  const done = { ...task, outcome: 'done', words: '剪好了，很精神' };
  expect(await hall.act.tries('grid', 'finish-hall-task', done)).toBe('NOT_THE_TIME');
  hall.act.pass(72.5);
  await hall.act.does('grid', 'finish-hall-task', done);
  const missed = { taskId: (await ordersOf('desk'))[0]?.taskId, outcome: 'notMet', words: '' };
  await hall.act.does('desk', 'finish-hall-task', hall.ref(missed));

  expect([await stateOf('wang', cut.bookingId), await stateOf('chen', sent.bookingId)]).toEqual([
    'completed',
    'no_show',
  ]);
  expect((await newsOf(hall.act, 'wang'))[0]).toMatchObject({ move: 'complete', words: '剪好了，很精神' });
  const rating = { bookingId: cut.bookingId, solved: true, satisfaction: 'satisfied', words: '' };
  expect(await hall.act.tries('wang', 'rate-booking', hall.ref(rating))).toBe('ok');
});

it('says of a visit where it comes to: in the calendar until it is over, and on the booking', async () => {
  const [hair] = await hairdresserAt([hall.community.entranceId]);
  const { bookingId } = await books(hall.act, hall.community, 'wang', hair ?? '');
  const calendar = async () => {
    type Calendar = OutputOf<typeof courtyardCalendar>;
    const asked = hall.ref({ fromDate: monday });
    return (await hall.act.does<Calendar>('wang', 'courtyard-calendar', asked)).visits;
  };

  expect(await hall.act.does('wang', 'booking', hall.ref({ bookingId }))).toMatchObject({
    where: '8 栋 2 单元',
    serviceKind: 'courtyard',
  });
  expect(await calendar()).toMatchObject([{ placeLabel: '8 栋 2 单元', left: 0, isOver: false }]);
  hall.act.pass(73);
  expect(await calendar()).toMatchObject([{ left: 0, isOver: true }]);
});

it('moves the work order with its booking, to whoever must act there, and withdraws it when the booking is cancelled', async () => {
  const { rows } = await hall.database.pool.query(`select id from tree_node where label = '2 网格'`);
  const [here, there] = await hairdresserAt([hall.community.entranceId, rows[0].id]);
  const { bookingId } = await books(hall.act, hall.community, 'chen', here ?? '');
  await hall.act.deliver();
  await hall.act.does('grid', 'take-hall-task', hall.ref({ taskId: (await ordersOf('grid'))[0]?.taskId }));

  await hall.act.does(
    'chen',
    'change-booking',
    hall.ref({ bookingId, version: 1, slotId: there, reason: '' }),
  );
  await hall.act.deliver();
  expect([await ordersOf('grid'), nameOf(await ordersOf('otherGrid'))]).toEqual([[], ['visit offered']]);
  expect((await ordersOf('otherGrid'))[0]?.dueAt).toBe('2026-06-15T03:00:00.000Z');
  await hall.act.does('chen', 'cancel-booking', hall.ref({ bookingId, reason: '' }));

  expect(await ordersOf('otherGrid')).toEqual([]);
});

it('lies in the queue among the matters by due time, is counted, and is read to the end once', async () => {
  const [errand] = await hall.mondaySlotIds({ kind: 'errand', name: '便民代办', capacity: 30 });
  const callers = Array.from({ length: 25 }, (_, n) =>
    hall.ref({ slotId: errand, name: '居民', phone: `1380000${1000 + n}`, channel: 'phone', words: '' }),
  );
  for (const caller of callers) await hall.act.does('desk', 'book-for', caller);
  const issue = { text: '楼道灯不亮', place: { nodeId: hall.community.entranceId }, photos: [] };
  await hall.act.does('wang', 'report-issue', issue);
  await hall.act.deliver();

  const read: Page['items'] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page: Page = await hall.act.does<Page>('desk', 'work-queue', {
      view: 'waiting',
      ...(after && { after }),
    });
    read.push(...page.items);
    after = page.next;
  }

  expect([read.length, new Set(read.map((one) => JSON.stringify(one))).size]).toEqual([26, 26]);
  expect(read.map(({ dueAt }) => dueAt)).toEqual(read.map(({ dueAt }) => dueAt).sort());
  const { counts } = await hall.act.does<Page>('desk', 'work-queue', { view: 'waiting' });
  expect(counts).toMatchObject({ waiting: 26, inHand: 0 });
});

it('is nobody’s own: a grid worker’s visit goes to the desk, and who sits there does not see what he booked', async () => {
  const [hair] = await hairdresserAt([hall.community.entranceId]);
  await books(hall.act, hall.community, 'grid', hair ?? '');
  const [errand] = await hall.mondaySlotIds({ kind: 'errand', name: '便民代办' });
  await books(hall.act, hall.community, 'desk', errand ?? '');
  await hall.act.deliver();

  expect(await ordersOf('grid')).toEqual([]);
  expect([nameOf(await ordersOf('desk')), nameOf(await ordersOf('deskTwo'))]).toEqual([
    ['visit offered'],
    ['errand offered', 'visit offered'],
  ]);
});

it('is laid once however often the message comes, and not at all for what was cancelled before', async () => {
  const [first, second] = await venueSlots();
  const kept = await books(hall.act, hall.community, 'chen', first ?? '');
  const given = await books(hall.act, hall.community, 'wang', second ?? '');
  await hall.database.pool.query(
    `insert into outbox (community_id, request_id, version, consumer, type, occurred_at, available_at)
     select community_id, request_id, version, consumer, type, occurred_at, available_at from outbox`,
  );
  await hall.act.does('wang', 'cancel-booking', hall.ref({ bookingId: given.bookingId, reason: '' }));
  await hall.act.deliver();

  const { rows } = await hall.database.pool.query('select booking_id, state from hall_task');
  expect(rows).toEqual([{ booking_id: kept.bookingId, state: 'offered' }]);
});

it('parks a message that fails again and again, lets the others through, and lays it when sent again', async () => {
  const [first, second] = await venueSlots();
  const poison = await books(hall.act, hall.community, 'chen', first ?? '');
  await books(hall.act, hall.community, 'wang', second ?? '');
  await hall.database.pool.query(`
    create function refuse_one() returns trigger language plpgsql as $$ begin
      if new.booking_id = '${poison.bookingId}' then raise exception 'no'; end if; return new; end $$;
    create trigger poison before insert on hall_task for each row execute function refuse_one()`);
  for (let tries = 0; tries < 8; tries += 1) {
    await hall.act.deliver();
    hall.act.pass(0.2);
  }
  expect(await ordersOf('li')).toHaveLength(1);
  const { rows } = await hall.database.pool.query('select id from outbox where parked_at is not null');
  expect(rows).toHaveLength(1);

  await hall.database.pool.query('drop trigger poison on hall_task');
  await hall.act.does('admin', 'retry-parked', hall.ref({ messageId: rows[0].id }));
  await hall.act.deliver();

  expect(await ordersOf('li')).toHaveLength(2);
});

it('leaves no open work order behind when bookings are cancelled while they are being forwarded', async () => {
  const [errand] = await hall.mondaySlotIds({ kind: 'errand', name: '便民代办', capacity: 40 });
  const booked = await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      hall.act.does<{ bookingId: string }>(
        'desk',
        'book-for',
        hall.ref({ slotId: errand, name: '居民', phone: `1390000${1000 + n}`, channel: 'phone', words: '' }),
      ),
    ),
  );

  const cancels = booked.map(({ bookingId }) =>
    hall.act.does('desk', 'cancel-booking', hall.ref({ bookingId, reason: '' })),
  );
  await Promise.all([hall.act.deliver(), hall.act.deliver(), ...cancels]);
  await hall.act.deliver();

  expect(await ordersOf('desk')).toEqual([]);
});
