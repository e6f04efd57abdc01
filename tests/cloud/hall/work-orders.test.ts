import type { booking } from '../../../cloud/contract/hall/booking';
import { isMatter, type QueueBooking, type workQueue } from '../../../cloud/contract/requests/work-queue';
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
} from '../../support/hall';

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;
let hallId: string;

const monday = '2026-06-15';
const ref = (more: object) => ({ communityId: community.communityId, ...more });

beforeEach(async () => {
  database = await openTestDatabase<Tables>(8);
  community = await enterWholeCommunity(database.pool);
  act = actingIn(database.db, community);
  hallId = await openHall(act, community);
});
afterEach(async () => {
  expect(await hallFaults(database.pool)).toEqual([]);
  await database.close();
});

async function mondaySlots(more: Partial<typeof plainService>): Promise<string[]> {
  const serviceId = await openService(act, community, hallId, more);
  return (await slotsOf(act, community, serviceId, monday)).map(({ slotId }) => slotId);
}
const venueSlots = () => mondaySlots({ kind: 'venue', room: '多功能厅', ownerUnitId: community.unitId });

/** A hairdresser who comes to some places on Monday, an hour at each; the slots by place. */
async function hairdresserAt(placeIds: readonly string[]): Promise<string[]> {
  const service = { kind: 'courtyard', name: '理发', durationMinutes: 60 };
  const serviceId = await openService(act, community, hallId, service);
  for (const [n, placeId] of placeIds.entries()) {
    const visit = {
      placeId,
      date: monday,
      fromMinute: 600 + 60 * n,
      toMinute: 660 + 60 * n,
      servedBy: '服务队',
    };
    await act.does('desk', 'add-visit', ref({ serviceId, ...visit }));
  }
  return (await slotsOf(act, community, serviceId, monday)).map(({ slotId }) => slotId);
}

type Page = OutputOf<typeof workQueue>;
async function ordersOf(who: Person, view = 'waiting'): Promise<QueueBooking[]> {
  const { items } = await act.does<Page>(who, 'work-queue', { view });
  return items.flatMap((entry) => (isMatter(entry) ? [] : [entry]));
}
const stateOf = async (who: Person, bookingId: string) =>
  (await act.does<OutputOf<typeof booking>>(who, 'booking', ref({ bookingId }))).state;
const nameOf = (sent: QueueBooking[]) => sent.map(({ need, state }) => `${need} ${state}`);

it('forwards a venue to its owner, who allows it, and is asked again when it changes', async () => {
  const [first, second] = await venueSlots();
  const { bookingId } = await books(act, community, 'chen', first ?? '');
  await act.deliver();

  expect([nameOf(await ordersOf('li')), await ordersOf('zhao'), await ordersOf('desk')]).toEqual([
    ['approve offered'],
    [],
    [],
  ]);
  expect(await act.tries('desk', 'approve-booking', ref({ bookingId, version: 1 }))).toBe('FORBIDDEN');
  await act.does('li', 'approve-booking', ref({ bookingId, version: 1 }));
  expect([await stateOf('chen', bookingId), await ordersOf('li')]).toEqual(['confirmed', []]);

  await act.does('chen', 'change-booking', ref({ bookingId, version: 2, slotId: second, reason: '' }));
  await act.deliver();
  expect([await stateOf('chen', bookingId), nameOf(await ordersOf('li'))]).toEqual([
    'pending',
    ['approve offered'],
  ]);
  await act.does('li', 'decline-booking', ref({ bookingId, version: 3, reason: '当天有会' }));
  expect([await stateOf('chen', bookingId), await ordersOf('li')]).toEqual(['declined', []]);
});

it('sends an errand to the desk and a visit to the grid worker of the place; the booking ends as the work order does', async () => {
  const [errand] = await mondaySlots({ kind: 'errand', name: '便民代办' });
  const [hair] = await hairdresserAt([community.entranceId]);
  const sent = await books(act, community, 'chen', errand ?? '');
  const cut = await books(act, community, 'wang', hair ?? '');
  await act.deliver();

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
  const task = ref({ taskId: order?.taskId });
  expect(await act.tries('desk', 'hall-task', task)).toBe('NOT_FOUND');
  const taken = await Promise.all(
    ['grid', 'grid'].map((who) => act.tries(who as Person, 'take-hall-task', task)),
  );
  expect([...taken].sort()).toEqual(['MOVE_NOT_ALLOWED', 'ok']);
  expect(nameOf(await ordersOf('grid', 'inHand'))).toEqual(['visit taken']);
  const done = { ...task, outcome: 'done', words: '剪好了，很精神' };
  expect(await act.tries('grid', 'finish-hall-task', done)).toBe('NOT_THE_TIME');
  act.pass(72.5);
  await act.does('grid', 'finish-hall-task', done);
  const missed = { taskId: (await ordersOf('desk'))[0]?.taskId, outcome: 'notMet', words: '' };
  await act.does('desk', 'finish-hall-task', ref(missed));

  expect([await stateOf('wang', cut.bookingId), await stateOf('chen', sent.bookingId)]).toEqual([
    'completed',
    'no_show',
  ]);
  expect((await newsOf(act, 'wang'))[0]).toMatchObject({ move: 'complete', words: '剪好了，很精神' });
  const rating = { bookingId: cut.bookingId, solved: true, satisfaction: 'satisfied', words: '' };
  expect(await act.tries('wang', 'rate-booking', ref(rating))).toBe('ok');
});

it('moves the work order with its booking, to whoever must act there, and withdraws it when the booking is cancelled', async () => {
  const { rows } = await database.pool.query(`select id from tree_node where label = '2 网格'`);
  const [here, there] = await hairdresserAt([community.entranceId, rows[0].id]);
  const { bookingId } = await books(act, community, 'chen', here ?? '');
  await act.deliver();
  await act.does('grid', 'take-hall-task', ref({ taskId: (await ordersOf('grid'))[0]?.taskId }));

  await act.does('chen', 'change-booking', ref({ bookingId, version: 1, slotId: there, reason: '' }));
  await act.deliver();
  expect([await ordersOf('grid'), nameOf(await ordersOf('otherGrid'))]).toEqual([[], ['visit offered']]);
  expect((await ordersOf('otherGrid'))[0]?.dueAt).toBe('2026-06-15T03:00:00.000Z');
  await act.does('chen', 'cancel-booking', ref({ bookingId, reason: '' }));

  expect(await ordersOf('otherGrid')).toEqual([]);
});

it('lies in the queue among the matters by due time, is counted, and is read to the end once', async () => {
  const [errand] = await mondaySlots({ kind: 'errand', name: '便民代办', capacity: 30 });
  const callers = Array.from({ length: 25 }, (_, n) =>
    ref({ slotId: errand, name: '居民', phone: `1380000${1000 + n}`, channel: 'phone', words: '' }),
  );
  for (const caller of callers) await act.does('desk', 'book-for', caller);
  const issue = { text: '楼道灯不亮', place: { nodeId: community.entranceId }, photos: [] };
  await act.does('wang', 'report-issue', issue);
  await act.deliver();

  const read: Page['items'] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page: Page = await act.does<Page>('desk', 'work-queue', {
      view: 'waiting',
      ...(after && { after }),
    });
    read.push(...page.items);
    after = page.next;
  }

  expect([read.length, new Set(read.map((one) => JSON.stringify(one))).size]).toEqual([26, 26]);
  expect(read.map(({ dueAt }) => dueAt)).toEqual(read.map(({ dueAt }) => dueAt).sort());
  const { counts } = await act.does<Page>('desk', 'work-queue', { view: 'waiting' });
  expect(counts).toMatchObject({ waiting: 26, inHand: 0 });
});

it('is nobody’s own: a grid worker’s visit goes to the desk, and who sits there does not see what he booked', async () => {
  const [hair] = await hairdresserAt([community.entranceId]);
  await books(act, community, 'grid', hair ?? '');
  const [errand] = await mondaySlots({ kind: 'errand', name: '便民代办' });
  await books(act, community, 'desk', errand ?? '');
  await act.deliver();

  expect(await ordersOf('grid')).toEqual([]);
  expect([nameOf(await ordersOf('desk')), nameOf(await ordersOf('deskTwo'))]).toEqual([
    ['visit offered'],
    ['errand offered', 'visit offered'],
  ]);
});

it('is laid once however often the message comes, and not at all for what was cancelled before', async () => {
  const [first, second] = await venueSlots();
  const kept = await books(act, community, 'chen', first ?? '');
  const given = await books(act, community, 'wang', second ?? '');
  await database.pool.query(
    `insert into outbox (community_id, request_id, version, consumer, type, occurred_at, available_at)
     select community_id, request_id, version, consumer, type, occurred_at, available_at from outbox`,
  );
  await act.does('wang', 'cancel-booking', ref({ bookingId: given.bookingId, reason: '' }));
  await act.deliver();

  const { rows } = await database.pool.query('select booking_id, state from hall_task');
  expect(rows).toEqual([{ booking_id: kept.bookingId, state: 'offered' }]);
});

it('parks a message that fails again and again, lets the others through, and lays it when sent again', async () => {
  const [first, second] = await venueSlots();
  const poison = await books(act, community, 'chen', first ?? '');
  await books(act, community, 'wang', second ?? '');
  await database.pool.query(`
    create function refuse_one() returns trigger language plpgsql as $$ begin
      if new.booking_id = '${poison.bookingId}' then raise exception 'no'; end if; return new; end $$;
    create trigger poison before insert on hall_task for each row execute function refuse_one()`);
  for (let tries = 0; tries < 8; tries += 1) {
    await act.deliver();
    act.pass(0.2);
  }
  expect(await ordersOf('li')).toHaveLength(1);
  const { rows } = await database.pool.query('select id from outbox where parked_at is not null');
  expect(rows).toHaveLength(1);

  await database.pool.query('drop trigger poison on hall_task');
  await act.does('admin', 'retry-parked', ref({ messageId: rows[0].id }));
  await act.deliver();

  expect(await ordersOf('li')).toHaveLength(2);
});

it('leaves no open work order behind when bookings are cancelled while they are being forwarded', async () => {
  const [errand] = await mondaySlots({ kind: 'errand', name: '便民代办', capacity: 40 });
  const booked = await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      act.does<{ bookingId: string }>(
        'desk',
        'book-for',
        ref({ slotId: errand, name: '居民', phone: `1390000${1000 + n}`, channel: 'phone', words: '' }),
      ),
    ),
  );

  const cancels = booked.map(({ bookingId }) =>
    act.does('desk', 'cancel-booking', ref({ bookingId, reason: '' })),
  );
  await Promise.all([act.deliver(), act.deliver(), ...cancels]);
  await act.deliver();

  expect(await ordersOf('desk')).toEqual([]);
});
